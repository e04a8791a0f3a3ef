import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { atlasFacts } from '../bpmn/atlas.js';
import { termOf } from '../bpmn/terms.js';
import { plainName } from '../bpmn/things.js';
import { callTargets, profileById } from '../landscape/calls.js';
import { catalogEntries, entryKinds } from '../landscape/catalog.js';
import { entriesOf } from '../landscape/data.js';
import { today } from '../landscape/dates.js';
import { displayNames } from '../landscape/display-names.js';
import type { ProfileFile } from '../landscape/files.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { nameOf as fileNameOf } from '../landscape/paths.js';
import { profileFacts } from '../landscape/profile-facts.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import { durationInWords } from '../time/words.js';
import { parseDuration } from '../time/iso8601.js';
import type { Thing } from './thing.js';

/** A thing in words: what it is called and is, and lines of label and value. Plain text. */
export interface ThingInWords {
  readonly title: string;
  readonly kind: string;
  readonly text: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
}

const words = {
  version: { en: 'Version', de: 'Version' },
  owner: { en: 'Owner', de: 'Verantwortlich' },
  group: { en: 'Belongs to', de: 'Gehört zu' },
  validUntil: { en: 'Valid until', de: 'Gültig bis' },
  retention: { en: 'Kept for', de: 'Aufbewahrung' },
  changedOn: { en: 'Changed on', de: 'Geändert am' },
  avoid: { en: 'Not to be used', de: 'Nicht zu verwenden' },
  lane: { en: 'Lane', de: 'Lane' },
  next: { en: 'Next', de: 'Danach' },
  file: { en: 'File', de: 'Datei' },
  process: { en: 'Process', de: 'Prozess' },
  groupKind: { en: 'Process group', de: 'Prozessgruppe' },
  interface: { en: 'Process of another unit', de: 'Prozess einer anderen Stelle' },
  unknown: { en: 'not defined anywhere', de: 'nirgends angelegt' },
  missing: { en: 'does not exist', de: 'ist nicht vorhanden' },
  uses: { en: 'Named in', de: 'Genannt in' },
  files: { en: '{count|one file|# files}', de: '{count|einer Datei|# Dateien}' },
} as const satisfies Record<string, Message>;

/** At most as many callers or successors are named; the rest is counted. */
const MOST = 5;

/** What a thing is, for a reader who sees only its id. */
export function describeThing(thing: Thing, from: string, model: BpmnModel | undefined, index: LandscapeIndex, lang: Lang): ThingInWords {
  switch (thing.kind) {
    case 'entry': return describeEntry(thing.id, from, index, lang);
    case 'process': return describeProcess(thing.id, from, index, lang);
    case 'file': return { title: fileNameOf(thing.path), kind: words.file[lang], text: index.has(thing.path) ? '' : words.missing[lang], facts: [] };
    case 'element': {
      const element = model?.byId(thing.id);
      return element ? describeElement(element, model!, from, index, lang) : { title: thing.id, kind: '', text: '', facts: [] };
    }
  }
}

function describeEntry(id: string, from: string, index: LandscapeIndex, lang: Lang): ThingInWords {
  const kind = entryKinds[id.slice(0, id.indexOf(':'))]?.[lang] ?? '';
  const entry = catalogEntries(index, id, from)[0];
  if (!entry) return { title: id, kind, text: words.unknown[lang], facts: [] };
  const { data, file } = entry;
  const duration = data.retention ? parseDuration(data.retention) : undefined;
  const uses = index.referrersOf(`entry:${id}`, file.path).size;
  const nameOf = displayNames(index, from);
  return {
    title: data.citation ?? data.name ?? id, kind, text: [data.citation && data.name, data.definition, data.description].filter(Boolean).join('. '),
    facts: given([
      ['version', data.version], ['owner', data.owner && (nameOf(data.owner) ?? data.owner)], ['group', data.orgUnit && (nameOf(data.orgUnit) ?? data.orgUnit)],
      ['changedOn', data.changedOn], ['validUntil', data.validUntil], ['retention', duration ? durationInWords(duration, lang) : data.retention],
      ['avoid', [...entriesOf(data.avoid)].map(([, word]) => word).join(', ')],
      ['uses', uses > 0 ? formatMessage(words.files, lang, { count: uses }) : ''],
    ], lang),
  };
}

function describeProcess(id: string, from: string, index: LandscapeIndex, lang: Lang): ThingInWords {
  const [target] = callTargets(index, id, from);
  const profile = target?.file.kind === 'profile' ? target.file : profileById(index, id, from);
  if (profile) return describeProfile(profile, index, lang);
  if (target) return { title: target.name || id, kind: words[target.file.kind === 'landscape' ? 'interface' : 'process'][lang], text: '', facts: [] };
  for (const path of index.definersOf(`id:${id}`, from)) {
    const file = index.file(path);
    const group = file?.kind === 'landscape' ? [...entriesOf(file.data.tree)].find(([, one]) => one.id === id)?.[1] : undefined;
    if (group) return { title: group.name ?? id, kind: words.groupKind[lang], text: group.description ?? '', facts: [] };
  }
  return { title: id, kind: words.process[lang], text: words.unknown[lang], facts: [] };
}

function describeProfile(profile: ProfileFile, index: LandscapeIndex, lang: Lang): ThingInWords {
  const { data, name } = profile;
  return {
    title: name, kind: words.process[lang], text: data.goal ?? data.description ?? '',
    facts: profileFacts(index, profile, today(), lang),
  };
}

function describeElement(element: BpmnElement, model: BpmnModel, from: string, index: LandscapeIndex, lang: Lang): ThingInWords {
  const nameOf = displayNames(index, from);
  const documentation = element.held('documentation')[0]?.body.replace(/\s+/g, ' ').trim() ?? '';
  const lane = element.is('bpmn:FlowNode') ? model.flows.lane(element) : undefined;
  const following = element.is('bpmn:FlowNode') ? model.flows.outgoing(element).flatMap((flow) => model.target(flow, 'targetRef') ?? []) : model.targets(element, 'targetRef');
  const facts = (['legalBasis', 'document', 'system'] as const).map((kind) => {
    const refs = atlasFacts(element, kind).map((fact) => fact.value('ref') ?? '').filter((ref) => ref !== '');
    return [entryKinds[{ legalBasis: 'law', document: 'doc', system: 'sys' }[kind]]![lang], list(refs.map((ref) => nameOf(ref) ?? ref))] as const;
  });
  return {
    title: plainName(element) || element.id, kind: termOf(element)[lang], text: documentation.length > 400 ? `${documentation.slice(0, 399)}…` : documentation,
    facts: [
      ...given([['lane', lane && plainName(lane)], ['next', list(following.map((node) => plainName(node) || node.id))]], lang),
      ...facts.filter(([, value]) => value !== '').map(([label, value]) => [label.charAt(0).toUpperCase() + label.slice(1), value] as const),
    ],
  };
}

function given(facts: readonly (readonly [label: keyof typeof words, value: string | null | undefined])[], lang: Lang): [string, string][] {
  return facts.flatMap(([label, value]) => (value ? [[words[label][lang], value]] : []));
}

function list(names: readonly string[]): string {
  return names.length > MOST ? `${names.slice(0, MOST).join(', ')} … (${names.length})` : names.join(', ');
}
