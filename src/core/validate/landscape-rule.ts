import type { CatalogFile, LandscapeFile, ModelFile, ProfileFile, ReviewFile, RootFile, StrayFile, TextFile } from '../landscape/files.js';
import type { IsoDate } from '../landscape/dates.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import type { Relations } from '../landscape/relations.js';
import type { Lang, MessageParams } from '../messages.js';
import type { YamlPath } from '../yaml/tree.js';
import type { Candidates } from './fixes/candidates.js';
import type { TextEdit } from '../text/edits.js';
import type { FileEdits, RelatedPlace, TextRange } from './problem.js';
import type { RuleMeta } from './rule.js';

/** A proposal of a rule for one of its findings. */
export interface LandscapeRemedy {
  /** Its name in the rule's `fixes`. */
  readonly fix: string;
  readonly params?: MessageParams;
  /** Edits of the file of the finding, without a byte order mark. It is called only when somebody wants to apply or see them. */
  readonly edits?: () => readonly TextEdit[];
  /** Edits of other files. */
  readonly elsewhere?: () => readonly FileEdits[];
}

/** One finding of a rule about the file that is being looked at. */
export interface LandscapeFinding<Code extends string = string> {
  readonly message: Code;
  readonly params?: MessageParams;
  /** In a YAML file: leads to the value that is the place. */
  readonly at?: YamlPath;
  /** In a YAML file: leads to the value whose key is the place. */
  readonly key?: YamlPath;
  /** In a model or text: the place itself. The start of the file when no place is given. */
  readonly range?: TextRange;
  readonly elementId?: string | undefined;
  /** Proposals for a correction, the best one first. */
  readonly fixes?: readonly LandscapeRemedy[];
  readonly related?: readonly RelatedPlace[];
}

/** What a rule may ask while it looks at one file. */
export interface LandscapeRuleContext<Code extends string = string> {
  readonly index: LandscapeIndex;
  readonly relations: Relations;
  readonly today: IsoDate;
  readonly lang: Lang;
  /** What a misspelt reference may have meant. */
  readonly candidates: Candidates;
  /** Where a value stands in another YAML file, to point there. */
  place(file: LandscapeFile, at: YamlPath): TextRange;
  report(finding: LandscapeFinding<Code>): void;
}

type Check<File, Code extends string> = (file: File, context: LandscapeRuleContext<Code>) => void;

/**
 * A check across files. It is asked file by file and reports on the file it is asked about; what it finds depends only on
 * that file, on what the file refers to and on who refers to it, so that a change costs no more than what hangs on it.
 */
export interface LandscapeRule<Code extends string = string> {
  readonly meta: RuleMeta<Code>;
  readonly landscape?: Check<RootFile, Code>;
  readonly profile?: Check<ProfileFile, Code>;
  readonly catalog?: Check<CatalogFile, Code>;
  readonly model?: Check<ModelFile, Code>;
  readonly review?: Check<ReviewFile, Code>;
  readonly text?: Check<TextFile, Code>;
  readonly stray?: Check<StrayFile, Code>;
  /** For files of every kind. */
  readonly any?: Check<LandscapeFile, Code>;
}

/** Ties the codes a rule reports to the messages it declares. */
export function defineLandscapeRule<Code extends string>(rule: LandscapeRule<Code>): LandscapeRule<Code> {
  return rule;
}
