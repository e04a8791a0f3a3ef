import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../scripts/lib/root.mjs';
import { eventually, repeatUntil } from './eventually.js';
import { sharedVSCode } from './shared-vscode.js';
import { consoleOf, giveBackWindow, takeWindow } from './windows.js';
import { copyWorkspace } from './workspace-copy.js';

/** Colour themes by what they stand for: VS Code's name of the theme, with or without “Default” before it, and its file. */
const THEMES = {
  light: { name: 'Light Modern', file: 'light_modern' },
  dark: { name: 'Dark Modern', file: 'dark_modern' },
  contrast: { name: 'High Contrast', file: 'hc_black' },
  contrastLight: { name: 'High Contrast Light', file: 'hc_light' },
} as const;

/** The file that names the folders of a workspace. */
const ROOTS = 'alle.code-workspace';

/** How long a window may take to start, in milliseconds. */
const START = 60_000;

export type Theme = keyof typeof THEMES;

export interface WorkbenchOptions {
  /** Folder to copy as workspace, relative to the repository; none gives an empty workspace. */
  readonly workspace?: string;
  /** Further files of the workspace by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly theme?: Theme;
  /** Language of the extension; VS Code's own texts stay English. */
  readonly lang?: 'en' | 'de';
  /** Prepares the folder before VS Code sees it. */
  readonly prepare?: (folder: string) => void;
  /** Settings of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders of the workspace that are opened side by side, in place of the workspace itself. */
  readonly roots?: readonly string[];
}

/** A VS Code window on a throw-away copy of a workspace: the one door through which end-to-end tests act. */
export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly locale: string,
    /** Absolute path of the workspace. */
    readonly folder: string,
  ) {}

  /** Opens a window and waits until the extension's contributions are there. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const { url } = await sharedVSCode();
    const settings = { ...(options.theme && { 'workbench.colorTheme': `Default ${THEMES[options.theme].name}` }), ...options.settings };
    const folder = copyWorkspace(options.workspace, {
      ...options.files,
      ...(Object.keys(settings).length > 0 && { '.vscode/settings.json': JSON.stringify(settings) }),
    });
    options.prepare?.(folder);
    const locale = options.lang === 'de' ? 'de-DE' : 'en-US';
    const workbench = new Workbench(await takeWindow(locale), locale, folder);
    if (options.roots) workbench.write(ROOTS, JSON.stringify({ folders: options.roots.map((root) => ({ path: root })) }));
    if (options.roots) await workbench.openRoots(`${url}?workspace=${encodeURIComponent(path.join(folder, ROOTS))}`, options.roots);
    else {
      await workbench.page.goto(`${url}?folder=${encodeURIComponent(folder)}`);
      await workbench.started();
    }
    return workbench;
  }

  /** On a busy machine VS Code in the browser may take the file that names the folders for an empty one: then it is opened again. */
  private async openRoots(address: string, roots: readonly string[]): Promise<void> {
    for (let left = 2; ; left--) {
      await this.page.goto(address);
      await this.started();
      await this.showContainer('Explorer');
      try {
        await this.treeRow(path.basename(roots[0]!)).waitFor({ timeout: left > 0 ? 15_000 : START });
        return;
      } catch (error) {
        if (left === 0) throw error;
      }
    }
  }

  private async started(): Promise<void> {
    // VS Code's own mark: what extensions contribute is known from now on. The activity bar shows it a little later.
    await this.page.waitForFunction(() => performance.getEntriesByName('code/didLoadExtensions').length > 0, undefined, { timeout: START });
    await this.activityBar('Prozessatlas').waitFor({ timeout: START });
  }

  /** Closes the window. */
  close(): Promise<void> {
    return giveBackWindow(this.page, this.locale);
  }

  /** Whether the workspace has a file on disk. */
  has(file: string): boolean {
    return existsSync(path.join(this.folder, file));
  }

  /** Text of a file of the workspace as it is on disk. */
  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** Waits until the text of a file on disk matches: views show a change at once, it is saved right after. */
  async written(file: string, pattern: RegExp): Promise<void> {
    await eventually(() => (pattern.test(this.read(file)) ? undefined : this.read(file)), undefined);
  }

  /** Changes a file on disk behind VS Code's back. */
  write(file: string, text: string): void {
    const absolute = path.join(this.folder, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }

  /** Removes a file on disk behind VS Code's back. */
  remove(file: string): void {
    rmSync(path.join(this.folder, file));
  }

  /** Opens a file by its path in the workspace through Quick Open, with the editor VS Code chooses. */
  async openFile(file: string): Promise<void> {
    const name = startingWith(path.basename(file));
    await this.quickPick('Control+P', file, name);
    await this.tab(name).first().waitFor();
  }

  /** Runs a command by its title as the command palette shows it, `Category: Title`. */
  async runCommand(title: string): Promise<void> {
    await this.quickPick('F1', `>${title}`, title);
  }

  /** Answers the question that is open in the quick input: types a text, or what narrows a list to one choice. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input');
    // The list of commands, whose text begins with “>”, may still be going.
    await this.page.waitForFunction(() => {
      const inputs = document.querySelectorAll<HTMLInputElement>('.quick-input-widget input:not([type="checkbox"])');
      return [...inputs].some((shown) => shown.checkVisibility() && !shown.value.startsWith('>'));
    });
    const question = await this.page.locator('.quick-input-widget:visible').innerText();
    await input.fill(text);
    if (await this.page.locator('.quick-input-list').isVisible()) await this.choice(text).click();
    else await this.page.keyboard.press('Enter');
    await this.page.waitForFunction((before) => {
      const widget = document.querySelector<HTMLElement>('.quick-input-widget');
      return !widget || widget.style.display === 'none' || widget.innerText !== before;
    }, question);
  }

  /** Saves the active editor: waits until it is dirty, and then until it is clean. */
  async save(): Promise<void> {
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor();
    await this.page.keyboard.press('Control+S');
    await this.clean();
  }

  /** Waits until the active editor is clean. Before that VS Code takes a change on disk for its own. */
  async clean(): Promise<void> {
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** The tab of an editor by its label. */
  tab(label: string | RegExp): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: label });
  }

  activityBar(label: string): Locator {
    return this.page.locator('.activitybar').getByRole('tab', { name: label });
  }

  /** Shows the view container of the activity bar, if it is not shown yet. */
  async showContainer(label: string): Promise<void> {
    const entry = this.activityBar(label);
    if ((await entry.getAttribute('aria-expanded')) !== 'true') await entry.click();
    await this.page.locator('.sidebar').waitFor();
  }

  /** The rows of the tree in the side bar. */
  treeRows(): Locator {
    return this.page.locator('.sidebar').getByRole('treeitem');
  }

  /** One row of the tree in the side bar by its text. */
  treeRow(text: string | RegExp): Locator {
    return this.treeRows().filter({ hasText: text }).first();
  }

  /** Opens a row of the tree until one of its children shows: VS Code loses clicks while the tree is still being filled. */
  async expandRow(text: string, child: string): Promise<void> {
    await repeatUntil(async () => {
      if ((await this.treeRow(text).getAttribute('aria-expanded')) !== 'true') await this.treeRow(text).click();
    }, () => this.treeRow(child).waitFor({ timeout: 5000 }));
  }

  /** The rows of the Problems panel, files and problems; opens the panel. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    await panel.waitFor();
    return panel.getByRole('treeitem');
  }

  /** The document inside a visible webview, by its place from the left; waits until it has painted. */
  async webview(index = 0): Promise<FrameLocator> {
    const content = this.page.locator('iframe.webview.ready:visible').nth(index).contentFrame().locator('iframe#active-frame').contentFrame();
    const painted = content.locator('body[data-ready="true"]');
    try {
      await painted.waitFor({ timeout: 30_000 });
    } catch {
      // In a window that has just started, Quick Open sometimes opens the text before VS Code knows the diagram's editor.
      // What was there is printed, so that a fault of ours does not stay hidden.
      console.error(`A webview stayed empty for 30 seconds.\n${await this.stateOfWebviews()}`);
      await this.screenshot(`empty-webview-${Date.now()}`);
      await this.runCommand(this.locale === 'de-DE' ? 'Prozessatlas: Als Diagramm öffnen' : 'Prozessatlas: Open as Diagram');
      await painted.waitFor({ timeout: 30_000 });
    }
    return content;
  }

  /** What is known of webviews that do not paint. */
  private async stateOfWebviews(): Promise<string> {
    const tags = await this.page.locator('iframe.webview').evaluateAll((all) => all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return `webview ${one.className}, ${getComputedStyle(one).visibility}, at ${x},${y} ${width}×${height}`;
    }));
    const frames = await Promise.all(this.page.frames().filter((frame) => frame !== this.page.mainFrame()).map(async (frame) => {
      const html = await Promise.race([frame.content().catch((error: Error) => error.message), new Promise((resolve) => setTimeout(resolve, 2000, 'no answer'))]);
      return `frame ${frame.url().slice(0, 120)}: ${String(html).slice(0, 1500)}`;
    }));
    return [...tags, ...frames, consoleOf(this.page)].join('\n');
  }

  /** The same document as a frame, for scripts that have to run in it. */
  async webviewFrame(index = 0): Promise<Frame> {
    const body = await (await this.webview(index)).locator('body').elementHandle();
    const frame = await body?.ownerFrame();
    if (!frame) throw new Error('the webview has no frame');
    return frame;
  }

  /** Switches the colour theme of the running window; the pages inside follow a little later than the window. */
  async setTheme(theme: Theme): Promise<void> {
    const file = '.vscode/settings.json';
    const settings = existsSync(path.join(this.folder, file)) ? JSON.parse(this.read(file)) : {};
    this.write(file, JSON.stringify({ ...settings, 'workbench.colorTheme': `Default ${THEMES[theme].name}` }));
    await this.page.locator(`.monaco-workbench[class*="${THEMES[theme].file}"]`).waitFor();
    const pages = await this.page.locator('iframe.webview.ready:visible').all();
    for (const page of pages) {
      await page.contentFrame().locator('iframe#active-frame').contentFrame().locator(`body[data-vscode-theme-id$="${THEMES[theme].name}"]`).waitFor();
    }
  }

  /** Waits until the window has looked the same for half a second. */
  async settled(): Promise<void> {
    for (let before = ''; ; await this.page.waitForTimeout(500)) {
      const now = (await this.page.screenshot()).toString('base64');
      if (now === before) return;
      before = now;
    }
  }

  /** Writes a picture of the window to `test-results/`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(root, 'test-results', `${name}.png`) });
  }

  /** Opens a list by its key, types and takes the first choice that has a text. */
  private async quickPick(key: string, typed: string, choice: string | RegExp): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input');
    // A page that is being loaded inside the window takes the focus, and with it the key or the list; and a list of files
    // that is open already does not learn of new ones.
    let isAgain = false;
    await repeatUntil(async () => {
      if (isAgain) await this.page.keyboard.press('Escape');
      isAgain = true;
      await this.page.keyboard.press(key);
      await input.fill(typed, { timeout: 3000 });
    }, () => this.choice(choice).click({ timeout: 5000 }));
  }

  /** A row of the list that is open. Enter would take another one as long as the list is not complete. */
  private choice(text: string | RegExp): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();
  }
}

/** A file name that is not just the end of another one: `blocked.bpmn` holds `locked.bpmn`. */
function startingWith(name: string): RegExp {
  return new RegExp(`^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
