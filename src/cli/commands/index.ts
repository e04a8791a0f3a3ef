import type { Command } from '../command.js';
import { landscape } from './landscape.js';
import { validate } from './validate.js';

/** Every command of the command line, in the order of the overview. */
export const commands: readonly Command[] = [
  validate,
  landscape,
];
