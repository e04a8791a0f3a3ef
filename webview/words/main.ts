import type { FromWords, ToWords } from '../../src/protocol/words.js';
import { Host } from '../shared/host.js';
import { StepList } from '../shared/step-list.js';
import './style.css';

/** What brings the view back after the window was closed. */
interface State {
  readonly uri: string;
  readonly scroll: number;
}

const host = new Host<FromWords, ToWords, State>();
const text = document.getElementById('text')!;
const steps = new StepList(text, (elementId) => host.post({ type: 'select', elementId }));
let uri: string | undefined;

host.onMessage((message) => {
  if (message.type === 'select') return steps.select(message.elementId);
  steps.show(message.html);
  document.title = text.querySelector('h1')?.textContent ?? '';
  if (uri === undefined) window.scrollTo({ top: host.state?.scroll ?? 0 });
  uri = message.uri;
  remember();
  requestAnimationFrame(() => { document.body.dataset['ready'] = 'true'; });
});

window.addEventListener('scroll', () => remember());

function remember(): void {
  if (uri !== undefined) host.state = { uri, scroll: window.scrollY };
}

host.post({ type: 'ready' });
