import { createTwoFilesPatch } from 'diff';

/** What changes in a file, as `git apply` and `patch -p1` read it. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  return patch.replace(/^={3,}\n/, '').replace(/^(---|\+\+\+) (.*?)\t?$/gm, '$1 $2');
}
