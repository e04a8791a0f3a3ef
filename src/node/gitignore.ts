import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` of one folder says, and of the folders above it. */
export interface IgnoreScope {
  readonly folder: string;
  readonly rules: Ignore;
  readonly parent: IgnoreScope | undefined;
}

/** Adds the `.gitignore` of a folder, if there is one, to what holds above it. */
export function scopeOf(folder: string, parent: IgnoreScope | undefined): IgnoreScope | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(folder, '.gitignore'), 'utf8');
  } catch {
    return parent;
  }
  return { folder, rules: ignore().add(text), parent };
}

/** What holds for a folder by the `.gitignore` files from the root of its repository down to its parent. */
export function scopeAbove(folder: string): IgnoreScope | undefined {
  const above: string[] = [];
  for (let at = folder; !existsSync(path.join(at, '.git')); at = path.dirname(at)) {
    if (path.dirname(at) === at) return undefined;
    above.unshift(path.dirname(at));
  }
  return above.reduce<IgnoreScope | undefined>((scope, each) => scopeOf(each, scope), undefined);
}

/** Whether git would leave a file or folder out; the nearest `.gitignore` that says anything decides. */
export function isIgnored(absolutePath: string, isFolder: boolean, scope: IgnoreScope | undefined): boolean {
  for (let at = scope; at; at = at.parent) {
    const relative = path.relative(at.folder, absolutePath).split(path.sep).join('/');
    const { ignored, unignored } = at.rules.test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
