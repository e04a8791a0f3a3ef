// What no file of the repository may contain. Part of `npm run lint`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runScript } from './lib/failure.mjs';
import { root } from './lib/root.mjs';

/** @type {[what: string, pattern: RegExp][]} */
const FORBIDDEN = [
  ['a path of one machine', /(?<![\w.:/-])\/(?:work|home|root|Users)\/\w/],
  ['a package registry', /\bregistry\.[a-z.]*(?:org|com)\b/],
  ['a leftover', /\b(?:TODO|FIXME)\b/],
  ['a test that runs alone or never', /\b(?:describe|context|it)\.(?:only|skip)\(/],
  ['a hole in the types', /@ts-ignore|\bas any\b/],
];

await runScript('texts', async () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  const findings = files.split('\0')
    .filter((file) => /\.(?:[cm]?[jt]s|json|md|ya?ml|bpmn|svg|css)$/.test(file) && file !== 'scripts/check-texts.mjs')
    .flatMap(findingsIn);
  for (const finding of findings) console.error(finding);
  return findings.length > 0 ? 1 : 0;
});

/** @param {string} file */
function findingsIn(file) {
  const text = readIfThere(file);
  return FORBIDDEN.flatMap(([what, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [`${file}:${text.slice(0, at).split('\n').length}  ${what}`];
  });
}

/** A file deleted from the folder but not yet from git has no text. @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(`${root}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
