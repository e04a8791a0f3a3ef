import { button } from '../shared/dom.js';

interface SidePanel {
  readonly aside: HTMLElement;
  readonly toggle: HTMLButtonElement;
  readonly onOpen: (byUser: boolean) => void;
}

/** The panels beside the canvas, one at a time, with their buttons in the corner of the diagram. */
export class SidePanels {
  private readonly panels = new Map<string, SidePanel>();
  private readonly corner = document.createElement('div');
  private shown: string | undefined;

  /**
   * @param diagram The area whose corner holds the buttons: below the notices, whatever their number.
   * @param onChange Told which panel is open, '' for none.
   */
  constructor(diagram: HTMLElement, private readonly onChange: (open: string) => void) {
    this.corner.className = 'side-toggles';
    diagram.append(this.corner);
  }

  /**
   * Adds a panel with its button.
   *
   * @param onOpen Called after it was opened; takes the focus when the user did it.
   */
  add(name: string, aside: HTMLElement, label: string, icon: string, onOpen: (byUser: boolean) => void): HTMLButtonElement {
    const toggle = button(label, () => this.open(this.shown === name ? undefined : name), '');
    toggle.className = `side-toggle codicon codicon-${icon}`;
    toggle.setAttribute('aria-expanded', 'false');
    toggle.setAttribute('aria-controls', aside.id);
    aside.setAttribute('aria-label', label);
    this.panels.set(name, { aside, toggle, onOpen });
    this.corner.append(toggle);
    return toggle;
  }

  /** Opens a panel in place of the one that is open, or closes that. */
  open(name: string | undefined): void {
    this.show(name);
    this.onChange(name ?? '');
    if (name !== undefined) this.panels.get(name)?.onOpen(true);
  }

  /** Opens a panel from the start, without taking the focus. */
  start(name: string): void {
    this.show(name);
    this.panels.get(name)?.onOpen(false);
  }

  private show(name: string | undefined): void {
    this.shown = name;
    document.body.classList.toggle('shows-side', name !== undefined);
    for (const [each, { aside, toggle }] of this.panels) {
      aside.hidden = each !== name;
      toggle.setAttribute('aria-expanded', String(each === name));
    }
  }

  isOpen(name: string): boolean {
    return this.shown === name;
  }
}
