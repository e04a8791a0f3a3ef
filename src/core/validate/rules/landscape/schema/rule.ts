import { shapeMessages } from '../../../../landscape/schema/messages.js';
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
    messages: shapeMessages,
  },
  any(file, { report }) {
    // Half-read text only seems to lack things.
    if (!('shapeProblems' in file) || isUnreadable(file)) return;
    for (const problem of file.shapeProblems) {
      const { code, params, path, onKey } = problem;
      if (code === 'unknown-key' || code === 'misspelt-key' || namesNoRole(problem)) continue;
      report({ message: code, params, ...(onKey ? { key: path } : { at: path }) });
    }
  },
});
