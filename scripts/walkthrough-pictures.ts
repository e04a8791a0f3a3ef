// Writes the pictures of the walkthrough to media/walkthrough/: `npm run docs:walkthrough`. A unit test tells when they differ.
// They are drawn, not photographed: pictures of windows would take a third of the room that the package may have.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readModel } from '../src/core/bpmn/model.js';
import { diffBpmn } from '../src/core/diff/diff.js';
import { drawBpmn } from '../src/core/draw/draw.js';
import { LandscapeIndex } from '../src/core/landscape/landscape-index.js';
import { drawLandscape } from '../src/core/landscape/map/draw-landscape.js';
import { sampleLandscape } from '../src/core/landscape/sample.js';
import type { Lang } from '../src/core/messages.js';
import { describeBpmn } from '../src/core/narrative/describe.js';
import { toText } from '../src/core/narrative/to-text.js';
import { editSteps } from '../src/core/steps/edit-steps.js';
import { readSteps } from '../src/core/steps/read-steps.js';
import { modelFromTemplate, templates } from '../src/core/steps/templates.js';
import { validateText } from '../src/core/validate/validate.js';
import { encodeText } from '../src/core/draw/escape.js';

/** Every picture by its path from the root. */
export function walkthroughPictures(): Map<string, string> {
  const files = new Map<string, string>();
  for (const lang of ['en', 'de'] as const) {
    const model = template('application', lang);
    const pictures = {
      example: drawLandscape(indexOf(sampleLandscape(lang)), { lang }),
      model: drawBpmn(model, { lang, keepWords: true }),
      check: drawMistakes(lang),
      compare: drawChanges(lang),
      publish: drawWords(toText(describeBpmn(model, { lang }), { references: 'numbers' })),
    };
    for (const [name, svg] of Object.entries(pictures)) files.set(`media/walkthrough/${name}.${lang}.svg`, svg.endsWith('\n') ? svg : `${svg}\n`);
  }
  return files;
}

function template(id: string, lang: Lang): string {
  const found = templates.find((each) => each.id === id)!;
  return modelFromTemplate(found, { id: 'p', name: found.name[lang] }, lang);
}

function indexOf(files: ReadonlyMap<string, string>): LandscapeIndex {
  const index = new LandscapeIndex();
  for (const [file, text] of files) index.put(file, text);
  return index;
}

/** The process of approving without its end, and with a step named as no step should be. */
function drawMistakes(lang: Lang): string {
  const model = template('approval', lang);
  const rows = readSteps(readModel(model)).rows;
  const noun = { en: 'Approval', de: 'Freigabe und Versand' }[lang];
  const named = edited(model, { kind: 'cell', id: rows.findLast(({ kind }) => kind === 'step')!.id, column: 'text', value: noun });
  const text = edited(named, { kind: 'remove', id: rows.find(({ kind }) => kind === 'end')!.id });
  const marked = new Map(validateText(text, { lang, rules: ['no-implicit-end', 'convention/task-label', 'label-required'] }).map(({ elementId, severity }) => [elementId ?? '', severity]));
  return drawBpmn(text, { lang, keepWords: true, highlights: [...marked].map(([elementId, kind]) => ({ elementId, kind })) });
}

/** The same process with a step more and another name for one. */
function drawChanges(lang: Lang): string {
  const before = template('approval', lang);
  const rows = readSteps(readModel(before)).rows;
  const [first, second] = rows.filter(({ kind }) => kind === 'step');
  const renamed = edited(before, { kind: 'cell', id: first!.id, column: 'text', value: { en: 'Write first draft', de: 'Ersten Entwurf erstellen' }[lang] });
  const after = edited(renamed, { kind: 'insert', after: second!.id, what: 'step', text: { en: 'Consult unit', de: 'Fachstelle beteiligen' }[lang] });
  const changes = diffBpmn(before, after).changes.filter(({ layer, elementType }) => layer === 'semantic' && elementType !== 'bpmn:SequenceFlow');
  return drawBpmn(after, { lang, keepWords: true, highlights: changes.map(({ elementId, kind }) => ({ elementId, kind })) });
}

function edited(text: string, edit: Parameters<typeof editSteps>[1]): string {
  const result = editSteps(text, edit);
  if ('trouble' in result) throw new Error(result.trouble.en);
  return result.text;
}

/** The steps as the portal tells them, on a sheet of paper. */
function drawWords(text: string): string {
  const lines = text.trimEnd().split('\n');
  const [line, margin, width] = [24, 32, 640];
  const height = lines.length * line + 2 * margin;
  const shown = lines.map((words, i) => {
    const level = /^ */.exec(words)![0].length;
    const weight = i === 0 ? ' font-size="20" font-weight="bold"' : '';
    return words.trim() === '' ? '' : `<text x="${margin + level * 8}" y="${margin + 16 + i * line}"${weight}>${encodeText(words.trim())}</text>\n`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, sans-serif" font-size="15" fill="#22242a">\n`
    + `<rect width="${width}" height="${height}" fill="#ffffff"/>\n${shown.join('')}</svg>\n`;
}

if (process.argv[1]?.endsWith('walkthrough-pictures.ts')) {
  for (const [file, svg] of walkthroughPictures()) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, svg);
  }
}
