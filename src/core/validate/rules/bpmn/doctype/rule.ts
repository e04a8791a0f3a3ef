import { defineRule } from '../../../rule.js';

export const doctype = defineRule({
  meta: {
    id: 'bpmn/doctype',
    severity: 'warning',
    title: { en: 'The file has no document type declaration.', de: 'Die Datei hat keine Dokumenttyp-Deklaration.' },
    why: {
      en: 'A declaration can name files to load and texts to insert. Nothing of that is done here, so other tools may read another model than is shown; the editor opens such a file read-only.',
      de: 'Eine Deklaration kann Dateien nennen, die zu laden, und Texte, die einzusetzen sind. Hier geschieht nichts davon; andere Werkzeuge lesen also womöglich ein anderes Modell, als gezeigt wird. Der Editor öffnet eine solche Datei schreibgeschützt.',
    },
    source: 'XML 1.0 (fifth edition) §2.8',
    messages: {
      doctype: {
        en: 'A document type declaration has no place in a BPMN file; nothing it declares is loaded.',
        de: 'Eine Dokumenttyp-Deklaration gehört nicht in eine BPMN-Datei; was sie deklariert, wird nicht geladen.',
      },
    },
  },
  create({ model, report }) {
    return {
      document() {
        if (model.xml.doctype) report({ message: 'doctype', range: model.xml.doctype });
      },
    };
  },
});
