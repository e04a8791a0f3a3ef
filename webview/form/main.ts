import type { YamlChange } from '../../src/core/yaml/edit.js';
import type { YamlPath } from '../../src/core/yaml/tree.js';
import type { Choice } from '../../src/core/landscape/choices.js';
import type { FormProblem, FromForm, ShowForm, ToForm } from '../../src/protocol/form.js';
import { Announcer } from '../shared/announcer.js';
import { Host } from '../shared/host.js';
import { say } from '../shared/l10n.js';
import type { CatalogView } from './catalog.js';
import { catalog } from './catalog.js';
import { button, h } from '../shared/dom.js';
import { keepFocus } from '../shared/focus.js';
import type { FormContext } from './form-context.js';
import { profileSections } from './profile-fields.js';
import { at, sections } from './render.js';
import './style.css';
import { catalogTexts, texts } from './texts.js';

const host = new Host<FromForm, ToForm, { readonly scroll: number }>();
const element = (id: string) => document.getElementById(id)!;
const announcer = new Announcer(element('announcements'));

let shown: ShowForm | undefined;
let choices: Readonly<Record<string, readonly Choice[]>> = {};
let problems: readonly FormProblem[] = [];
let requests = 0;
const asked = new Map<number, (message: ToForm) => void>();
const view: CatalogView = { open: new Set(), query: '' };

host.onMessage((message) => {
  switch (message.type) {
    case 'show':
      shown = { ...message, ...(message.data === undefined && shown?.data !== undefined && { data: shown.data }) };
      return render();
    case 'choices':
      choices = message.choices;
      return render();
    case 'problems':
      problems = message.problems;
      return render();
    case 'answered':
    case 'preview':
      asked.get(message.request)?.(message);
      asked.delete(message.request);
  }
});

function ask(message: (request: number) => FromForm, answered: (message: ToForm) => void): void {
  const request = ++requests;
  asked.set(request, answered);
  host.post(message(request));
}

function contextOf({ version, editable }: ShowForm): FormContext {
  const isAt = (path: YamlPath) => ({ path: other }: FormProblem) => other.length === path.length && other.every((step, i) => step === path[i]);
  return {
    editable,
    choices: (from) => choices[from] ?? [],
    problemsAt: (path) => problems.filter(isAt(path)),
    change: (label: string, ...changes: readonly YamlChange[]) => ask(
      (request) => ({ type: 'change', request, version, changes }),
      (answer) => announcer.announce('message' in answer && answer.message !== undefined ? answer.message : say(texts.saved, { field: label })),
    ),
    openLink: (link) => host.post({ type: 'openLink', link }),
    openEntry: (id) => host.post({ type: 'openEntry', id }),
    changeStatus: () => host.post({ type: 'changeStatus' }),
    preview: (link, into) => ask((request) => ({ type: 'preview', request, link }), (answer) => {
      const markdown = 'markdown' in answer ? answer.markdown : undefined;
      if (markdown === undefined) into.textContent = say(texts.noPreview);
      else void import('../shared/markdown.js').then(({ showMarkdown }) => showMarkdown(markdown, into));
    }),
  };
}

function render(): void {
  if (!shown) return;
  const { kind, data, notice, listPath } = shown;
  const form = contextOf(shown);
  element('notices').replaceChildren(...notices(notice));
  keepFocus(() => {
    const title = kind === 'profile' ? String(at(data, 'name') ?? '') : say(catalogTexts[kind]);
    element('form').replaceChildren(
      h('header', {}, title === '' ? undefined : h('h1', {}, title), button(say(texts.openText), () => host.post({ type: 'openText' }))),
      ...(kind === 'profile' ? sections(profileSections, data, form) : catalog(kind, listPath, data, form, view)),
    );
  });
  requestAnimationFrame(() => { document.body.dataset['ready'] = 'true'; });
}

function notices(notice: string | undefined): HTMLElement[] {
  if (notice === undefined) return [];
  return [h('div', { class: 'notice error', role: 'alert' }, h('p', {}, notice), button(say(texts.openText), () => host.post({ type: 'openText' })))];
}

host.post({ type: 'ready' });
