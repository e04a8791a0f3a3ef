import { shapeMessages } from '../../../../landscape/schema/messages.js';
import { isUnreadable } from '../../../../landscape/shape.js';
import { yamlEdits } from '../../../fixes/yaml.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const unknownKey = defineLandscapeRule({
  meta: {
    id: 'landscape/unknown-key',
    severity: 'warning',
    title: { en: 'A landscape file has no keys that nobody reads.', de: 'Eine Datei der Prozesslandkarte enthält keine Schlüssel, die niemand liest.' },
    why: {
      en: 'A misspelt key looks as if the value were recorded, but no view shows it.',
      de: 'Ein verschriebener Schlüssel sieht aus, als wäre der Wert erfasst, doch keine Ansicht zeigt ihn.',
    },
    source: 'schemas/*.schema.json',
    fixes: { rename: { title: { en: 'Write “{suggestion}”', de: '„{suggestion}“ schreiben' }, isSafe: false } },
    messages: { 'unknown-key': shapeMessages['unknown-key'], 'misspelt-key': shapeMessages['misspelt-key'] },
  },
  any(file, { report }) {
    if (!('shapeProblems' in file) || isUnreadable(file)) return;
    for (const { code, params, path } of file.shapeProblems) {
      if (code !== 'unknown-key' && code !== 'misspelt-key') continue;
      const { suggestion } = params;
      report({
        message: code, params, key: path,
        fixes: suggestion === undefined ? [] : [{ fix: 'rename', params, edits: () => yamlEdits(file.text, { op: 'rename', path, key: String(suggestion) }) }],
      });
    }
  },
});
