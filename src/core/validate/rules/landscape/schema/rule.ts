import { shapeMessages } from '../../../../landscape/schema/messages.js';
import type { LandscapeFile } from '../../../../landscape/files.js';
import { placeIn } from '../../../../landscape/files.js';
import type { ShapeProblem } from '../../../../landscape/schema/check.js';
import { yamlEdits } from '../../../fixes/yaml.js';
import type { LandscapeRemedy } from '../../../landscape-rule.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';
import { isUnreadable, namesNoRole } from '../../../../landscape/shape.js';

export const schema = defineLandscapeRule({
  meta: {
    id: 'landscape/schema',
    severity: 'error',
    title: { en: 'A landscape file has the keys and values its schema describes.', de: 'Eine Datei der Prozesslandkarte hat die Schlüssel und Werte, die ihr Schema beschreibt.' },
    why: {
      en: 'Tree, map, reports and portal show what stands in the known keys; a value of another kind is left out.',
      de: 'Baum, Karte, Berichte und Portal zeigen, was unter den bekannten Schlüsseln steht; ein Wert anderer Art wird ausgelassen.',
    },
    source: 'schemas/*.schema.json',
    fixes: {
      choice: { title: { en: 'Write “{suggestion}”', de: '„{suggestion}“ schreiben' }, isSafe: false },
      quote: { title: { en: 'Put it in quotes', de: 'In Anführungszeichen setzen' }, isSafe: true },
      complete: { title: { en: 'Add “{key}: {value}”', de: '„{key}: {value}“ ergänzen' }, isSafe: true },
    },
    messages: shapeMessages,
  },
  any(file, { report }) {
    // Half-read text only seems to lack things.
    if (!('shapeProblems' in file) || isUnreadable(file)) return;
    for (const problem of file.shapeProblems) {
      const { code, params, path, onKey } = problem;
      if (code === 'unknown-key' || code === 'misspelt-key' || namesNoRole(problem)) continue;
      report({ message: code, params, ...(onKey ? { key: path } : { at: path }), fixes: remediesFor(file, problem) });
    }
  },
});

/** What leaves no doubt is written: quotes around what is meant as text, and the keys that are understood without being written. */
function remediesFor(file: Extract<LandscapeFile, { text: string }>, { code, params, path }: ShapeProblem): LandscapeRemedy[] {
  if (code === 'misspelt-choice') return [{ fix: 'choice', params, edits: () => yamlEdits(file.text, { op: 'set', path, value: String(params.suggestion) }) }];
  if (code === 'quotes-needed') {
    return [{
      fix: 'quote',
      edits: () => {
        const { start, end } = placeIn(file, path);
        return /^[\w.+-]+$/.test(file.text.slice(start, end)) ? [{ start, end: start, text: '"' }, { start: end, end, text: '"' }] : [];
      },
    }];
  }
  const key = code === 'missing-key' ? String(params.key) : undefined;
  const value = key === 'schemaVersion' ? '1' : key === 'id' && file.kind === 'profile' && path.length === 0 ? file.id : undefined;
  if (key === undefined || value === undefined) return [];
  return [{ fix: 'complete', params: { key, value }, edits: () => yamlEdits(file.text, { op: 'set', path: [...path, key], value }) }];
}
