// Writes docs/rules.md, the pages and pictures in docs/rules/ and schemas/prozessatlas.json from the registry of
// the rules: `npm run docs:rules`. A unit test tells when they differ.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ModelEditor } from '../src/core/bpmn/edit/model-editor.js';
import { readModel } from '../src/core/bpmn/model.js';
import { drawBpmn } from '../src/core/draw/draw.js';
import type { Highlight } from '../src/core/draw/highlight.js';
import { applyEdits } from '../src/core/text/edits.js';
import { drawAll } from '../src/core/layout/draw-all.js';
import { presetLevels, presetNames } from '../src/core/validate/presets.js';
import { landscapeRuleById, ruleMetas } from '../src/core/validate/registry.js';
import type { OptionSpec, RuleMeta } from '../src/core/validate/rule.js';
import { validateText } from '../src/core/validate/validate.js';

const RULES = 'src/core/validate/rules';
const TEXTUAL = new Set([
  'bpmn/well-formed', 'bpmn/unknown-root', 'bpmn/structure', 'bpmn/duplicate-id', 'bpmn/dangling-reference', 'bpmn/flow-list-mismatch', 'bpmn/sequence-flow-lists', 'bpmn/import',
  'bpmn/data-sets', 'bpmn/executable', 'bpmn/activity', 'bpmn/multi-instance', 'bpmn/message-task', 'bpmn/gateway',
]);
const EXPECT = /^(?:<!-- expect .*-->|# expect .*)\r?\n/gm;

/** Every generated file by its path from the root, with its text. */
export function ruleFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const meta of ruleMetas) {
    const examples = examplesOf(root, meta);
    for (const { picture, svg } of examples) if (picture) files.set(`docs/rules/${picture}`, svg!);
    files.set(`docs/rules/${meta.id}.md`, page(meta, examples));
  }
  files.set('docs/rules.md', index());
  files.set('schemas/prozessatlas.json', `${JSON.stringify(configurationSchema(), undefined, 2)}\n`);
  return files;
}

/** A wrong or right example: a picture of a model, or the text of landscape files. */
interface Example {
  readonly kind: 'wrong' | 'right';
  readonly picture?: string;
  readonly svg?: string;
  readonly text?: string;
  readonly language?: string;
}

function examplesOf(root: string, meta: RuleMeta): Example[] {
  return (['wrong', 'right'] as const).flatMap((kind): Example[] => {
    const base = path.join(root, RULES, meta.id, kind);
    if (existsSync(`${base}.bpmn`)) {
      const text = readFileSync(`${base}.bpmn`, 'utf8').replace(EXPECT, '');
      // What these are about does not show in a picture.
      if (TEXTUAL.has(meta.id)) return [{ kind, text: text.trim(), language: 'xml' }];
      return [{ kind, picture: `${meta.id}.${kind}.svg`, svg: `${draw(text, meta)}\n` }];
    }
    return existsSync(`${base}.txt`) ? [{ kind, text: readFileSync(`${base}.txt`, 'utf8').replace(EXPECT, '').trim(), language: 'yaml' }] : [];
  });
}

/** The example with the elements marked on which the rule reports. */
function draw(text: string, { id, title }: RuleMeta): string {
  const highlights: Highlight[] = validateText(text, { rules: [id] }).flatMap(({ elementId, severity }) => (elementId === undefined ? [] : [{ elementId, kind: severity }]));
  return drawBpmn(withDiagram(text), { title: title.en, highlights });
}

/** Examples are written without places; a picture of one that is laid out on the way would say so. */
function withDiagram(text: string): string {
  const model = readModel(text);
  if (model.all('bpmndi:BPMNDiagram').length > 0) return text;
  const editor = new ModelEditor(model);
  drawAll(editor);
  return applyEdits(text, editor.finish());
}

const NAMES = { wrong: 'Wrong', right: 'Right' } as const;
const NAMES_DE = { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' } as const;

/** A sentence for Markdown: values that only a finding knows become dots, tags become code. */
function said(sentence: string): string {
  return sentence.replace(/<[\w{}:]+>/g, (tag) => `\`${tag}\``)
    .replace(/\{\w+\|[^|}]*\|([^}]*)\}/g, (_, many: string) => many.replace('#', '…')).replace(/\{\w+\}/g, '…').replaceAll('|', '\\|');
}

function page(meta: RuleMeta, examples: readonly Example[]): string {
  const up = '../'.repeat(meta.id.split('/').length);
  const depth = meta.id.slice(meta.id.lastIndexOf('/') + 1);
  const parts = [
    `# ${meta.id}`,
    `**${said(meta.title.en)}**`,
    said(meta.why.en),
    ...examples.map(({ kind, picture, text, language }) => `## ${NAMES[kind]}\n\n${picture ? `![${NAMES[kind]}: ${meta.title.en}](${depth}.${kind}.svg)` : `\`\`\`${language}\n${text}\n\`\`\``}`),
    `## What it says\n\n${Object.entries(meta.messages).map(([code, message]) => `- ${code.startsWith('EXT.') ? `**${code}** ` : ''}${said(message.en)}`).join('\n')}`,
    fixesOf(meta),
    levelsOf(meta),
    optionsOf(meta),
    meta.notes?.length ? `## Notes\n\n${meta.notes.map((note) => `- ${note.en}`).join('\n')}` : '',
    sourceOf(meta),
    german(meta),
    `[All rules](${up}rules.md)`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function fixesOf({ fixes = {} }: RuleMeta): string {
  const entries = Object.values(fixes);
  if (entries.length === 0) return '';
  return `## Fix\n\n${entries.map(({ title, isSafe }) => `- ${said(title.en)}${isSafe ? '' : ' (wants a look: only with `--unsafe`)'}`).join('\n')}`;
}

function levelsOf({ id, severity }: RuleMeta): string {
  const rows = presetNames.map((name) => [`\`${name}\``, presetLevels(name).get(id) ?? '–'] as const).filter(([, level]) => level !== '–');
  const table = rows.length === 0 ? 'In no preset: name it in the configuration to use it.' : ['| Preset | Level |', '|---|---|', ...rows.map(([name, level]) => `| ${name} | ${level} |`)].join('\n');
  return `## Level\n\nBy itself: ${severity}.${landscapeRuleById(id) ? ' Looks across the files of a landscape.' : ''}\n\n${table}\n\n\`\`\`yaml\n# prozessatlas.yaml\nrules:\n  ${id}: off   # or info, warning, error\n\`\`\``;
}

function optionsOf({ options = {} }: RuleMeta): string {
  const entries = Object.entries(options);
  if (entries.length === 0) return '';
  return `## Options\n\n| Option | Kind | Meaning |\n|---|---|---|\n${entries.map(([name, { type, description }]) => `| \`${name}\` | ${type} | ${description.en} |`).join('\n')}`;
}

function sourceOf({ source, conventions = [], constraints = [] }: RuleMeta): string {
  const lines = [
    source && `- ${source}`,
    conventions.length > 0 && `- Modelling conventions ${conventions.join(', ')}`,
    constraints.length > 0 && `- Constraints of BPMN 2.0: ${constraints.join(', ')}`,
  ].filter(Boolean);
  return lines.length === 0 ? '' : `## Source\n\n${lines.join('\n')}`;
}

function german({ title, why, severity, fixes = {}, notes = [] }: RuleMeta): string {
  return [
    '## Auf Deutsch',
    `**${said(title.de)}** (${NAMES_DE[severity]})`,
    why.de,
    ...Object.values(fixes).length > 0 ? [`Korrektur:\n\n${Object.values(fixes).map((fix) => `- ${said(fix.title.de)}`).join('\n')}`] : [],
    ...notes.length > 0 ? [notes.map((note) => `- ${note.de}`).join('\n')] : [],
  ].join('\n\n');
}

const GROUPS: readonly (readonly [title: string, text: string, belongs: (id: string) => boolean])[] = [
  ['BPMN 2.0', 'Structure, references and the constraints of the standard.', (id) => id.startsWith('bpmn/')],
  ['bpmnlint', 'The rules of bpmnlint 11.15 under their own names, finding for finding.', (id) => !id.includes('/')],
  ['Conventions', 'How a municipality words and draws its processes.', (id) => id.startsWith('convention/')],
  ['Landscape', 'What holds across the files of a landscape.', (id) => id.startsWith('landscape/')],
  ['Soundness', 'Whether a process can always come to its end.', (id) => id.startsWith('soundness/')],
];

function index(): string {
  const groups = GROUPS.flatMap(([title, text, belongs]) => {
    const metas = ruleMetas.filter(({ id }) => belongs(id));
    if (metas.length === 0) return [];
    const rows = metas.map((meta) => `| [${meta.id}](rules/${meta.id}.md) | ${said(meta.title.en)} | ${meta.severity} | ${presetMarks(meta.id)} | ${fixMark(meta)} |`);
    return [`## ${title}\n\n${text}\n\n| Rule | Demands | Level | Presets | Fix |\n|---|---|---|---|---|\n${rows.join('\n')}`];
  });
  return `# Rules

Generated from the rules by \`npm run docs:rules\`. \`prozessatlas validate --list-rules\` prints the same list. Presets: **c**ore, **m**unicipal, **f**im,
con**F**ormance. A fix is *safe* when it leaves nothing for a person to decide: \`prozessatlas fix\` applies it, and so does VS Code on save with
\`"editor.codeActionsOnSave": { "source.fixAll.prozessatlas": "explicit" }\`; others are offered as quick fixes and with \`--unsafe\`.

The modelling conventions K01 to K30 are rules of their own or stand as numbers on the rule that covers them. K22 (no deadlock, every end reachable) asks
for an analysis of the control flow and has no rule yet.

${groups.join('\n\n')}
`;
}

function presetMarks(id: string): string {
  const marks = { 'prozessatlas:core': 'c', 'prozessatlas:municipal': 'm', 'prozessatlas:fim': 'f', 'prozessatlas:conformance': 'F' } as const;
  return Object.entries(marks).flatMap(([name, mark]) => (presetLevels(name as keyof typeof marks).has(id) ? [mark] : [])).join(' ');
}

function fixMark({ fixes = {} }: RuleMeta): string {
  const entries = Object.values(fixes);
  return entries.length === 0 ? '' : entries.some(({ isSafe }) => isSafe) ? 'safe' : 'offered';
}

/** JSON Schema of `prozessatlas.yaml`. */
function configurationSchema(): object {
  const level = { enum: ['off', 'info', 'warn', 'warning', 'error'] };
  const texts = { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
  const ruleIds = ruleMetas.map(({ id }) => id);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Prozessatlas',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: { description: 'Presets to start from.', oneOf: [{ enum: presetNames }, { type: 'array', items: { enum: presetNames } }] },
      rules: {
        description: 'Level and options of single rules.', type: 'object', additionalProperties: false,
        properties: Object.fromEntries(ruleMetas.map((meta) => [meta.id, ruleSchema(meta, level)])),
      },
      ignores: {
        description: 'Findings that are left out, with a reason.', type: 'array',
        items: {
          type: 'object', additionalProperties: false, required: ['reason'],
          properties: { files: texts, elements: texts, rules: { oneOf: [{ enum: ruleIds }, { type: 'array', items: { enum: ruleIds } }] }, reason: { type: 'string', minLength: 1 } },
        },
      },
    },
  };
}

function ruleSchema({ title, why, options = {} }: RuleMeta, level: object): object {
  const description = `${title.en} ${why.en}`;
  if (Object.keys(options).length === 0) return { description, ...level };
  const object = { type: 'object', additionalProperties: false, properties: Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, optionSchema(spec)])) };
  return {
    description,
    oneOf: [
      level,
      { type: 'array', items: [level, object], minItems: 2, additionalItems: false },
      { type: 'object', required: ['level'], additionalProperties: false, properties: { level, options: object } },
    ],
  };
}

function optionSchema({ type, description }: OptionSpec): object {
  const kind = type === 'texts' ? { type: 'array', items: { type: 'string' } } : type === 'size' ? { type: 'object', additionalProperties: { type: 'number' } } : { type };
  return { description: description.en, ...kind };
}

function write(root: string): void {
  const wanted = ruleFiles(root);
  const folder = path.join(root, 'docs', 'rules');
  for (const file of existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []) {
    if (/\.(?:md|svg)$/.test(file) && !wanted.has(`docs/rules/${file.split(path.sep).join('/')}`)) rmSync(path.join(folder, file));
  }
  for (const [file, text] of wanted) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

if (process.argv[1]?.endsWith('rule-pages.ts')) write('.');
