import * as vscode from 'vscode';
import { planesOf } from '../../core/draw/planes.js';
import type { Highlight, Lang } from '../../core/index.js';
import { drawBpmn, parseBpmn } from '../../core/index.js';

export interface PicturesOptions {
  readonly highlights: readonly Highlight[];
  readonly lang: Lang;
  /** What ids in the pictures start with, so that those of several models can stand on one page. */
  readonly idPrefix: string;
}

/** All diagrams of a model as pictures for a page in the present colours; none for a text that is no BPMN. */
export function picturesOf(text: string, { highlights, lang, idPrefix }: PicturesOptions): string[] {
  const { model } = parseBpmn(text);
  if (!model.definitions) return [];
  const isDark = [vscode.ColorThemeKind.Dark, vscode.ColorThemeKind.HighContrast].includes(vscode.window.activeColorTheme.kind);
  // A model without diagram interchange has no plane, but can be drawn all the same.
  const diagrams = planesOf(model).map((_, index) => index);
  return (diagrams.length > 0 ? diagrams : [undefined]).map((diagram) => drawBpmn(text, {
    ...(diagram !== undefined && { diagram }), highlights, lang, theme: isDark ? 'dark' : 'light', background: false, idPrefix: `${idPrefix}-${diagram}`,
  }));
}
