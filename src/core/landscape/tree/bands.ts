import type { Lang } from '../../messages.js';
import type { GroupData, InterfaceData } from '../data.js';
import { entriesOf } from '../data.js';
import type { ProfileFile, RootFile } from '../files.js';
import { grouped } from '../../grouped.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { Landscape } from '../link-graph.js';
import type { ProcessType } from '../terms.js';
import { bandTerms } from '../terms.js';
import type { TreeNode } from './node.js';
import { processNode } from './node.js';

const BANDS: readonly ProcessType[] = ['management', 'core', 'support'];
const NO_GROUP = { en: 'Without a group', de: 'Ohne Gruppe' };
const INTERFACES = { en: 'Processes of other units', de: 'Prozesse anderer Stellen' };

/**
 * Bands with groups with processes, as `landscape.yaml` and the profiles' `parent` say. What names a parent that does not
 * exist, or parents that lead in a circle, stands at the top of its band: nothing is ever lost.
 *
 * @param profiles In the order in which they are to stand.
 */
export function bandNodes(index: LandscapeIndex, landscape: Landscape, profiles: readonly ProfileFile[], lang: Lang): TreeNode[] {
  return new Bands(index.rootOf(landscape), landscape.folder, profiles, lang).nodes();
}

class Bands {
  private readonly groups: readonly GroupData[];
  private readonly interfaces: readonly InterfaceData[];
  /** The parent of each group and process that has one, by id; groups win over processes of the same id. */
  private readonly parents = new Map<string, string | undefined>();
  /** What {@link leadsUp} has found out. */
  private readonly ways = new Map<string, boolean>();
  private readonly groupsIn: ReadonlyMap<string, GroupData[]>;
  private readonly profilesIn: ReadonlyMap<string, ProfileFile[]>;
  private readonly listed = new Set<string>();

  constructor(
    private readonly root: RootFile | undefined,
    private readonly folder: string,
    profiles: readonly ProfileFile[],
    private readonly lang: Lang,
  ) {
    this.groups = [...entriesOf(root?.data.tree)].map(([, group]) => group);
    this.interfaces = [...entriesOf(root?.data.interfaces)].map(([, one]) => one);
    for (const { id, data } of profiles) this.parents.set(id, data.parent ?? undefined);
    for (const { id, parent } of this.groups) if (id) this.parents.set(id, parent ?? undefined);
    this.groupsIn = grouped(this.groups, (group) => this.placeOf(group.parent, group.type));
    this.profilesIn = grouped(profiles, ({ data }) => this.placeOf(data.parent, data.type));
  }

  nodes(): TreeNode[] {
    const labels = bandTerms[this.root?.data.bandLabels ?? 'classic'];
    const bands = BANDS.map((type): TreeNode => {
      const children = this.groupNodes(top(type));
      const loose = this.processNodes(top(type));
      if (loose.length > 0) children.push({ kind: 'group', key: `${this.folder}:loose:${type}`, id: '', path: undefined, label: NO_GROUP[this.lang], children: loose });
      return { kind: 'band', key: `${this.folder}:band:${type}`, type, label: labels[type][this.lang], children };
    });
    const outside = this.interfaces.filter(({ parent }) => !parent || !this.groups.some((group) => group.id === parent));
    const nodes = bands.filter((band) => band.children.length > 0);
    if (outside.length > 0) {
      nodes.push({ kind: 'group', key: `${this.folder}:interfaces`, id: '', path: this.root?.path, label: INTERFACES[this.lang], children: this.interfaceNodes(outside) });
    }
    return nodes;
  }

  /** The id above, or the top of a band. */
  private placeOf(parent: string | null | undefined, type: ProcessType | null | undefined): string {
    return parent && this.leadsUp(parent) ? parent : top(type ?? 'core');
  }

  /** Whether the way up from an id ends: at a group or process without a parent, neither in a circle nor at an unknown one. */
  private leadsUp(id: string): boolean {
    const way: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !this.ways.has(at) && this.parents.has(at)) {
      way.push(at);
      this.ways.set(at, false); // who comes here again has gone in a circle
      at = this.parents.get(at);
    }
    const ends = at === undefined || (this.ways.get(at) ?? false);
    for (const step of way) this.ways.set(step, ends);
    return ends;
  }

  private groupNodes(place: string): TreeNode[] {
    return (this.groupsIn.get(place) ?? []).map((group, position) => {
      const id = group.id ?? '';
      // Of two groups with one id the first one holds what belongs to the id.
      const first = id !== '' && !this.listed.has(id);
      this.listed.add(id);
      return {
        kind: 'group', key: `${this.folder}:group:${first ? id : `${place}:${position}`}`, id, path: this.root?.path, label: group.name ?? id,
        children: first ? [...this.groupNodes(id), ...this.processNodes(id), ...this.interfaceNodes(this.interfaces.filter(({ parent }) => parent === id))] : [],
      };
    });
  }

  private processNodes(place: string): TreeNode[] {
    return (this.profilesIn.get(place) ?? []).map((profile) => {
      const first = !this.listed.has(profile.id);
      this.listed.add(profile.id);
      return processNode(profile, first ? this.processNodes(profile.id) : []);
    });
  }

  private interfaceNodes(interfaces: readonly InterfaceData[]): TreeNode[] {
    return interfaces.map((one) => ({
      kind: 'interface', key: `${this.folder}:interface:${this.interfaces.indexOf(one)}`, id: one.id ?? '', path: this.root!.path,
      label: one.name ?? one.id ?? '', owner: one.owner ?? undefined, children: [],
    }));
  }
}

function top(type: ProcessType): string {
  return ` ${type}`; // no id starts with a space
}
