export interface KeyActions {
  undo(): void;
  redo(): void;
  save(): void;
}

/**
 * Takes the keys of undo, redo and save before VS Code sees them: what was just done on the canvas must reach the
 * document first. While a label is typed, undo and redo stay with the text field.
 */
export function bindKeys(actions: KeyActions): void {
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && key !== 's' && !isRedo) return;
    if (key === 's' && event.shiftKey) return;
    event.stopImmediatePropagation();
    if (key !== 's' && isTextField(event.target)) return;
    event.preventDefault();
    if (key === 's') actions.save();
    else if (isRedo) actions.redo();
    else actions.undo();
  }, { capture: true });
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
}
