import { entriesOf } from '../../../../landscape/data.js';
import { yamlEdits } from '../../../fixes/yaml.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const unknownParent = defineLandscapeRule({
  meta: {
    id: 'landscape/unknown-parent',
    severity: 'error',
    title: { en: 'The group that a process or group belongs to exists.', de: 'Die übergeordnete Gruppe eines Prozesses oder einer Gruppe gibt es.' },
    why: {
      en: 'A process whose group does not exist has no place in the tree and on the map.',
      de: 'Ein Prozess, dessen Gruppe es nicht gibt, hat keinen Platz im Baum und auf der Karte.',
    },
    fixes: { nearest: { title: { en: 'Put it into “{id}”', de: 'In „{id}“ einordnen' }, isSafe: false } },
    messages: {
      unknown: { en: 'There is no group “{id}” in landscape.yaml, and no process with this id.', de: 'Eine Gruppe „{id}“ steht nicht in landscape.yaml, und einen Prozess mit dieser ID gibt es auch nicht.' },
    },
  },
  profile({ path, data, text }, { index, candidates, report }) {
    const { parent } = data;
    if (parent && index.rootOf(index.landscapeOf(path)) && index.definersOf(`id:${parent}`, path).size === 0) {
      const id = candidates.group(parent, path);
      report({
        message: 'unknown', params: { id: parent }, at: ['parent'],
        fixes: id === undefined ? [] : [{ fix: 'nearest', params: { id }, edits: () => yamlEdits(text, { op: 'set', path: ['parent'], value: id }) }],
      });
    }
  },
  landscape({ path, data }, { index, report }) {
    for (const list of ['tree', 'interfaces'] as const) {
      for (const [i, { parent }] of entriesOf<{ readonly parent?: string | null }>(data[list])) {
        if (parent && index.definersOf(`id:${parent}`, path).size === 0) report({ message: 'unknown', params: { id: parent }, at: [list, i, 'parent'] });
      }
    }
  },
});
