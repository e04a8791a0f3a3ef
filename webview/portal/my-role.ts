import { remember, remembered } from './memory.js';

/** “My role” on the start page: a choice that leads to the page of the role, and that the browser remembers. */
export function offerRole(): void {
  const section = document.querySelector<HTMLElement>('section.my-role');
  const choice = document.querySelector<HTMLSelectElement>('#role');
  const link = document.querySelector<HTMLAnchorElement>('#to-role');
  if (!section || !choice || !link) return;
  section.hidden = false;
  const everybody = link.href;
  const follow = (): void => {
    link.href = choice.value || everybody;
  };
  const before = remembered('role');
  if (before !== undefined && [...choice.options].some(({ value }) => value === before)) choice.value = before;
  follow();
  choice.addEventListener('change', () => {
    remember('role', choice.value || undefined);
    follow();
  });
}
