import * as vscode from 'vscode';
import { today } from '../../../core/landscape/dates.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import type { Status } from '../../../core/landscape/terms.js';
import { statuses } from '../../../core/landscape/terms.js';
import { chosenProcess, chosenProcesses } from '../../shared/chosen-process.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { changeYamlFiles } from '../../shared/yaml-files.js';
import { showHistory } from './history.js';
import { askComment, askDay, askTransition } from './questions.js';
import { approve } from './release.js';
import { commonTransitions, missingFor, statusOf, transitionChanges } from './transition.js';

/** Moves processes through their life cycle, one or several at a time, and shows what has happened to one. */
export function lifeCycle(services: Services): Feature {
  return {
    commands: {
      'prozessatlas.changeStatus': async (argument, selection) => changeStatus(await chosenProcesses(services, argument, selection), services),
      'prozessatlas.releaseProcess': async (argument) => {
        const profile = await chosenProcess(services, argument);
        if (profile) await approve(profile, 'released', services);
      },
      'prozessatlas.retireProcess': async (argument, selection) => {
        const profiles = (await chosenProcesses(services, argument, selection)).filter(({ data }) => data.status !== 'retired');
        if (profiles.length > 0 && await confirmed(profiles)) await write(profiles, 'retired', {}, services);
      },
      'prozessatlas.showProcessHistory': async (argument) => {
        const profile = await chosenProcess(services, argument);
        if (profile) await showHistory(profile, services);
      },
    },
    dispose: () => undefined,
  };
}

async function changeStatus(profiles: readonly ProfileFile[], services: Services): Promise<void> {
  if (profiles.length === 0) return;
  const from = [...new Set(profiles.map(({ data }) => statuses[statusOf(data)][services.lang]))].join(', ');
  const transitions = commonTransitions(profiles.map(({ data }) => data));
  if (transitions.length === 0) throw new Error(vscode.l10n.t('From “{0}” no step leads on.', from));
  const transition = await askTransition(transitions, from, services);
  if (!transition) return;
  const { to, needs } = transition;
  if (to === 'released' || to === 'method_approved') {
    for (const profile of profiles) await approve(profile, to, services);
    return;
  }
  const lacking = profiles.flatMap(({ name, data }) => missingFor(to, data).map((field) => `${name}: ${field}`));
  if (lacking.length > 0) throw new Error(vscode.l10n.t('Before this step something has to be filled in: {0}', lacking.join('; ')));
  const comment = needs.includes('comment') ? await askComment(vscode.l10n.t('Why does it go back?'), true) : '';
  const until = needs.includes('until') ? await askDay(vscode.l10n.t('Suspended until when?')) : '';
  if (comment === undefined || until === undefined) return;
  await write(profiles, to, { ...(comment !== '' && { comment }), ...(until !== '' && { until }) }, services);
}

async function write(profiles: readonly ProfileFile[], to: Status, answers: { comment?: string; until?: string }, { workspace, lang }: Services): Promise<void> {
  const changes = profiles.flatMap(({ path, data }) => {
    const uri = workspace.paths.uriOf(path);
    return uri ? [{ uri, changes: transitionChanges(to, data, { day: today(), ...answers }) }] : [];
  });
  await changeYamlFiles(changes, lang);
}

async function confirmed(profiles: readonly ProfileFile[]): Promise<boolean> {
  const question = profiles.length === 1 ? vscode.l10n.t('Retire “{0}”?', profiles[0]!.name) : vscode.l10n.t('Retire {0} processes?', profiles.length);
  const yes = vscode.l10n.t('Retire');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail: vscode.l10n.t('A retired process stays in the landscape for reference; its id is never used again.') }, yes)) === yes;
}
