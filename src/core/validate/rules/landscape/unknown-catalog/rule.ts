import { catalogPrefixes } from '../../../../landscape/kinds.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const unknownCatalog = defineLandscapeRule({
  meta: {
    id: 'landscape/unknown-catalog',
    severity: 'warning',
    title: { en: 'Every file in catalogs/ is named after a catalogue.', de: 'Jede Datei in catalogs/ ist nach einem Katalog benannt.' },
    why: {
      en: 'What a catalogue holds is told by its name alone: nothing is read from a file with another one, and nobody notices.',
      de: 'Was in einem Katalog steht, sagt allein sein Dateiname: Aus einer Datei mit anderem Namen wird nichts gelesen, und niemand merkt es.',
    },
    messages: {
      name: { en: 'Nothing is read from “{file}”: catalogues are called {names}.', de: 'Aus „{file}“ wird nichts gelesen: Kataloge heißen {names}.' },
    },
  },
  stray({ path }, { index, report }) {
    if (!index.rootOf(index.landscapeOf(path))) return;
    report({ message: 'name', params: { file: path.slice(path.lastIndexOf('/') + 1), names: Object.keys(catalogPrefixes).map((name) => `${name}.yaml`).join(', ') } });
  },
});
