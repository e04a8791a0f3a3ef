import { modelOf } from '../../../../landscape/calls.js';
import { entriesOf } from '../../../../landscape/data.js';
import { folderOf, resolveLink } from '../../../../landscape/paths.js';
import { mainProcessId } from '../../../../landscape/profiles.js';
import { yamlEdits } from '../../../fixes/yaml.js';
import type { LandscapeRemedy } from '../../../landscape-rule.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const modelNotFound = defineLandscapeRule({
  meta: {
    id: 'landscape/model-not-found',
    severity: 'error',
    title: { en: 'The model that a profile names exists and holds its process.', de: 'Das im Steckbrief genannte Modell gibt es, und es enthält den Prozess.' },
    why: {
      en: 'From the landscape nobody reaches a diagram whose file is missing or whose process is called differently.',
      de: 'Aus der Prozesslandkarte führt kein Weg zu einem Diagramm, dessen Datei fehlt oder dessen Prozess anders heißt.',
    },
    fixes: {
      process: { title: { en: 'Name “{id}” as the main process', de: '„{id}“ als Hauptprozess nennen' }, isSafe: true },
      nearest: { title: { en: 'Use the model “{file}”', de: 'Modell „{file}“ verwenden' }, isSafe: false },
    },
    messages: {
      missing: { en: 'There is no model “{file}”.', de: 'Das Modell „{file}“ gibt es nicht.' },
      unreadable: { en: '“{file}” is not a BPMN model that can be read.', de: '„{file}“ ist kein lesbares BPMN-Modell.' },
      process: {
        en: 'The model holds no process with the id “{id}”, only: {found}. Name the main process in “model.process”.',
        de: 'Das Modell enthält keinen Prozess mit der ID „{id}“, nur: {found}. Nennen Sie den Hauptprozess unter „model.process“.',
      },
      empty: { en: 'The model holds no process.', de: 'Das Modell enthält keinen Prozess.' },
    },
  },
  profile(file, { index, candidates, report }) {
    const { data, path } = file;
    for (const [i, { bpmn }] of entriesOf(data.variants)) {
      if (bpmn && !index.has(resolveLink(path, bpmn) ?? '')) report({ message: 'missing', params: { file: bpmn }, at: ['variants', i, 'bpmn'] });
    }
    const bpmn = data.model?.bpmn;
    if (!bpmn) return;
    const at = ['model', 'bpmn'];
    const model = modelOf(index, file);
    if (!model) {
      report({ message: index.has(file.modelPath ?? '') ? 'unreadable' : 'missing', params: { file: bpmn }, at, fixes: nearestModel() });
      return;
    }
    if (!model.readable) {
      report({ message: 'unreadable', params: { file: bpmn }, at });
      return;
    }
    const id = mainProcessId(file);
    const found = model.processes.map((process) => process.elementId);
    if (found.includes(id)) return;
    const place = data.model?.process ? ['model', 'process'] : at;
    const [only] = found;
    if (only === undefined) report({ message: 'empty', at: place });
    else {
      report({
        message: 'process', params: { id, found: found.join(', ') }, at: place,
        fixes: found.length > 1 ? [] : [{ fix: 'process', params: { id: only }, edits: () => yamlEdits(file.text, { op: 'set', path: ['model', 'process'], value: only }) }],
      });
    }

    function nearestModel(): LandscapeRemedy[] {
      const near = file.modelPath === undefined ? undefined : candidates.model(file.modelPath, path);
      const isBeside = near !== undefined && folderOf(near) === folderOf(path);
      if (!isBeside) return [];
      const name = near.slice(near.lastIndexOf('/') + 1);
      return [{ fix: 'nearest', params: { file: name }, edits: () => yamlEdits(file.text, { op: 'set', path: at, value: name }) }];
    }
  },
});
