import { isSnapshot } from '../landscape/calls.js';
import { today } from '../landscape/dates.js';
import type { LandscapeFile } from '../landscape/files.js';
import { placeIn } from '../landscape/files.js';
import { isCatalog } from '../landscape/kinds.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { Relations } from '../landscape/relations.js';
import type { Lang } from '../messages.js';
import { formatMessage } from '../messages.js';
import { readYaml } from '../yaml/read.js';
import type { YamlDocument } from '../yaml/read.js';
import type { YamlPath } from '../yaml/tree.js';
import { Candidates } from './fixes/candidates.js';
import { toLandscapeFixes } from './fixes/fix.js';
import type { LandscapeFinding, LandscapeRule, LandscapeRuleContext } from './landscape-rule.js';
import type { Problem, Severity, TextRange } from './problem.js';
import { landscapeRules } from './rules/landscape/index.js';

/** A rule with the severity it runs with. */
export interface ActiveLandscapeRule {
  readonly rule: LandscapeRule;
  readonly severity: Severity;
}

export interface LandscapeOptions {
  /** The day that decides what is overdue or expired, `2026-11-20`; the current one when absent. */
  readonly today?: string;
  /** Language of the messages; English when absent. */
  readonly lang?: Lang;
  /** The rules to run; all with their default severity when absent. */
  readonly rules?: readonly ActiveLandscapeRule[];
}

const allRules: readonly ActiveLandscapeRule[] = landscapeRules.map((rule) => ({ rule, severity: rule.meta.severity }));
const NONE: readonly Problem[] = [];

/**
 * Checks everything that goes across files.
 *
 * @returns Problems with paths, by path and place. Offsets count in the text without a byte order mark.
 */
export function validateLandscape(index: LandscapeIndex, options: LandscapeOptions = {}): Problem[] {
  const validator = new LandscapeValidator(index, options);
  const problems = [...validator.problems().values()].flat();
  validator.dispose();
  return problems.sort((a, b) => (a.path! < b.path! ? -1 : a.path! > b.path! ? 1 : a.range.start - b.range.start));
}

/** Keeps the findings of an index up to date: after a change only what the change can affect is looked at again. */
export class LandscapeValidator {
  private readonly relations: Relations;
  /** Files whose relations are not up to date. */
  private readonly unrelated = new Set<string>();
  private readonly findings = new Map<string, readonly Problem[]>();
  private readonly stale = new Set<string>();
  private readonly unsubscribe: () => void;
  private candidates: Candidates;
  private day: string;
  private readonly lang: Lang;
  private readonly rules: readonly ActiveLandscapeRule[];
  private readonly rulesByKind = new Map<LandscapeFile['kind'], readonly ActiveLandscapeRule[]>();

  constructor(
    private readonly index: LandscapeIndex,
    { today: day = today(), lang = 'en', rules = allRules }: LandscapeOptions = {},
  ) {
    this.day = day;
    this.lang = lang;
    this.rules = rules;
    this.candidates = new Candidates(index);
    this.relations = new Relations(index);
    this.follow(Array.from(index.all(), (file) => file.path));
    this.unsubscribe = index.onDidChange((affected) => this.follow(affected));
  }

  /** Another day may make any file overdue or expired: all of them wait to be looked at again. */
  setDay(day: string): void {
    if (day === this.day) return;
    this.day = day;
    for (const { path } of this.index.all()) this.stale.add(path);
  }

  /** Number of files that wait to be looked at. */
  get pending(): number {
    return this.stale.size + this.unrelated.size;
  }

  /**
   * Looks at files that wait, so that a host can do other things in between.
   *
   * @param limit How many at most.
   * @returns The paths whose findings may have changed.
   */
  update(limit = Infinity): string[] {
    this.relate(limit);
    const done: string[] = [];
    if (this.unrelated.size > 0) return done; // what lies on a cycle is not known yet
    for (const path of this.stale) {
      if (done.length >= limit) break;
      this.stale.delete(path);
      const file = this.index.file(path);
      const problems = file ? this.check(file) : NONE;
      if (problems.length > 0) this.findings.set(path, problems);
      else this.findings.delete(path);
      done.push(path);
    }
    return done;
  }

  /** The findings of one file as it is now, whatever else waits. */
  look(path: string): readonly Problem[] {
    this.relate();
    const file = this.index.file(path);
    return file ? this.check(file) : NONE;
  }

  /** The findings of one file as they were when it was last looked at; `undefined` when there are none. */
  found(path: string): readonly Problem[] | undefined {
    return this.findings.get(path);
  }

  /** All findings by path; files without any are left out. */
  problems(): ReadonlyMap<string, readonly Problem[]> {
    this.update();
    return this.findings;
  }

  /** Stops following the index. */
  dispose(): void {
    this.unsubscribe();
  }

  private relate(limit = Infinity): void {
    if (this.unrelated.size === 0) return;
    let done = 0;
    for (const path of this.unrelated) {
      if (done++ >= limit) return;
      this.relations.update(path);
      this.unrelated.delete(path);
    }
    for (const path of this.relations.newCycles()) this.stale.add(path);
  }

  private follow(paths: Iterable<string>): void {
    this.candidates = new Candidates(this.index);
    for (const path of paths) {
      this.stale.add(path);
      this.unrelated.add(path);
    }
  }

  private check(file: LandscapeFile): readonly Problem[] {
    if (file.kind === 'model' && isSnapshot(file.path)) return NONE;
    const look = new FileLook(file, this.lang);
    const context: LandscapeRuleContext = {
      index: this.index, relations: this.relations, today: this.day, lang: this.lang, candidates: this.candidates,
      place: (other, at) => ('text' in other ? placeIn(other, at) : { start: 0, end: 0 }),
      report: (finding) => look.report(finding),
    };
    for (const active of this.rulesFor(file.kind)) {
      look.active = active;
      active.rule.any?.(file, context);
      checkKind(active.rule, file, context);
    }
    return look.problems.sort((a, b) => a.range.start - b.range.start);
  }

  /** The rules that have something to say about a kind of file. */
  private rulesFor(kind: LandscapeFile['kind']): readonly ActiveLandscapeRule[] {
    let known = this.rulesByKind.get(kind);
    const check = isCatalog(kind) ? 'catalog' : kind;
    if (!known) this.rulesByKind.set(kind, (known = this.rules.filter(({ rule }) => rule.any || rule[check])));
    return known;
  }
}

function checkKind(rule: LandscapeRule, file: LandscapeFile, context: LandscapeRuleContext): void {
  switch (file.kind) {
    case 'profile': return rule.profile?.(file, context);
    case 'landscape': return rule.landscape?.(file, context);
    case 'model': return rule.model?.(file, context);
    case 'review': return rule.review?.(file, context);
    case 'text': return rule.text?.(file, context);
    case 'stray': return rule.stray?.(file, context);
    default: return rule.catalog?.(file, context);
  }
}

/** One look at a file: collects the problems of one rule after the other. */
class FileLook {
  readonly problems: Problem[] = [];
  active!: ActiveLandscapeRule;
  private readonly places: Places;

  constructor(private readonly file: LandscapeFile, private readonly lang: Lang) {
    this.places = new Places(file);
  }

  report(finding: LandscapeFinding): void {
    const { rule: { meta }, severity } = this.active;
    const { elementId, fixes, related } = finding;
    this.problems.push({
      rule: meta.id,
      severity,
      message: formatMessage(meta.messages[finding.message]!, this.lang, finding.params),
      path: this.file.path,
      ...(elementId && { elementId }),
      range: this.places.of(finding),
      ...(fixes && fixes.length > 0 && { fixes: toLandscapeFixes(meta, fixes, this.lang) }),
      ...(related && { related }),
    });
  }
}

/** Finds the places of one file's findings; its text is read again only when there is a finding, and once. */
class Places {
  private document: YamlDocument | undefined;

  constructor(private readonly file: LandscapeFile) {}

  of({ at, key, range }: LandscapeFinding): TextRange {
    if (range) return { start: range.start, end: range.end };
    const path: YamlPath | undefined = at ?? key;
    if (!path || !('text' in this.file)) return { start: 0, end: 0 };
    this.document ??= readYaml(this.file.text);
    return placeIn(this.file, path, at === undefined, this.document);
  }
}
