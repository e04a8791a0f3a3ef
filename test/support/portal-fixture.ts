import type { LandscapeIndex } from '../../src/core/landscape/landscape-index.js';
import type { PortalFile } from '../../src/core/portal/portal.js';
import { portalFiles } from '../../src/core/portal/portal.js';
import type { PortalOptions, PortalSource } from '../../src/core/portal/site.js';
import { LandscapeIndex as Index } from '../../src/core/landscape/landscape-index.js';

/** A portal of files in memory, given as one text with a line `=== path` before each. */
export class PortalFixture {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly index: LandscapeIndex = new Index();

  constructor(text: string) {
    const parts = text.split(/^=== /m).slice(1);
    this.texts = new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n') + 1)]));
    for (const [path, content] of this.texts) this.index.put(path, content);
    for (const path of this.index.takeUnread()) this.index.put(path, this.texts.get(path)!);
  }

  get source(): PortalSource {
    return { index: this.index, read: (path) => this.texts.get(path) };
  }

  files(options: Partial<PortalOptions> = {}): PortalFile[] {
    return [...portalFiles(this.source, { lang: 'en', today: '2026-11-20', ...options })];
  }

  /** The text of a page; '' when there is none. */
  page(path: string, options: Partial<PortalOptions> = {}): string {
    const file = this.files(options).find((each) => each.path === path);
    return file && 'content' in file ? file.content : '';
  }
}

/** A process of two lanes with the given names of its three tasks, all in the first one but the last. */
export function modelOf(id: string, [first, second, third]: readonly [string, string, string]): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:atlas="urn:prozessatlas:bpmn:1" id="D" targetNamespace="urn:example">
  <process id="${id}">
    <laneSet id="LS"><lane id="L1" name="Counter" atlas:ref="role:counter"><flowNodeRef>S</flowNodeRef><flowNodeRef>T1</flowNodeRef><flowNodeRef>T2</flowNodeRef></lane><lane id="L2" name="Office" atlas:ref="role:office"><flowNodeRef>T3</flowNodeRef><flowNodeRef>E</flowNodeRef></lane></laneSet>
    <startEvent id="S" name="Started"/><task id="T1" name="${first}"><extensionElements><atlas:facts><atlas:legalBasis ref="law:a"/><atlas:system ref="sys:a" use="manual"/></atlas:facts></extensionElements></task>
    <task id="T2" name="${second}"/><task id="T3" name="${third}"/><endEvent id="E" name="Done"/>
    <sequenceFlow id="F1" sourceRef="S" targetRef="T1"/><sequenceFlow id="F2" sourceRef="T1" targetRef="T2"/><sequenceFlow id="F3" sourceRef="T2" targetRef="T3"/><sequenceFlow id="F4" sourceRef="T3" targetRef="E"/>
  </process>
</definitions>
`;
}
