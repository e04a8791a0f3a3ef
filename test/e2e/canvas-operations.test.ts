import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Diagram } from '../support/diagram.js';
import { eventually } from '../support/eventually.js';
import { lineVariants, otherVariants } from '../support/format-variants.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Workbench } from '../support/workbench.js';

const model = readFileSync(path.join('test', 'e2e', 'fixtures', 'operations.bpmn'), 'utf8');

/** The model as different tools would have written it; in the first three a tag stands on one line. */
const files: Readonly<Record<string, string>> = {
  'plain.bpmn': model,
  'crlf-tabs-default-namespace.bpmn': written('default namespace', 'tabs', 'CRLF'),
  'semantic-single-quotes-references-no-final-newline.bpmn': written('prefix semantic', 'single quotes', 'numeric references', 'no final newline'),
  'comments-attributes-per-line.bpmn': written('comments and instructions', 'attributes one per line'),
  'single-line.bpmn': written('single line'),
};
const tagPerLine = Object.keys(files).slice(0, 3);

/** The model in several variants at once. */
function written(...variants: readonly string[]): string {
  return variants.reduce((text, name) => (lineVariants[name] ?? otherVariants[name])!(text), model);
}

interface Numstat { readonly added: number; readonly removed: number }

interface Operation {
  readonly name: string;
  run(diagram: Diagram): Promise<void>;
  /** Lines that git counts as added and removed where a tag stands on one line. */
  readonly lines: (found: Numstat) => boolean;
  /** What the changed lines may be about. */
  readonly about?: RegExp;
}

const LAYOUT = /Bounds|waypoint/;

/** The ten things people do most on a canvas. */
const operations: readonly Operation[] = [
  {
    name: 'renames a task',
    run: (diagram) => diagram.rename('Task_Check', 'Unterlagen prüfen'),
    lines: ({ added, removed }) => added === 1 && removed === 1,
  },
  {
    name: 'moves a task',
    run: (diagram) => diagram.drag('Task_Check', 0, 20),
    lines: ({ added, removed }) => removed <= 5 && added - removed <= 4,
    about: LAYOUT,
  },
  {
    name: 'appends a task',
    run: async (diagram) => {
      await diagram.select('Task_File');
      await diagram.contextPad('append.append-task').click();
      await diagram.frame.locator('.djs-direct-editing-content').waitFor();
      await diagram.press('Escape');
    },
    lines: ({ added, removed }) => added > 0 && removed <= 1,
  },
  {
    name: 'connects two tasks',
    run: async (diagram) => {
      await diagram.select('Task_File');
      await diagram.contextPad('connect').click();
      await diagram.hit('Task_Decide').hover({ force: true });
      await diagram.hit('Task_Decide').click({ force: true });
    },
    lines: ({ added, removed }) => added > 0 && removed <= 1,
  },
  {
    name: 'deletes a task',
    run: async (diagram) => {
      await diagram.select('Task_File');
      await diagram.press('Delete');
    },
    lines: ({ added, removed }) => added === 0 && removed > 0,
  },
  {
    name: 'replaces the type of a task',
    run: async (diagram) => {
      await diagram.select('Task_Check');
      await diagram.contextPad('replace').click();
      await diagram.popupEntry('replace-with-user-task').click();
    },
    lines: ({ added, removed }) => added === 2 && removed === 2,
  },
  {
    name: 'resizes a lane',
    run: async (diagram) => {
      await diagram.select('Lane_Back');
      await diagram.dragHandle('.djs-resizer-s .djs-resizer-hit', 0, 40);
    },
    lines: ({ added, removed }) => added === 2 && removed === 2,
    about: LAYOUT,
  },
  {
    name: 'adds a lane',
    run: async (diagram) => {
      await diagram.select('Lane_Back');
      await diagram.contextPad('lane-insert-below').click();
    },
    lines: ({ added, removed }) => added >= 4 && removed <= 2,
  },
  {
    name: 'moves a task to another lane',
    run: (diagram) => diagram.drag('Task_File', 480, -160),
    lines: ({ added, removed }) => added === 2 && removed === 2,
    about: /Bounds|flowNodeRef/,
  },
  {
    name: 'colours a task',
    run: async (diagram) => {
      await diagram.select('Task_Check');
      await diagram.contextPad('set-color').click();
      await diagram.popupEntry('blue-color').click();
    },
    lines: ({ added, removed }) => added === 1 && removed === 1,
    about: /BPMNShape/,
  },
];

/** What `git diff` says about two texts: counts, and the lines that differ. */
function gitDiff(before: string, after: string): Numstat & { readonly changed: readonly string[] } {
  const folder = temporaryFolder({ before, after });
  const git = (...args: string[]): string => {
    try {
      return execFileSync('git', ['-c', 'core.autocrlf=false', 'diff', '--no-index', ...args, 'before', 'after'], { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      return (error as { stdout: string }).stdout; // status 1: they differ
    }
  };
  const [added = '0', removed = '0'] = git('--numstat').split('\t');
  const changed = git('--unified=0').split('\n').filter((line) => /^[-+](?![-+]{2} )/.test(line));
  return { added: Number(added), removed: Number(removed), changed };
}

describe('canvas operations change only their own lines', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(workbench.folder, file), text);
  });
  after(() => workbench.close());

  for (const [file, original] of Object.entries(files)) {
    describe(file, () => {
      let diagram: Diagram;
      before(async () => {
        diagram = await Diagram.open(workbench, file);
      });
      after(() => workbench.runCommand('View: Close All Editors'));

      for (const { name, run, lines, about } of operations) {
        it(name, async () => {
          await run(diagram);
          await workbench.save();
          const saved = workbench.read(file);
          const { changed, ...counts } = gitDiff(original, saved);
          if (tagPerLine.includes(file)) {
            assert.ok(lines(counts), `${JSON.stringify(counts)}\n${changed.join('\n')}`);
            if (about) for (const line of changed) assert.match(line, about);
          } else {
            assert.notEqual(saved, original);
          }
          await diagram.press('Control+Z');
          await workbench.save();
          await eventually(() => workbench.read(file) === original, true);
        });
      }
    });
  }
});
