import fs from 'node:fs';

/** What looks at files, as functions of `fs` and of `fs.promises`. */
const LOOKS = ['open', 'openSync', 'readFile', 'readFileSync', 'readdir', 'readdirSync', 'stat', 'statSync', 'lstat', 'lstatSync'] as const;

type Functions = Record<string, ((...args: unknown[]) => unknown) | undefined>;

/** Writes down which paths below a folder the code in this extension host looks at from now on. */
export function watchFileReads(folder: string): { readonly seen: readonly string[]; stop(): void } {
  const seen: string[] = [];
  const restore: (() => void)[] = [];
  for (const functions of [fs, fs.promises] as unknown as Functions[]) {
    for (const name of LOOKS) {
      const original = functions[name];
      if (!original) continue;
      functions[name] = function look(this: unknown, ...args: unknown[]) {
        const path = String(args[0]);
        if (path.startsWith(folder)) seen.push(path);
        return original.apply(this, args);
      };
      restore.push(() => { functions[name] = original; });
    }
  }
  return { seen, stop: () => restore.forEach((undo) => undo()) };
}
