import * as vscode from 'vscode';
import { today } from '../../../core/landscape/dates.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import { compareNames } from '../../../core/landscape/order.js';
import type { AgendaItem } from '../../../core/review/agenda.js';
import { agendaItem, agendaOf, agendaReasons } from '../../../core/review/agenda.js';
import { chosenProcesses } from '../../shared/chosen-process.js';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import type { Meeting } from './meeting.js';
import { newMeeting } from './meeting.js';
import { MeetingPanel } from './meeting-panel.js';

/** The meeting that is being held, in the state of the workspace. */
const MEETING = 'reviews.meeting';
/** The roles that took part last time. */
const ROLES = 'reviews.meetingRoles';

/** Review meetings (*Prozessbesprechungen*): agenda, steps, decisions, minutes. */
export function meeting(services: Services): Feature {
  const owned = new Disposables();
  let panel: MeetingPanel | undefined;
  owned.own({ dispose: () => panel?.dispose() });

  const open = (held: Meeting): void => {
    panel?.dispose();
    panel = new MeetingPanel(services, held, {
      keep: (state) => { void services.state.update(MEETING, state); if (state) void services.state.update(ROLES, state.roles); },
      closed: () => { panel = undefined; },
    });
  };

  const start = async (argument: unknown, selection: unknown): Promise<void> => {
    if (panel) return panel.reveal();
    await services.workspace.load();
    const interrupted = services.state.get<Meeting>(MEETING);
    const decided = interrupted && argument === undefined ? await askToContinue(interrupted) : 'new';
    if (decided === 'continue') return open(interrupted!);
    const agenda = decided === 'new' ? await askAgenda(services, argument, selection) : undefined;
    if (agenda && agenda.length > 0) open(newMeeting(today(), agenda, services.state.get<string[]>(ROLES) ?? []));
  };
  return { commands: { 'prozessatlas.startMeeting': start }, dispose: () => owned.dispose() };
}

async function askToContinue({ date, items, position }: Meeting): Promise<'continue' | 'new' | undefined> {
  const choices = [
    { label: vscode.l10n.t('Continue the meeting of {0}', date), description: vscode.l10n.t('{0} of {1}', position + 1, items.length), answer: 'continue' as const },
    { label: vscode.l10n.t('Start a new meeting'), description: vscode.l10n.t('what was noted in the other one is lost'), answer: 'new' as const },
  ];
  return (await vscode.window.showQuickPick(choices))?.answer;
}

/** The processes a command was called on, else those that somebody chooses; what is due is chosen already. */
async function askAgenda(services: Services, argument: unknown, selection: unknown): Promise<AgendaItem[] | undefined> {
  const { index } = services.workspace;
  if (argument !== undefined) return (await chosenProcesses(services, argument, selection)).map((profile) => agendaItem(index, profile));
  const due = agendaOf(index, today());
  const others = [...index.profiles()].filter((profile) => profile.data.status !== 'retired' && !due.some((item) => item.profile === profile)).map((profile) => agendaItem(index, profile));
  const item = (one: AgendaItem, picked: boolean) => ({ label: one.profile.name, description: [one.profile.id, reasonsOf(one, services)].filter(Boolean).join(' · '), picked, one });
  const picks = await vscode.window.showQuickPick([
    ...due.map((one) => item(one, one.reasons.includes('in_review'))), ...others.sort((a, b) => byName(a.profile, b.profile)).map((one) => item(one, false)),
  ], { canPickMany: true, matchOnDescription: true, title: vscode.l10n.t('Review meeting: which processes?'), placeHolder: vscode.l10n.t('What is in review is chosen already') });
  return picks?.map(({ one }) => one);
}

function reasonsOf({ reasons }: AgendaItem, { lang }: Services): string {
  return reasons.map((reason) => agendaReasons[reason][lang]).join(', ');
}

function byName(a: ProfileFile, b: ProfileFile): number {
  return compareNames(a.name, b.name);
}
