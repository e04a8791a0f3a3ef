import * as vscode from 'vscode';
import { modelOf } from '../../../core/landscape/calls.js';
import { entryName } from '../../../core/landscape/catalog.js';
import { displayNames } from '../../../core/landscape/display-names.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import { statuses } from '../../../core/landscape/terms.js';
import { describeBpmn, toHtml } from '../../../core/narrative/index.js';
import { agendaItem, agendaReasons, decisionsFor, decisionWords } from '../../../core/review/agenda.js';
import { commentsOfProcess } from '../../../core/review/comments.js';
import type { ShowMeeting, ShownItem } from '../../../protocol/meeting.js';
import type { Services } from '../../shared/services.js';
import { shownComment } from '../../shared/shown-comments.js';
import type { Meeting, MeetingItem } from './meeting.js';
import { isDone } from './meeting.js';

/** The whole meeting as the page shows it; `undefined` when the process at hand is gone. */
export async function shownMeeting(meeting: Meeting, services: Services): Promise<ShowMeeting | undefined> {
  const { index } = services.workspace;
  const { date, roles, items, position } = meeting;
  const profileAt = (item: MeetingItem): ProfileFile | undefined => {
    const file = index.file(item.path);
    return file?.kind === 'profile' ? file : undefined;
  };
  const profile = profileAt(items[position]!);
  if (!profile) return undefined;
  return {
    type: 'show', date,
    roles: services.reviews.rolesFor(profile.path).map((role) => ({ ...role, present: roles.includes(role.id) })),
    agenda: items.map((item) => {
      const found = profileAt(item);
      const why = found ? agendaItem(index, found).reasons.map((reason) => agendaReasons[reason][services.lang]).join(', ') : '';
      return { name: found?.name ?? item.path, id: found?.id ?? '', why, minutes: item.minutes, spentSeconds: item.spentSeconds, done: isDone(item) };
    }),
    item: await shownItem(items[position]!, position, profile, services),
  };
}

async function shownItem(item: MeetingItem, position: number, profile: ProfileFile, services: Services): Promise<ShownItem> {
  const { workspace: { index, paths }, lang, problems, reviews } = services;
  const { data, path } = profile;
  const model = modelOf(index, profile);
  const uris = [paths.uriOf(path), model && paths.uriOf(model.path)].filter((uri) => uri !== undefined);
  const facts = [statuses[data.status ?? 'planned'][lang], data.version && vscode.l10n.t('version {0}', data.version), data.owner && entryName(index, data.owner, path)];
  return {
    position, facts: facts.filter(Boolean).join(' · '), hasModel: model !== undefined,
    steps: model && uris[1] ? await stepsOf(uris[1], model.path, services) : '',
    comments: commentsOfProcess(index, profile).flatMap((comment) => shownComment(reviews, comment) ?? []),
    problems: uris.flatMap((uri) => problems.of(uri)).filter(({ severity, rule }) => severity !== 'info' && rule !== 'landscape/open-comments')
      .map(({ severity, message, elementId }) => ({ severity, message, ...(elementId !== undefined && { elementId }) })),
    decisions: decisionsFor(data).map((key) => ({ key, label: decisionWords(key, data)[lang] })),
    ...(item.decision && { decision: item.decision }), comment: item.comment, notes: item.notes,
  };
}

async function stepsOf(uri: vscode.Uri, path: string, { workspace, lang }: Services): Promise<string> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    return toHtml(describeBpmn(document.getText(), { lang, nameOf: displayNames(workspace.index, path) }));
  } catch {
    return ''; // deleted in the meantime: the index will follow
  }
}
