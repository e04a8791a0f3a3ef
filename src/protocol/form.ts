/**
 * The wire between the host and the form of one profile or catalogue. What the form changes is told in terms of the text
 * of a version; every `change` and `preview` is answered.
 */
import type { Choice } from '../core/landscape/choices.js';
import type { CatalogKind } from '../core/landscape/kinds.js';
import type { Severity } from '../core/validate/problem.js';
import type { YamlChange } from '../core/yaml/edit.js';
import type { YamlPath, YamlValue } from '../core/yaml/tree.js';

/** What a form is about. */
export type FormKind = 'profile' | CatalogKind;

/** The data to be shown. */
export interface ShowForm {
  readonly type: 'show';
  readonly version: number;
  readonly kind: FormKind;
  /** Absent while the text cannot be read: the form keeps what it shows and waits. */
  readonly data?: YamlValue;
  /** Leads to the list of a catalogue's entries. */
  readonly listPath: YamlPath;
  readonly editable: boolean;
  /** A sentence above the form, in the user's language. */
  readonly notice?: string;
}

export interface FormProblem {
  readonly path: YamlPath;
  readonly severity: Severity;
  readonly message: string;
}

/** Host → webview. */
export type ToForm =
  | ShowForm
  /** Entries of catalogues by the prefix of their ids, and under `parent` what a process can belong to. */
  | { readonly type: 'choices'; readonly choices: Readonly<Record<string, readonly Choice[]>> }
  | { readonly type: 'problems'; readonly problems: readonly FormProblem[] }
  /** `message` tells why a change was not made; a `show` of the document as it is follows. */
  | { readonly type: 'answered'; readonly request: number; readonly message?: string }
  /** The Markdown of a linked text; absent when it cannot be read. */
  | { readonly type: 'preview'; readonly request: number; readonly markdown?: string };

/** Webview → host. */
export type FromForm =
  | { readonly type: 'ready' }
  | { readonly type: 'change'; readonly request: number; readonly version: number; readonly changes: readonly YamlChange[] }
  | { readonly type: 'openText'; readonly path?: YamlPath }
  /** Opens what a relative link of the file leads to. */
  | { readonly type: 'openLink'; readonly link: string }
  /** Opens the catalogue at an entry. */
  | { readonly type: 'openEntry'; readonly id: string }
  | { readonly type: 'preview'; readonly request: number; readonly link: string }
  | { readonly type: 'changeStatus' };

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromForm(value: unknown): value is FromForm {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'ready': case 'changeStatus': return true;
    case 'change': return typeof value['request'] === 'number' && typeof value['version'] === 'number' && Array.isArray(value['changes']) && value['changes'].every(isChange);
    case 'openText': return value['path'] === undefined || isPath(value['path']);
    case 'openLink': return typeof value['link'] === 'string';
    case 'openEntry': return typeof value['id'] === 'string';
    case 'preview': return typeof value['request'] === 'number' && typeof value['link'] === 'string';
    default: return false;
  }
}

function isChange(value: unknown): value is YamlChange {
  if (!isRecord(value) || !isPath(value['path'])) return false;
  switch (value['op']) {
    case 'set': case 'append': return isYamlValue(value['value']);
    case 'remove': return true;
    case 'move': return typeof value['to'] === 'number';
    default: return false;
  }
}

function isPath(value: unknown): value is YamlPath {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}

function isYamlValue(value: unknown): value is YamlValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) ? value.every(isYamlValue) : isRecord(value) && Object.values(value).every(isYamlValue);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
