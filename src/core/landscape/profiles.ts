import type { ProfileFile } from './files.js';
import { resolveLink } from './paths.js';

/** Id of the process in the model that a profile describes. */
export function mainProcessId({ data, id }: ProfileFile): string {
  return data.model?.process ?? id;
}

/** The path of a profile's model, whether it exists or not. */
export function modelPath({ path, data }: ProfileFile): string | undefined {
  return data.model?.bpmn ? resolveLink(path, data.model.bpmn) : undefined;
}
