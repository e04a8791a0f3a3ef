// Values that are exported though no other file names them; types may be, for those who call the functions. Part of `npm run lint`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runScript } from './lib/failure.mjs';
import { root } from './lib/root.mjs';

const DECLARED = /^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|enum) (\w+)/gm;

await runScript('exports', async () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.ts', '*.mjs', '*.js'], { cwd: root, encoding: 'utf8' }).split('\0');
  const texts = new Map(files.filter((file) => file !== '').map((file) => [file, textOf(file)]));
  /** @type {Map<string, number>} in how many files a word stands */
  const spread = new Map();
  for (const text of texts.values()) for (const word of new Set(text.match(/\w+/g))) spread.set(word, (spread.get(word) ?? 0) + 1);

  let findings = 0;
  for (const [file, text] of texts) {
    if (!/^(?:src|webview)\//.test(file) || /\.d\.ts$|\/validators\.js$/.test(file)) continue;
    for (const [, name] of text.matchAll(DECLARED)) {
      if (!name || (spread.get(name) ?? 0) > 1) continue;
      console.error(`${file}  ${name} is exported, but no other file uses it`);
      findings++;
    }
  }
  return findings > 0 ? 1 : 0;
});

/** A file deleted from the folder but not yet from git has no text. @param {string} file */
function textOf(file) {
  try {
    return readFileSync(`${root}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
