import { createReviver } from 'bpmn-js-native-copy-paste/lib/PasteUtil.js';
import type CopyPaste from 'diagram-js/lib/features/copy-paste/CopyPaste';
import type Clipboard from 'diagram-js/lib/features/clipboard/Clipboard';
import type { Canvas } from './canvas.js';

/** Marks a text in the clipboard as elements of a diagram; other editors that are built on bpmn-js write it too. */
const PREFIX = 'bpmn-js-clip----';

interface CopyEvent {
  readonly tree: unknown;
}

interface PasteEvent {
  readonly tree?: unknown;
  readonly hints?: object;
}

/** What the bridge needs of the editor around it. */
export interface ClipboardHost {
  write(text: string): void;
  read(): Promise<string>;
  /** Told when there is nothing to paste. */
  nothingThere(): void;
}

/**
 * Copying and pasting between diagrams, windows and other editors goes through the clipboard of the system. Webviews may
 * not read it everywhere, so that the host does.
 */
export class ClipboardBridge {
  /** What was copied here last: no need to read it as text. */
  private copied: string | undefined;

  constructor(private readonly canvas: Canvas, private readonly host: ClipboardHost) {
    canvas.on<CopyEvent>('copyPaste.elementsCopied', ({ tree }) => {
      this.copied = PREFIX + JSON.stringify(tree);
      host.write(this.copied);
    });
    canvas.on<PasteEvent>('copyPaste.pasteElements', (event) => {
      if (event.tree) return undefined;
      void this.paste({ ...event });
      return false; // until the clipboard has been read
    }, 3000);
  }

  private async paste(event: PasteEvent): Promise<void> {
    const text = await this.host.read();
    const tree = text.startsWith(PREFIX) && text !== this.copied ? this.parse(text) : this.canvas.service<Clipboard>('clipboard').get();
    if (tree) this.canvas.service<CopyPaste>('copyPaste').paste({ ...event, tree });
    else this.host.nothingThere();
  }

  private parse(text: string): unknown {
    try {
      return JSON.parse(text.slice(PREFIX.length), createReviver(this.canvas.service('moddle')));
    } catch {
      return undefined;
    }
  }
}
