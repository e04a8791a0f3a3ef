import type { Command } from '../command.js';
import { describe } from './describe.js';
import { exportCommand } from './export.js';
import { landscape } from './landscape.js';
import { textconv } from './textconv.js';
import { validate } from './validate.js';

/** Every command of the command line, in the order of the overview. */
export const commands: readonly Command[] = [
  validate,
  landscape,
  textconv,
  describe,
  exportCommand,
];
