import * as vscode from 'vscode';
import { entryName } from '../../../core/landscape/catalog.js';
import { today } from '../../../core/landscape/dates.js';
import type { PastLandscape } from '../../../core/landscape/progress/history.js';
import { progressReport } from '../../../core/landscape/progress/report.js';
import { progressBody } from '../../../core/landscape/report/progress-html.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';

/** How long what git has told is good for, in milliseconds: the past changes with commits only. */
const KNOWN_FOR = 60_000;

/** How far the work is in each unit and over time, and what is missing. */
export function progress(services: Services): Feature {
  const { workspace, lang } = services;
  const past = remembered(() => services.history.landscapes());
  const body = async (): Promise<string> => {
    const { index } = workspace;
    return progressBody(progressReport(index, today(), await past()), lang, 'links', Infinity, (role, from) => entryName(index, role, from));
  };
  return {
    commands: { 'prozessatlas.showProgress': () => services.reports.open('progress', { title: vscode.l10n.t('Coverage and progress'), icon: 'graph', body }) },
    dispose: () => undefined,
  };
}

/** Asks once for a while, however often the answer is needed. */
function remembered(ask: () => Promise<readonly PastLandscape[] | undefined>): () => Promise<readonly PastLandscape[] | undefined> {
  let answer: ReturnType<typeof ask> | undefined;
  let asked = 0;
  return () => {
    if (!answer || Date.now() - asked > KNOWN_FOR) [answer, asked] = [ask(), Date.now()];
    return answer;
  };
}
