import assert from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const guides = ['README.md', ...readdirSync('docs').filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** The titles of the commands in a language. */
function titles(file: string): ReadonlySet<string> {
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return new Set(Object.entries(texts).filter(([key]) => key.startsWith('command.')).map(([, title]) => title));
}

describe('guides', () => {
  it('link to files that are there', () => {
    const links = guides.flatMap((guide) => [...readFileSync(guide, 'utf8').matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => path.join(path.dirname(guide), target!)));
    assert.ok(links.length > 30);
    assert.deepStrictEqual(links.filter((file) => !existsSync(file)), []);
  });

  it('name the four commands of an exchange as the menus do', () => {
    for (const [guide, texts] of [['docs/guide.md', 'package.nls.json'], ['docs/anleitung.md', 'package.nls.de.json']] as const) {
      const text = readFileSync(guide, 'utf8');
      const named = [...text.matchAll(/^\| (?:\*([^|*]+)\*|„([^|“]+)“) \|/gm)].map(([, english, german]) => english ?? german!);
      assert.strictEqual(named.length, 4);
      const known = titles(texts);
      assert.deepStrictEqual(named.filter((title) => !known.has(title)), [], guide);
    }
  });

  it('are there in both languages', () => {
    const pairs = [['guide', 'anleitung'], ['modelling', 'modellieren'], ['meetings', 'besprechungen'], ['reading-portal', 'leseportal'], ['it.en', 'it']] as const;
    for (const [english, german] of pairs) {
      assert.ok(readFileSync(`docs/${english}.md`, 'utf8').includes(`(${german}.md)`), `${english}.md leads to ${german}.md`);
      assert.ok(readFileSync(`docs/${german}.md`, 'utf8').includes(`(${english}.md)`), `${german}.md leads to ${english}.md`);
    }
  });
});
