import { githubReporter } from './github.js';
import { gitlabReporter } from './gitlab.js';
import { jsonReporter } from './json.js';
import { junitReporter } from './junit.js';
import type { ReporterFactory } from './reporter.js';
import { sarifReporter } from './sarif.js';
import { textReporter } from './text.js';

/** The formats of findings by the value of `--format`. */
export const formats = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
} as const satisfies Readonly<Record<string, ReporterFactory>>;

export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly Format[];
