type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Draws anew without the reader noticing: focus, caret, scrolling, what is unfolded, and text that is still being typed stay. */
export function keepFocus(draw: () => void): void {
  const active = document.activeElement;
  const control = isControl(active) ? active : undefined;
  const typed = control && isBeingTyped(control) ? control.value : undefined;
  const [from, to] = control && 'selectionStart' in control ? [control.selectionStart, control.selectionEnd] : [];
  const id = active?.id ?? '';
  const unfolded = [...document.querySelectorAll<HTMLDetailsElement>('.row > details[open]')].map(keyOf);
  const { scrollTop } = document.documentElement;
  draw();
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.row > details')) if (unfolded.includes(keyOf(details))) details.open = true;
  const next = id === '' ? null : document.getElementById(id);
  if (next) {
    next.focus({ preventScroll: true });
    if (isControl(next)) {
      if (typed !== undefined) putBack(next, typed);
      if ('setSelectionRange' in next && typeof from === 'number' && typeof to === 'number' && next.type !== 'date') next.setSelectionRange(from, to);
    }
  }
  document.documentElement.scrollTop = scrollTop;
}

/** The browser tells of a change only what was typed into this very field: what was typed into the one before is told on leaving. */
function putBack(control: Control, typed: string): void {
  let isTold = false;
  control.value = typed;
  control.addEventListener('change', () => { isTold = true; }, { once: true });
  control.addEventListener('blur', () => { if (!isTold && control.isConnected && isBeingTyped(control)) control.dispatchEvent(new Event('change', { bubbles: true })); }, { once: true });
}

function isControl(element: Element | null): element is Control {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

/** Whether a control holds something that has not been told to anybody yet. */
function isBeingTyped(control: Control): boolean {
  return !(control instanceof HTMLSelectElement) && control.value !== control.defaultValue;
}

function keyOf(details: HTMLDetailsElement): string {
  return details.firstElementChild?.textContent ?? '';
}
