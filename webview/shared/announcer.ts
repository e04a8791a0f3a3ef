/** Speaks to screen readers through a live region, without moving the focus. */
export class Announcer {
  constructor(private readonly region: HTMLElement) {}

  announce(text: string): void {
    // Two equal sentences in a row are read twice only when the content changes.
    this.region.textContent = this.region.textContent === text ? `${text}\u00a0` : text;
  }
}
