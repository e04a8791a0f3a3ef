import type { BpmnModel } from '../bpmn/model.js';
import { readModel } from '../bpmn/model.js';
import { entriesOf } from '../landscape/data.js';
import type { ModelFacts } from '../landscape/model-facts.js';
import { modelFacts } from '../landscape/model-facts.js';
import { normalisedName } from '../landscape/names.js';
import { folderOf, nameOf, resolveLink } from '../landscape/paths.js';
import { compareVersions } from '../landscape/versions.js';
import type { Narrative, Step } from '../narrative/index.js';
import { stepAnchors } from '../narrative/index.js';
import type { ReaderChange } from './changes.js';
import { changesForReaders } from './changes.js';
import type { PortalProcess, Site } from './site.js';

/** A step that somebody has to do, with the place on the page of its process. */
export interface PlacedStep {
  readonly step: Step;
  /** The lane that acts, also where the step itself does not say so again; '' without lanes. */
  readonly lane: string;
  /** Id of the role in the catalogue, where the lane has one. */
  readonly role: string | undefined;
  readonly anchor: string;
}

/** What changed with the release that readers see. */
export interface ReleaseChanges {
  /** The version before; `undefined` for the first release. */
  readonly since: string | undefined;
  /** What the process does otherwise now. */
  readonly changes: readonly ReaderChange[];
}

export interface VariantContent {
  readonly id: string;
  readonly unit: string;
  readonly reason: string | undefined;
  readonly decision: string | undefined;
  readonly narrative: Narrative;
  /** How it differs from the main process. */
  readonly changes: readonly ReaderChange[];
}

/** A model in the forms in which the pages need it; parsed once. */
export interface ReadModel {
  readonly path: string;
  readonly model: BpmnModel;
  readonly narrative: Narrative;
  readonly facts: ModelFacts;
}

/** A published process with all that its page and the pages about it tell; made once, for one process at a time. */
export interface ProcessContent extends PortalProcess {
  readonly page: string;
  /** The model that readers see, as words and as text; absent where there is none. */
  readonly model: ReadModel | undefined;
  readonly steps: readonly PlacedStep[];
  readonly release: ReleaseChanges;
  readonly variants: readonly VariantContent[];
}

/** Gathers what is told about a process. */
export function contentOf(site: Site, process: PortalProcess & { readonly page: string }): ProcessContent {
  const { publication } = process;
  const path = publication.as === 'name' ? undefined : publication.modelPath;
  const model = path === undefined ? undefined : readModelAt(site, path);
  const text = model?.model.text;
  return { ...process, model, steps: model ? placedSteps(site, model) : [], release: changesOf(site, process, text), variants: variantsOf(site, process, text) };
}

function readModelAt(site: Site, path: string): ReadModel | undefined {
  const text = site.read(path);
  if (text === undefined) return undefined;
  const model = readModel(text);
  return { path, model, narrative: site.narrative(path, model), facts: modelFacts(model.xml) };
}

/** The steps with a number, in reading order. */
function placedSteps(site: Site, { narrative, facts }: ReadModel): PlacedStep[] {
  const anchors = stepAnchors(narrative);
  const roleOf = rolesOfLanes(site, facts);
  const found: PlacedStep[] = [];
  const walk = (steps: readonly Step[], before: string): void => {
    let lane = before;
    for (const step of steps) {
      lane = step.role || lane;
      if (step.number !== '') found.push({ step, lane, role: roleOf(lane), anchor: anchors.get(step.elementId) ?? '' });
      walk(step.steps, lane);
      for (const branch of step.branches) walk(branch.steps, lane);
    }
  };
  for (const section of narrative.sections) walk(section.steps, '');
  return found;
}

/** Which role of the catalogue a lane means: by its own reference, else by its name. */
function rolesOfLanes(site: Site, { roles }: ModelFacts): (lane: string) => string | undefined {
  const named = new Map(roles.flatMap(({ name, ref }) => (ref?.startsWith('role:') ? [[normalisedName(name), ref]] : [])));
  return (lane) => (lane === '' ? undefined : named.get(normalisedName(lane)) ?? site.roleNamed(lane));
}

function changesOf(site: Site, { profile, publication }: PortalProcess, text: string | undefined): ReleaseChanges {
  const snapshot = profile.data.governance?.released?.snapshot;
  if (publication.as !== 'released' || !snapshot || text === undefined) return { since: undefined, changes: [] };
  const folder = folderOf(resolveLink(profile.path, snapshot) ?? '');
  let before: { readonly version: string; readonly path: string } | undefined;
  for (const path of site.snapshots(folder, profile.id)) {
    const version = nameOf(path).slice(profile.id.length + 1, -'.bpmn'.length);
    if (!/^\d+(?:\.\d+)*$/.test(version) || compareVersions(version, publication.version) >= 0) continue;
    if (!before || compareVersions(version, before.version) > 0) before = { version, path };
  }
  const old = before && site.read(before.path);
  return { since: old === undefined ? undefined : before?.version, changes: old === undefined ? [] : changesForReaders(site, profile.path, old, text) };
}

function variantsOf(site: Site, { profile }: PortalProcess, text: string | undefined): VariantContent[] {
  return [...entriesOf(profile.data.variants)].flatMap(([, { id, orgUnit, bpmn, reason, decision }]) => {
    const path = bpmn ? resolveLink(profile.path, bpmn) : undefined;
    const own = path === undefined ? undefined : readModelAt(site, path);
    if (!own) return [];
    const unit = orgUnit ? site.nameOf(orgUnit, profile.path) : id ?? '';
    const changes = text === undefined ? [] : changesForReaders(site, profile.path, text, own.model.text);
    return [{ id: id ?? unit, unit, reason: reason ?? undefined, decision: decision ?? undefined, narrative: own.narrative, changes }];
  });
}
