import type { LandscapeFile } from './files.js';
import type { ShapeProblem } from './schema/check.js';

/** Whether a YAML file is broken so that what has been read of it is not what was meant. */
export function isUnreadable(file: LandscapeFile): boolean {
  return 'yamlProblems' in file && file.yamlProblems.some(({ code }) => code !== 'several-documents' && code !== 'duplicate-key');
}

/** Whether a value stands where a role belongs but is none: mostly a person's name. */
export function namesNoRole({ code, params }: ShapeProblem): boolean {
  return code === 'catalogue-id' && params.prefix === 'role';
}
