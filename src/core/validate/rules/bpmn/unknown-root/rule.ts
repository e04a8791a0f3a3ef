import { defineRule } from '../../../rule.js';

export const unknownRoot = defineRule({
  meta: {
    id: 'bpmn/unknown-root',
    severity: 'error',
    title: { en: 'The root element is <definitions> of BPMN 2.0.', de: 'Das Wurzelelement ist <definitions> aus BPMN 2.0.' },
    why: {
      en: 'Without it no tool recognises the file as a process model.',
      de: 'Ohne es erkennt kein Werkzeug die Datei als Prozessmodell.',
    },
    source: 'BPMN 2.0.2 §15.1',
    messages: {
      root: {
        en: '<{name}> is not the root element of a BPMN 2.0 file; expected is <definitions> in the BPMN namespace.',
        de: '<{name}> ist nicht das Wurzelelement einer BPMN-2.0-Datei; erwartet wird <definitions> im BPMN-Namensraum.',
      },
    },
  },
  create({ model, report }) {
    return {
      document() {
        const { root } = model.xml;
        if (root && !model.definitions) {
          report({ message: 'root', params: { name: root.name.qualified }, range: { start: root.start, end: root.openEnd } });
        }
      },
    };
  },
});
