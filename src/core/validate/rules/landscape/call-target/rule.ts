import { callTargets, profileById } from '../../../../landscape/calls.js';
import { entriesOf } from '../../../../landscape/data.js';
import { calledId } from '../../../../landscape/model-facts.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const callTarget = defineLandscapeRule({
  meta: {
    id: 'landscape/call-target',
    severity: 'error',
    title: { en: 'A call activity names exactly one process of the landscape.', de: 'Eine Aufrufaktivität nennt genau einen Prozess der Prozesslandkarte.' },
    why: {
      en: 'Whoever follows a call wants to arrive at the process that is called, and only one can be meant.',
      de: 'Wer einem Aufruf folgt, will beim aufgerufenen Prozess ankommen, und gemeint sein kann nur einer.',
    },
    source: 'BPMN 2.0.2 §10.3.6; call targets by process id',
    conventions: ['K23'],
    fixes: { nearest: { title: { en: 'Call “{id}”', de: '„{id}“ aufrufen' }, isSafe: false } },
    messages: {
      none: { en: 'This call does not name the process it calls.', de: 'Dieser Aufruf nennt keinen Prozess.' },
      unknown: { en: 'There is no process “{id}” to call.', de: 'Einen Prozess „{id}“ gibt es nicht.' },
      ambiguous: { en: '“{id}” is not unique: {places}.', de: '„{id}“ ist nicht eindeutig: {places}.' },
    },
  },
  model(file, { index, candidates, report }) {
    if (!index.rootOf(index.landscapeOf(file.path))) return;
    const local = new Set(file.processes.map((process) => process.elementId));
    for (const { calledElement, elementId, start, end } of file.calls) {
      const place = { elementId, range: { start, end } };
      if (calledElement === undefined) {
        report({ message: 'none', ...place });
        continue;
      }
      const id = calledId(calledElement);
      const targets = local.has(id) ? undefined : callTargets(index, id, file.path);
      if (targets?.length === 0) {
        const near = candidates.process(id, file.path);
        report({
          message: 'unknown', params: { id }, ...place,
          fixes: near === undefined ? [] : [{ fix: 'nearest', params: { id: near }, edits: () => [{ start, end, text: calledElement.slice(0, calledElement.length - id.length) + near }] }],
        });
      }
      else if (targets && targets.length > 1) report({ message: 'ambiguous', params: { id, places: targets.map((target) => target.file.path).join(', ') }, ...place });
    }
  },
  profile({ path, data }, { index, report }) {
    if (data.model?.bpmn) return;
    for (const [i, id] of entriesOf(data.model?.calls)) {
      if (callTargets(index, id, path).length === 0 && !profileById(index, id, path)) report({ message: 'unknown', params: { id }, at: ['model', 'calls', i] });
    }
  },
});
