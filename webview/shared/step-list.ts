/** Everything in the text that tells an element of the model. */
const TELLS = '.steps [data-element-id]';

/** The steps of a model as text: one can be chosen with the mouse or the keyboard, and is marked. */
export class StepList {
  private selected: string | undefined;

  /** @param choose Called with the id of the element that the user chose. */
  constructor(private readonly container: HTMLElement, private readonly choose: (elementId: string) => void) {
    container.addEventListener('click', (event) => this.clicked(event));
    container.addEventListener('keydown', (event) => this.keyPressed(event));
  }

  /** Shows a text; scrolling, selection and focus stay where they were. */
  show(html: string): void {
    const focused = this.idOf(document.activeElement);
    this.container.innerHTML = html;
    // One stop for Tab in the whole list; the arrow keys move inside it.
    for (const step of this.all()) step.tabIndex = -1;
    this.mark();
    if (focused !== undefined) this.find(focused)?.focus({ preventScroll: true });
  }

  /** Marks what tells an element and brings it into view. */
  select(elementId: string): void {
    this.selected = elementId;
    this.mark()?.scrollIntoView({ block: 'nearest' });
  }

  private mark(): HTMLElement | undefined {
    for (const step of this.container.querySelectorAll<HTMLElement>('[aria-current]')) {
      step.removeAttribute('aria-current');
      step.tabIndex = -1;
    }
    const found = this.selected === undefined ? undefined : this.find(this.selected);
    found?.setAttribute('aria-current', 'true');
    const stop = found ?? this.all()[0];
    if (stop) stop.tabIndex = 0;
    return found;
  }

  private clicked(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('a')) return this.followLink(event);
    if (window.getSelection()?.isCollapsed === false) return;
    this.chosen(event.target);
  }

  /** A cross reference chooses the step it leads to. */
  private followLink(event: MouseEvent): void {
    event.preventDefault();
    const href = (event.target as Element).closest('a')?.getAttribute('href') ?? '';
    this.chosen(document.getElementById(href.slice(1)));
  }

  private keyPressed(event: KeyboardEvent): void {
    const step = event.target instanceof HTMLElement && event.target.matches(TELLS) ? event.target : undefined;
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = this.all();
    const move = { ArrowDown: 1, ArrowUp: -1, Home: -all.length, End: all.length }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, all.indexOf(step) + move))]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.chosen(step);
    }
  }

  private chosen(target: EventTarget | null): void {
    const elementId = target instanceof Element ? this.idOf(target.closest(TELLS)) : undefined;
    if (elementId === undefined) return;
    this.select(elementId);
    this.find(elementId)?.focus({ preventScroll: true });
    this.choose(elementId);
  }

  private all(): HTMLElement[] {
    return [...this.container.querySelectorAll<HTMLElement>(TELLS)];
  }

  private find(elementId: string): HTMLElement | undefined {
    return this.all().find((step) => step.dataset['elementId'] === elementId)
      ?? this.all().find((step) => step.dataset['covers']?.split(' ').includes(elementId));
  }

  private idOf(element: Element | null): string | undefined {
    return element instanceof HTMLElement && this.container.contains(element) ? element.dataset['elementId'] : undefined;
  }
}
