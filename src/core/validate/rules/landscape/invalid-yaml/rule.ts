import { yamlMessages } from '../../../../yaml/problems.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const invalidYaml = defineLandscapeRule({
  meta: {
    id: 'landscape/invalid-yaml',
    severity: 'error',
    title: { en: 'A landscape file is valid YAML.', de: 'Eine Datei der Prozesslandkarte ist gültiges YAML.' },
    why: {
      en: 'What cannot be read is missing from the landscape, and nobody sees that it is missing.',
      de: 'Was nicht gelesen werden kann, fehlt in der Prozesslandkarte, und niemand sieht, dass es fehlt.',
    },
    source: 'YAML 1.2.2',
    messages: yamlMessages,
  },
  any(file, { report }) {
    if (!('yamlProblems' in file)) return;
    for (const { code, params, start, end } of file.yamlProblems) report({ message: code, range: { start, end }, ...(params && { params }) });
  },
});
