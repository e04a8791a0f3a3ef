import { lang } from '../../shared/l10n.js';
import { inGerman } from './words.js';

const TITLES = ['title', 'aria-label'] as const;

/**
 * Mends what a library puts into the page, now and from now on: its words become German for German readers, and its
 * colours are set by script, since the page's policy ignores styles in markup.
 */
export function mendPage(container: HTMLElement): MutationObserver {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof HTMLElement) mend(node);
  });
  mend(container);
  observer.observe(container, { childList: true, subtree: true });
  return observer;
}

function mend(element: HTMLElement): void {
  for (const each of [element, ...element.querySelectorAll<HTMLElement>('[style], [title], [aria-label]')]) {
    if (each.getAttribute('style') && each.style.length === 0) each.style.cssText = each.getAttribute('style')!;
    if (lang === 'de') for (const name of TITLES) if (each.hasAttribute(name)) each.setAttribute(name, inGerman(each.getAttribute(name)!));
  }
  // Only the library's own pieces: labels of the diagram are the user's.
  if (lang !== 'de' || !(element.closest('[class*="bts-"]') ?? element.querySelector('[class*="bts-"]'))) return;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const german = text.parentElement?.closest('[class*="bts-"]') ? inGerman(text.textContent ?? '') : text.textContent;
    if (german !== text.textContent) text.textContent = german;
  }
}
