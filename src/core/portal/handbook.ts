import { drawModel } from '../draw/draw.js';
import type { BookBlock } from '../export/pdf/book.js';
import { toBook } from '../export/pdf/book.js';
import { MissingLetters } from '../export/letters.js';
import { sceneDrawing } from '../landscape/map/draw-landscape.js';
import { mapWords } from '../export/landscape-map.js';
import { palettes } from '../landscape/map/palette.js';
import { MapScenes } from '../landscape/map/scene.js';
import type { TreeNode } from '../landscape/tree/node.js';
import { treeOf } from '../landscape/tree/tree.js';
import { detailLines, linesOf } from '../narrative/lines.js';
import { toText } from '../narrative/index.js';
import type { ProcessContent } from './content.js';
import { contentOf } from './content.js';
import { factsOf } from './facts.js';
import { titleOf } from './page.js';
import type { PortalOptions, PortalSource } from './site.js';
import { Site } from './site.js';

/**
 * All released processes as one PDF for reading, printing and filing: cover, contents, landscape, a chapter for each group.
 * The same landscape, language and day give the same bytes.
 *
 * @param font A TrueType font.
 * @param onMissingLetters Told the letters that the font has no shape for, if there are any.
 */
export async function handbook(source: PortalSource, options: PortalOptions, font: Uint8Array, onMissingLetters?: (letters: readonly string[]) => void): Promise<Uint8Array> {
  const site = new Site(source, options);
  const { operator } = site.settings.portal ?? {};
  const letters = new MissingLetters(font);
  const title = `${site.say('handbook')}: ${titleOf(site)}`;
  for (const text of [title, operator ?? '']) letters.take(text);
  const book = await toBook(watched(blocksOf(site), letters), {
    title, lang: site.lang, created: new Date(`${site.today}T00:00:00Z`), font, contentsTitle: site.say('contents'),
    details: [...(operator ? [operator] : []), site.say('asOf', { date: site.date(site.today) }), site.say('handbookCount', { count: site.published.length })],
  });
  if (letters.found.length > 0) onMissingLetters?.(letters.found);
  return book;
}

/** The blocks as they are, while their letters are looked at. */
function* watched(blocks: Iterable<BookBlock>, letters: MissingLetters): Generator<BookBlock> {
  for (const block of blocks) {
    if (block.kind === 'diagram') letters.takeDrawing(block.drawing);
    letters.take(block.kind === 'diagram' ? block.title : block.text);
    yield block;
  }
}

function* blocksOf(site: Site): Generator<BookBlock> {
  const scene = new MapScenes(site.index, { lang: site.lang, today: site.today }).scene();
  yield { kind: 'heading', level: 1, text: site.say('landscape') };
  yield { kind: 'text', text: scene.description };
  yield { kind: 'diagram', drawing: sceneDrawing(scene, palettes.light), title: scene.title, words: mapWords(scene), paper: 'A3', paging: 'fit' };
  for (const chapter of chaptersOf(site, treeOf(site.index, { lang: site.lang }))) {
    yield { kind: 'heading', level: 1, text: chapter.title };
    for (const process of chapter.processes) yield* processBlocks(site, contentOf(site, process));
  }
}

interface Chapter { readonly title: string; readonly processes: (Site['published'][number] & { readonly page: string })[] }

/** Groups with something to read, in the order of the landscape; a process stands behind the one it is part of. */
function chaptersOf(site: Site, nodes: readonly TreeNode[], title = ''): Chapter[] {
  const own: Chapter = { title, processes: [] };
  const inner: Chapter[] = [];
  for (const node of nodes) {
    if (node.kind !== 'process') {
      inner.push(...chaptersOf(site, node.children, node.label));
      continue;
    }
    const profile = site.index.file(node.path);
    const process = profile?.kind === 'profile' ? site.processOf(profile) : undefined;
    if (process?.page !== undefined) own.processes.push({ ...process, page: process.page });
    own.processes.push(...chaptersOf(site, node.children).flatMap(({ processes }) => processes));
  }
  return own.processes.length > 0 ? [own, ...inner] : inner;
}

function* processBlocks(site: Site, content: ProcessContent): Generator<BookBlock> {
  const { profile, publication, model, release, variants } = content;
  yield { kind: 'heading', level: 2, text: profile.data.number ? `${profile.data.number} ${profile.name}` : profile.name };
  if (publication.as === 'draft') yield { kind: 'text', text: site.say('draftNotice') };
  if (publication.as === 'released' && publication.isRevised) yield { kind: 'text', text: site.say('newerDraft') };
  for (const { label, values } of factsOf(site, content)) yield { kind: 'text', text: `${label}: ${values.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)).join('; ')}` };
  if (!model) yield { kind: 'text', text: site.say('noModel') };
  for (const section of model?.narrative.sections ?? []) {
    yield { kind: 'heading', level: 3, text: section.title };
    for (const text of detailLines(section.details)) yield { kind: 'text', text };
    for (const { level, kind, marker, text } of linesOf(section.steps, 'numbers')) {
      if (kind === 'role') yield { kind: 'heading', level: 4, text: text.replace(/:$/, '') };
      else yield { kind: 'text', text: marker === '' ? text : `${marker} ${text}`, level, isItem: kind === 'step' || kind === 'branch', isNote: kind === 'detail' };
    }
  }
  if (publication.as === 'released' && release.changes.length > 0) {
    yield { kind: 'heading', level: 3, text: site.say('changes', { version: publication.version }) };
    for (const { message } of release.changes) yield { kind: 'text', text: `– ${message}`, isItem: true };
  }
  for (const variant of variants) {
    yield { kind: 'heading', level: 3, text: site.say('variantOf', { unit: variant.unit }) };
    if (variant.changes.length > 0) yield { kind: 'text', text: site.say('variantChanges') };
    for (const { message } of variant.changes) yield { kind: 'text', text: `– ${message}`, isItem: true };
  }
  if (!model) return;
  const drawing = drawModel(model.model, { theme: 'print', lang: site.lang, background: false, margin: 4, keepWords: true });
  yield { kind: 'diagram', drawing, title: `${site.say('diagram')}: ${profile.name}`, words: toText(model.narrative, { references: 'numbers' }), paper: 'A4', paging: 'auto' };
}
