import { button, h } from '../shared/dom.js';
import { say } from '../shared/l10n.js';
import type { Outcome } from './requests.js';
import { texts } from './texts.js';

/** Asks for rows of a spreadsheet or a list; stays open, with a sentence, until they can be read. */
export class PasteDialog {
  private readonly text = h('textarea', { id: 'pasted', rows: '12', placeholder: say(texts.pasteExample), spellcheck: 'false', 'aria-describedby': 'complaint' });
  private readonly replaces = h('input', { type: 'checkbox', id: 'replaces' });
  private readonly complaint = h('p', { id: 'complaint', class: 'complaint', role: 'alert' });
  private readonly dialog: HTMLDialogElement;

  /** @param paste Hands the text over; the dialog closes when it was taken. */
  constructor(private readonly paste: (text: string, replaces: boolean) => Promise<Outcome>) {
    this.dialog = h('dialog', { 'aria-labelledby': 'paste-title' },
      h('h2', { id: 'paste-title' }, say(texts.pasteTitle)),
      h('label', { for: 'pasted' }, say(texts.pasteLabel)), this.text, this.complaint,
      h('p', {}, this.replaces, h('label', { for: 'replaces' }, say(texts.replace))),
      h('p', { class: 'buttons' }, button(say(texts.insert), () => void this.accept()), button(say(texts.cancel), () => this.dialog.close())));
    document.body.append(this.dialog);
  }

  /** @param replaces Whether the rows are likely to take the place of all others. */
  open(replaces: boolean, text = ''): void {
    this.text.value = text;
    this.replaces.checked = replaces;
    this.complaint.textContent = '';
    this.dialog.showModal();
    this.text.focus();
  }

  private async accept(): Promise<void> {
    const { message } = await this.paste(this.text.value, this.replaces.checked);
    this.complaint.textContent = message ?? '';
    if (message === undefined) this.dialog.close();
    else this.text.focus();
  }
}
