import type { Lang, Message } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { calleesOf } from '../calls.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { statuses } from '../terms.js';
import type { TreeNode } from '../tree/node.js';
import { treeOf } from '../tree/tree.js';

/** What wikis draw at most without being configured (Mermaid: `maxTextSize`, `maxEdges`). */
const MOST_TEXT = 48_000;
const MOST_CALLS = 480;

const SAID = {
  noCalls: { en: 'The calls are left out: Mermaid draws {n} at most.', de: 'Die Aufrufe fehlen: Mermaid zeichnet höchstens {n}.' },
  groupsOnly: { en: 'Groups with the number of their processes: the whole landscape is too large for Mermaid.', de: 'Gruppen mit der Zahl ihrer Prozesse: Die ganze Landkarte ist zu groß für Mermaid.' },
  processes: { en: '{n|1 process|# processes}', de: '{n|1 Prozess|# Prozesse}' },
} as const satisfies Record<string, Message>;

/** Colours of states that stand out, readable on both grounds. */
const CLASSES = [
  'classDef released fill:#dbf2df,stroke:#1f7a36,color:#1f2328',
  'classDef in_review fill:#dcebfb,stroke:#0b61b5,color:#1f2328',
  'classDef draft fill:#fff4c9,stroke:#8a6500,color:#1f2328',
  'classDef in_revision fill:#fde5cf,stroke:#a8500a,color:#1f2328',
  'classDef other fill:#ffffff,stroke:#767c87,color:#1f2328',
];
const CLASSED = new Set(['released', 'in_review', 'draft', 'in_revision']);

/**
 * The landscape as a Mermaid flowchart for wikis: bands and groups as boxes, processes with their status, calls as arrows.
 * What would go beyond Mermaid's limits is left out, and a comment says so.
 */
export function landscapeMermaid(index: LandscapeIndex, lang: Lang): string {
  const nodes = treeOf(index, { lang });
  const whole = new Flowchart(index, lang).write(nodes);
  return whole.length <= MOST_TEXT ? whole : groupsOnly(nodes, lang);
}

class Flowchart {
  private readonly lines: string[] = [];
  private readonly idOf = new Map<string, string>();
  private boxes = 0;

  constructor(private readonly index: LandscapeIndex, private readonly lang: Lang) {}

  write(nodes: readonly TreeNode[]): string {
    for (const node of nodes) this.node(node, 1);
    const calls = this.calls();
    const edges = calls.length > MOST_CALLS ? [`  %% ${formatMessage(SAID.noCalls, this.lang, { n: MOST_CALLS })}`] : calls;
    return ['flowchart LR', ...this.lines, ...edges, ...CLASSES.map((line) => `  ${line}`)].join('\n') + '\n';
  }

  private node(node: TreeNode, depth: number): void {
    const indent = '  '.repeat(depth);
    if (node.kind === 'process' || node.kind === 'interface' || node.kind === 'model') {
      const id = `p${this.idOf.size}`;
      this.idOf.set(node.key, id);
      if (node.kind !== 'process') this.lines.push(`${indent}${id}(["${mermaidText(node.label)}"])`);
      else {
        const label = mermaidText([node.number, node.label].filter(Boolean).join(' '));
        this.lines.push(`${indent}${id}["${label}<br/><i>${mermaidText(statuses[node.status][this.lang])}</i>"]:::${CLASSED.has(node.status) ? node.status : 'other'}`);
      }
      for (const child of node.children) this.node(child, depth);
      return;
    }
    if (node.children.length === 0) return;
    this.lines.push(`${indent}subgraph g${this.boxes++} ["${mermaidText(node.label)}"]`);
    for (const child of node.children) this.node(child, depth + 1);
    this.lines.push(`${indent}end`);
  }

  private calls(): string[] {
    return [...this.idOf].flatMap(([key, from]) => {
      const profile = key.startsWith('process:') ? this.index.file(key.slice('process:'.length)) : undefined;
      if (profile?.kind !== 'profile') return [];
      return calleesOf(this.index, profile).flatMap((callee) => {
        const to = this.idOf.get(`process:${callee.path}`);
        return to === undefined ? [] : [`  ${from} --> ${to}`];
      });
    });
  }
}

function groupsOnly(nodes: readonly TreeNode[], lang: Lang): string {
  const lines: string[] = ['flowchart LR', `  %% ${SAID.groupsOnly[lang]}`];
  let boxes = 0;
  const write = (node: TreeNode, depth: number): void => {
    const inner = node.children.filter((child) => child.kind !== 'process' && child.kind !== 'interface' && child.kind !== 'model');
    const indent = '  '.repeat(depth);
    const label = `${mermaidText(node.label)}<br/>${formatMessage(SAID.processes, lang, { n: count(node) })}`;
    if (inner.length > 0) {
      lines.push(`${indent}subgraph g${boxes++} ["${label}"]`);
      for (const child of inner) write(child, depth + 1);
      lines.push(`${indent}end`);
    } else {
      lines.push(`${indent}g${boxes++}["${label}"]`);
    }
  };
  for (const node of nodes) if (lines.join('\n').length < MOST_TEXT - 2000) write(node, 1);
  return `${lines.join('\n')}\n`;
}

function count(node: TreeNode): number {
  return (node.kind === 'process' ? 1 : 0) + node.children.reduce((sum, child) => sum + count(child), 0);
}

/** A text from a file inside a quoted label: what Mermaid, Markdown or HTML would read as markup is written as an entity. */
export function mermaidText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const list = /^(\d*)[.)+-] /.exec(line);
  const entity = (mark: string): string => `#${mark.codePointAt(0)};`;
  const safe = (part: string): string => part.replace(/[^\p{L}\p{N}\p{M} .,:!?()/§–—…‚‘’„“”«»·+-]/gu, entity);
  // “1. ” and “- ” would start a list.
  return list ? `${list[1]!}${entity(line[list[1]!.length]!)}${safe(line.slice(list[1]!.length + 1))}` : safe(line);
}
