import { xmlMessages } from '../../../../xml/problems.js';
import { defineRule } from '../../../rule.js';

export const wellFormed = defineRule({
  meta: {
    id: 'bpmn/well-formed',
    severity: 'error',
    title: { en: 'The file is well-formed XML.', de: 'Die Datei ist wohlgeformtes XML.' },
    why: {
      en: 'Other tools refuse a file that is not well-formed, or lose what stands behind the fault.',
      de: 'Andere Werkzeuge lehnen eine fehlerhafte Datei ab oder verlieren, was hinter dem Fehler steht.',
    },
    source: 'XML 1.0 (fifth edition); Namespaces in XML 1.0',
    messages: {
      ...xmlMessages,
      'invalid-bytes': { en: 'These bytes mean nothing in the encoding of the file.', de: 'Diese Bytes bedeuten in der Kodierung der Datei nichts.' },
      'unknown-encoding': { en: 'The encoding “{name}” is not known.', de: 'Die Kodierung „{name}“ ist nicht bekannt.' },
    },
  },
  create({ model, decoding, report }) {
    return {
      document() {
        if (decoding === 'invalid-bytes') {
          const at = model.text.indexOf('\ufffd');
          report({ message: decoding, range: { start: at, end: at + 1 } });
        } else if (decoding === 'unknown-encoding') {
          report({ message: decoding, params: { name: model.xml.encoding ?? '' }, range: { start: 0, end: model.text.indexOf('>') + 1 } });
        }
        for (const { code, start, end, name } of model.xml.problems) report({ message: code, params: { name }, range: { start, end } });
      },
    };
  },
});
