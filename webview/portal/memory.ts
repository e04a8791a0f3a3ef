/** What this browser remembers. Pages on a file share may not be allowed to: then nothing is remembered. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // The browser keeps nothing for this page; the tick still shows until it is left.
  }
}

const PREFIX = 'prozessatlas:';

/** Keeps the ticks of the onboarding path. */
export function rememberTicks(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('input[data-remember]')) {
    const key = box.dataset['remember']!;
    box.checked = remembered(key) === 'done';
    box.addEventListener('change', () => remember(key, box.checked ? 'done' : undefined));
  }
}
