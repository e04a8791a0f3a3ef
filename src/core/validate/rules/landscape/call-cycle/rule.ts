import { callTargets, modelUses } from '../../../../landscape/calls.js';
import { entriesOf } from '../../../../landscape/data.js';
import type { LandscapeFile } from '../../../../landscape/files.js';
import { calledId } from '../../../../landscape/model-facts.js';
import type { LandscapeRuleContext } from '../../../landscape-rule.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const callCycle = defineLandscapeRule({
  meta: {
    id: 'landscape/call-cycle',
    severity: 'warning',
    title: { en: 'Processes do not call each other in a circle.', de: 'Prozesse rufen einander nicht im Kreis auf.' },
    why: {
      en: 'A process that is part of itself has no end that anybody could describe or measure.',
      de: 'Ein Prozess, der Teil seiner selbst ist, hat kein Ende, das sich beschreiben oder messen ließe.',
    },
    messages: {
      cycle: { en: 'This call leads back to itself: {way}.', de: 'Dieser Aufruf führt zu sich selbst zurück: {way}.' },
    },
  },
  model(file, context) {
    const { index, report } = context;
    const caller = modelUses(index, file.path).find((use) => use.as === 'model')?.profile;
    if (!caller) return;
    for (const { calledElement, elementId, start, end } of file.calls) {
      const way = calledElement === undefined ? undefined : wayRound(caller.path, calledId(calledElement), context);
      if (way) report({ message: 'cycle', params: { way }, elementId, range: { start, end } });
    }
  },
  profile({ path, data }, context) {
    if (data.model?.bpmn) return;
    for (const [i, id] of entriesOf(data.model?.calls)) {
      const way = wayRound(path, id, context);
      if (way) context.report({ message: 'cycle', params: { way }, at: ['model', 'calls', i] });
    }
  },
});

/** The names of the processes on the way from a caller through a call back to the caller. */
function wayRound(caller: string, calledProcess: string, { index, relations }: LandscapeRuleContext): string | undefined {
  const targets = callTargets(index, calledProcess, caller);
  if (targets.length !== 1) return undefined;
  const way = relations.calls.wayRound(caller, targets[0]!.file.path);
  return way.length === 0 ? undefined : [caller, ...way].map((path) => nameOf(index.file(path))).join(' → ');
}

function nameOf(file: LandscapeFile | undefined): string {
  return file?.kind === 'profile' ? file.name : '';
}
