import type { FromEditor, Notice } from '../../src/protocol/editor.js';

/** The notices above the canvas. Their sentences come from the host; only text is put into the page, never markup. */
export class NoticeBar {
  constructor(private readonly container: HTMLElement, private readonly post: (message: FromEditor) => void) {}

  show(notices: readonly Notice[]): void {
    this.container.replaceChildren(...notices.map((notice) => this.bar(notice)));
  }

  private bar({ id, severity, text, actions }: Notice): HTMLElement {
    const bar = document.createElement('div');
    bar.className = `notice ${severity}`;
    bar.dataset['notice'] = id;
    bar.setAttribute('role', severity === 'error' ? 'alert' : 'status');
    const sentence = document.createElement('p');
    sentence.textContent = text;
    bar.append(sentence, ...actions.map((action) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = action.title;
      button.addEventListener('click', () => this.post({ type: 'act', notice: id, action: action.id }));
      return button;
    }));
    return bar;
  }
}
