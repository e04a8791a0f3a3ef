import { callTargets } from '../../../../landscape/calls.js';
import { calledId } from '../../../../landscape/model-facts.js';
import { quoted } from '../../../../landscape/fixes.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const callName = defineLandscapeRule({
  meta: {
    id: 'landscape/call-name',
    severity: 'warning',
    title: { en: 'A call activity is named like the process it calls.', de: 'Eine Aufrufaktivität heißt wie der Prozess, den sie aufruft.' },
    why: {
      en: 'Readers of the diagram look the process up by its name.',
      de: 'Wer das Diagramm liest, schlägt den Prozess unter seinem Namen nach.',
    },
    source: 'Signavio modelling guidelines',
    conventions: ['K23'],
    fixes: { rename: { title: { en: 'Name the call “{name}”', de: 'Aufruf „{name}“ nennen' }, isSafe: true } },
    messages: {
      differs: { en: 'The called process is named “{name}”.', de: 'Der aufgerufene Prozess heißt „{name}“.' },
    },
  },
  model(file, { index, report }) {
    for (const { calledElement, name, elementId, start, end, nameStart, nameEnd } of file.calls) {
      const targets = calledElement === undefined ? [] : callTargets(index, calledId(calledElement), file.path);
      const [target] = targets;
      if (targets.length !== 1 || !target?.name || sameWords(name, target.name)) continue;
      report({
        message: 'differs', params: { name: target.name }, elementId,
        range: nameStart === undefined ? { start, end } : { start: nameStart, end: nameEnd! },
        ...(nameStart !== undefined && {
          fixes: [{ fix: 'rename', params: { name: target.name }, edits: () => [{ start: nameStart, end: nameEnd!, text: quoted(target.name!) }] }],
        }),
      });
    }
  },
});

/** Line breaks and further spaces make no other name. */
function sameWords(a: string, b: string): boolean {
  const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return words(a) === words(b);
}
