import type { FrameLocator, Locator } from 'playwright-core';
import { repeatUntil } from './eventually.js';
import type { Workbench } from './workbench.js';

/**
 * How long a click may take to show, in milliseconds, before it is tried again: for 400 ms after something was dragged,
 * bpmn-js swallows a click, taking it for the end of the dragging.
 */
const PATIENCE = 2000;

/** A diagram open in the BPMN editor, as a user sees it. */
export class Diagram {
  private constructor(private readonly workbench: Workbench, readonly frame: FrameLocator) {}

  /** The diagram in a visible editor, by its place from the left; waits until it is drawn. */
  static async in(workbench: Workbench, index = 0): Promise<Diagram> {
    return new Diagram(workbench, await workbench.webview(index));
  }

  static async open(workbench: Workbench, file: string): Promise<Diagram> {
    await workbench.openFile(file);
    return Diagram.in(workbench);
  }

  element(id: string): Locator {
    return this.frame.locator(`[data-element-id="${id}"]`).first();
  }

  /** Where an element can be clicked. */
  hit(id: string): Locator {
    return this.element(id).locator('> .djs-hit').first();
  }

  /** The text an element shows. */
  async label(id: string): Promise<string> {
    return (await this.element(id).locator('> .djs-visual text').allTextContents()).join(' ');
  }

  /** Opens the label of an element for typing. */
  async startRenaming(id: string, text: string): Promise<void> {
    const field = this.frame.locator('.djs-direct-editing-content');
    await repeatUntil(() => this.hit(id).dblclick({ force: true }), () => field.waitFor({ timeout: PATIENCE }));
    await field.fill(text);
  }

  /** Renames an element and presses Enter. */
  async rename(id: string, text: string): Promise<void> {
    await this.startRenaming(id, text);
    await this.workbench.page.keyboard.press('Enter');
    await this.frame.locator('.djs-direct-editing-content').waitFor({ state: 'hidden' });
  }

  async select(id: string): Promise<void> {
    const selected = this.frame.locator(`.selected[data-element-id="${id}"]`).first();
    if (await selected.isVisible()) return; // a second click on a lane would select its pool
    await repeatUntil(() => this.hit(id).click({ force: true }), () => selected.waitFor({ timeout: PATIENCE }));
  }

  /** Drags an element by screen pixels, slowly enough for the canvas to follow. */
  async drag(id: string, dx: number, dy: number): Promise<void> {
    await this.dragFrom(this.hit(id), dx, dy);
  }

  /** Drags a handle of the selected element, by its selector. */
  async dragHandle(selector: string, dx: number, dy: number): Promise<void> {
    await this.dragFrom(this.frame.locator(selector).first(), dx, dy);
  }

  /** Presses a key while the canvas has the focus. */
  async press(key: string): Promise<void> {
    await this.workbench.page.keyboard.press(key);
  }

  /** An entry of the open menu, by its `data-id`. */
  popupEntry(id: string): Locator {
    return this.frame.locator(`.djs-popup [data-id="${id}"]`).first();
  }

  private async dragFrom(start: Locator, dx: number, dy: number): Promise<void> {
    const { mouse } = this.workbench.page;
    const box = await start.boundingBox();
    if (!box) throw new Error('what is to be dragged is not on the screen');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
    await mouse.move(x + dx, y + dy, { steps: 4 });
    await mouse.up();
  }

  /** An entry of the context pad of the selected element, by its `data-action`. */
  contextPad(action: string): Locator {
    return this.frame.locator(`.djs-context-pad [data-action="${action}"]`).first();
  }

  /** The mark that an element with problems carries. */
  problemMark(id: string): Locator {
    return this.frame.locator(`.djs-overlays[data-container-id="${id}"] .problem-mark`);
  }

  notice(id: string): Locator {
    return this.frame.locator(`[data-notice="${id}"]`);
  }
}
