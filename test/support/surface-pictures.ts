import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { Diagram } from './diagram.js';
import { Workbench } from './workbench.js';

/** Brings a surface into a window on the example landscape that shows no editor. */
type Show = (workbench: Workbench) => Promise<void>;

const LIVE = 'abh-erw-010.bpmn';
const STEP = 'Activity_UnterlagenPruefen';

const run = (workbench: Workbench, title: string): Promise<void> => workbench.runCommand(`Prozessatlas: ${title}`);

const page = (title: string, answer?: string): Show => async (workbench) => {
  await run(workbench, title);
  if (answer) await workbench.answer(answer);
  await workbench.webview();
};

const beside = (title: string): Show => async (workbench) => {
  await Diagram.open(workbench, LIVE);
  await run(workbench, title);
  await workbench.webview(1);
};

const form = (file: string): Show => async (workbench) => {
  await workbench.openFile(file);
  await run(workbench, 'Als Formular öffnen');
  await workbench.webview();
};

const surfaces: Readonly<Record<string, Show>> = {
  editor: async (workbench) => {
    const diagram = await Diagram.open(workbench, LIVE);
    await diagram.select(STEP);
    await run(workbench, 'Eigenschaften ein- oder ausblenden');
  },
  play: async (workbench) => {
    await Diagram.open(workbench, LIVE);
    await run(workbench, 'Prozess durchspielen');
  },
  table: beside('Als Tabelle zeigen'),
  words: beside('Als Text neben dem Diagramm zeigen'),
  map: page('Karte der Prozesse öffnen'),
  progress: page('Abdeckung und Fortschritt zeigen'),
  documents: page('Dokumentenregister zeigen'),
  impact: page('Auswirkungen von Recht, Dokument, Fachverfahren oder Rolle zeigen', '18b'),
  portal: page('Portal-Vorschau zeigen'),
  profile: form('processes/abh-erw/abh-erw-010.process.yaml'),
  catalogue: form('catalogs/laws.yaml'),
  meeting: async (workbench) => {
    await run(workbench, 'Prozessbesprechung beginnen …');
    await workbench.page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }).click();
    await workbench.webview(1);
  },
  problems: async (workbench) => {
    await Diagram.open(workbench, 'aufenthaltstitel-2019.bpmn');
    await workbench.problems();
  },
  // Last, because it leaves a change that is not saved.
  compare: async (workbench) => {
    if (await workbench.page.locator('.part.panel').isVisible()) await workbench.runCommand('View: Hide Panel');
    await (await Diagram.open(workbench, LIVE)).rename(STEP, 'Fehlendes feststellen');
    await run(workbench, 'Vergleichen mit …');
    await workbench.answer('Zuletzt gespeichert');
    await workbench.tab('↔').waitFor();
    await (await workbench.webview()).getByRole('listbox').press('ArrowDown');
  },
};

/**
 * Pictures of the surfaces in three themes, to be looked at before a release: test-results/surfaces/<surface>.<theme>.png.
 * @param names the surfaces wanted; none for all
 */
export async function takeSurfaces(names: readonly string[]): Promise<void> {
  const workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
  await workbench.showContainer('Prozessatlas');
  for (const [name, show] of Object.entries(surfaces)) {
    if (names.length > 0 && !names.includes(name)) continue;
    await show(workbench);
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await workbench.setTheme(theme);
      await workbench.settled();
      await workbench.page.screenshot({ path: path.join(root, 'test-results', 'surfaces', `${name}.${theme}.png`) });
    }
    await workbench.runCommand('View: Close All Editors');
  }
  await workbench.close();
}
