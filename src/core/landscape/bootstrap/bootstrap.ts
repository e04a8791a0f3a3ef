import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { readModel } from '../../bpmn/model.js';
import { plainName } from '../../bpmn/things.js';
import { languageOfModel } from '../../labels/language.js';
import type { Lang, Message } from '../../messages.js';
import type { YamlValue } from '../../yaml/tree.js';
import { namedModels, isSnapshot } from '../calls.js';
import type { ModelFile } from '../files.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { Landscape } from '../link-graph.js';
import { calledId } from '../model-facts.js';
import { slug } from '../new-process.js';
import { folderOf, nameOf } from '../paths.js';
import type { ProcessType } from '../terms.js';
import type { Proposal } from './proposal.js';
import { ProposalBuilder } from './proposal.js';

const messages = {
  noProcess: { en: '{path}: there is no process in it.', de: '{path}: Darin ist kein Prozess.' },
  unreadable: { en: '{path}: this is no BPMN file.', de: '{path}: Das ist keine BPMN-Datei.' },
} as const satisfies Record<string, Message>;

/** Ids that modelling tools make up say nothing about the process. */
const MADE_UP = /^(?:process|prozess|proc|sid|id|_)[-_]?[\w.-]*$|^[0-9a-f-]{20,}$/i;

const BANDS: readonly (readonly [RegExp, ProcessType])[] = [
  [/^(?:management|steuer|führung|leitung)/i, 'management'], [/^(?:unterst|support|querschnitt|stütz|intern)/i, 'support'],
];

/** A model that gets a profile. */
interface Candidate {
  readonly file: ModelFile;
  readonly name: string;
  readonly id: string;
  /** Id of its main process, and of all in the file. */
  readonly processId: string;
  readonly processIds: readonly string[];
  /** What the model says about the process. The model itself is not kept: thousands would fill the memory. */
  readonly facts: Readonly<Record<string, YamlValue | undefined>>;
  readonly language: Lang | undefined;
  readonly group: string | undefined;
  /** Other ways of working: models of the same process whose names begin with the name of this one. */
  readonly variants: { id: string; bpmn: string }[];
}

/**
 * Proposes a landscape for a folder of models: a profile for each model that has none, groups from folders, roles from lanes,
 * units and outside parties from pools, and planned processes for what is called but not there.
 *
 * @param textOf The text of a model of the index; `undefined` when it cannot be read.
 * @param name What the landscape is called when there is no `landscape.yaml` yet.
 */
export function bootstrapLandscape(index: LandscapeIndex, landscape: Landscape, name: string, textOf: (path: string) => string | undefined, lang: Lang): Proposal {
  const builder = new ProposalBuilder(index, landscape, lang);
  const candidates: Candidate[] = [];
  const named = namedModels(index);
  /** By folder and process: `name.unit.bpmn` beside `name.bpmn`, with the same process in it, is a variant. */
  const mains = new Map<string, readonly Candidate[]>();
  for (const file of [...index.models(landscape)].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const text = isSnapshot(file.path) || named.has(file.path) ? undefined : textOf(file.path);
    if (text === undefined) continue;
    const model = readModel(text);
    const places = model.processes.filter(({ id }) => id !== '').map(({ id }) => `${folderOf(file.path)}\0${id}`);
    const main = places.flatMap((place) => mains.get(place) ?? []).find((each) => stemOf(file.path).startsWith(`${stemOf(each.file.path)}.`));
    if (main) {
      main.variants.push({ id: stemOf(file.path).slice(stemOf(main.file.path).length + 1), bpmn: nameOf(file.path) });
      continue;
    }
    for (const candidate of candidateOf(file, model, landscape, builder)) {
      candidates.push(candidate);
      const place = `${folderOf(file.path)}\0${candidate.processId}`;
      mains.set(place, [...mains.get(place) ?? [], candidate]);
    }
  }
  for (const candidate of candidates) proposeProfile(candidate, builder);
  proposeCalled(landscape, candidates, builder);
  const language = mostFrequent(candidates.flatMap(({ language: spoken }) => spoken ?? [])) ?? lang;
  return builder.finish({ name, language });
}

function candidateOf(file: ModelFile, model: BpmnModel, landscape: Landscape, builder: ProposalBuilder): Candidate[] {
  if (!file.readable) {
    builder.note(messages.unreadable, { path: file.path });
    return [];
  }
  const [process] = [...model.processes].sort((a, b) => b.children.length - a.children.length);
  if (!process) {
    builder.note(messages.noProcess, { path: file.path });
    return [];
  }
  const pool = model.all('bpmn:Participant').find((participant) => model.target(participant, 'processRef') === process);
  const stem = stemOf(file.path);
  const folder = folderOf(file.path).slice(landscape.folder === '' ? 0 : landscape.folder.length + 1);
  const groupName = folder.split('/').filter((part) => !/^(?:processes|prozesse|models|modelle|bpmn)$/i.test(part)).at(-1);
  const id = process.id !== '' && !MADE_UP.test(process.id) && !builder.isTaken(process.id) ? builder.freeId(process.id) : builder.freeId(slug(stem));
  const name = plainName(process) || (pool && isProcessName(pool) ? plainName(pool) : '') || inWords(stem);
  return [{
    file, id, name, processId: process.id, processIds: model.processes.map((each) => each.id), facts: factsOf(model, process, name, builder), language: languageOfModel(model), variants: [],
    group: groupName === undefined || groupName === '' ? undefined : builder.group(inWords(groupName), BANDS.find(([words]) => words.test(groupName))?.[1] ?? 'core'),
  }];
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.bpmn$/i, '');
}

/** A pool with lanes is called like an organisation (K01), one without like its process. */
function isProcessName(pool: BpmnElement): boolean {
  return plainName(pool).includes(' ');
}

/** Trigger, outcomes and units; the roles of the lanes and outside parties go to the catalogue. */
function factsOf(model: BpmnModel, process: BpmnElement, name: string, builder: ProposalBuilder): Candidate['facts'] {
  const starts = process.childrenOf('bpmn:StartEvent').map(plainName).filter((label) => label !== '');
  const ends = [...new Set(process.childrenOf('bpmn:EndEvent').map(plainName).filter((label) => label !== ''))];
  for (const lane of model.all('bpmn:Lane')) if (plainName(lane) !== '' && lane.childrenOf('bpmn:LaneSet').length === 0) builder.role(plainName(lane));
  const units = model.all('bpmn:Participant').flatMap((pool) => {
    const label = plainName(pool);
    if (label === '' || label === name) return [];
    if (model.target(pool, 'processRef') !== undefined) return builder.unit(label) ?? [];
    builder.role(label, { external: true });
    return [];
  });
  return {
    description: process.held('documentation')[0]?.body.trim(), trigger: starts[0], ...(ends.length > 0 && { outcomes: ends }),
    ...(units.length > 0 && { orgUnits: [...new Set(units)].map((ref) => ({ ref, part: 'responsible' })) }),
  };
}

function proposeProfile({ file, processId, id, name, group, facts, variants }: Candidate, builder: ProposalBuilder): void {
  builder.profile(file.path.replace(/\.bpmn$/i, '.process.yaml'), {
    id, name, level: 'process', parent: group, ...facts, modelKind: 'as_is', status: 'draft', version: '0.1.0',
    model: { bpmn: nameOf(file.path), ...(processId !== id && processId !== '' && { process: processId }) }, ...(variants.length > 0 && { variants }),
  });
}

/** Processes that are called and that nobody has drawn yet. */
function proposeCalled(landscape: Landscape, candidates: readonly Candidate[], builder: ProposalBuilder): void {
  const own = new Set(candidates.flatMap(({ processIds }) => processIds));
  const planned = new Set<string>();
  for (const { file, group } of candidates) {
    for (const { calledElement, name } of file.calls) {
      const id = calledElement === undefined ? '' : calledId(calledElement);
      if (id === '' || own.has(id) || planned.has(id) || landscape.definersOf(`call:${id}`).size > 0 || builder.isTaken(id)) continue;
      planned.add(builder.freeId(id));
      const folder = folderOf(file.path);
      builder.profile(`${folder === '' ? '' : `${folder}/`}${slug(id)}.process.yaml`, { id, name: name || inWords(id), level: 'process', parent: group, status: 'planned' });
    }
  }
}

/** A name of a file or folder as people would write it. */
function inWords(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function mostFrequent(values: readonly Lang[]): Lang | undefined {
  const german = values.filter((value) => value === 'de').length;
  return values.length === 0 ? undefined : german * 2 >= values.length ? 'de' : 'en';
}
