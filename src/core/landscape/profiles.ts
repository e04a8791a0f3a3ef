import type { ProfileFile } from './files.js';

/** Id of the process in the model that a profile describes. */
export function mainProcessId({ data, id }: ProfileFile): string {
  return data.model?.process ?? id;
}
