import * as vscode from 'vscode';
import type { ColumnField, Mapping } from '../../../core/landscape/bootstrap/columns.js';
import { columnFields, fieldWords, guessMapping } from '../../../core/landscape/bootstrap/columns.js';
import type { Table } from '../../../core/landscape/bootstrap/csv.js';
import type { Lang } from '../../../core/messages.js';

/** Shows what the columns of a table are taken for until the user agrees; `undefined` when it is given up. */
export async function askForMapping(table: Table, lang: Lang): Promise<Mapping | undefined> {
  const titles = table[0] ?? [];
  const mapping: Partial<Record<ColumnField, number>> = { ...guessMapping(titles) };
  const title = vscode.l10n.t('Columns of the table');
  for (;;) {
    const agree = { label: `$(check) ${vscode.l10n.t('Take over')}`, description: vscode.l10n.t('{0} rows', table.length - 1), detail: '', field: undefined };
    const fields = (Object.keys(columnFields) as ColumnField[]).map((field) => {
      const column = mapping[field];
      return {
        label: fieldWords(field, lang), description: column === undefined ? vscode.l10n.t('not in the table') : titles[column] ?? '',
        detail: column === undefined ? '' : table.slice(1, 4).map((cells) => cells[column] ?? '').filter((cell) => cell !== '').join(' · '), field,
      };
    });
    const items = mapping.name === undefined ? fields : [agree, ...fields];
    const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Right like this? Choose a field to change its column.'), ignoreFocusOut: true, matchOnDescription: true });
    if (!picked) return undefined;
    if (picked.field === undefined) return mapping;
    await chooseColumn(mapping, picked.field, table, title, lang);
  }
}

async function chooseColumn(mapping: Partial<Record<ColumnField, number>>, field: ColumnField, table: Table, title: string, lang: Lang): Promise<void> {
  const none = { label: vscode.l10n.t('not in the table'), detail: '', column: undefined as number | undefined };
  const columns = (table[0] ?? []).map((label, column) => ({ label: label || String(column + 1), detail: table.slice(1, 4).map((cells) => cells[column] ?? '').join(' · '), column }));
  const picked = await vscode.window.showQuickPick([none, ...columns], { title, placeHolder: vscode.l10n.t('Which column holds “{0}”?', fieldWords(field, lang)), ignoreFocusOut: true });
  if (!picked) return;
  for (const other of Object.keys(mapping) as ColumnField[]) if (mapping[other] === picked.column) delete mapping[other];
  if (picked.column === undefined) delete mapping[field];
  else mapping[field] = picked.column;
}
