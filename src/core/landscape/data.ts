import type {
  BandLabels, ClientInfoStatus, CommentKind, Discretion, DocumentUse, Evidence, Level, ModelKind, Part, ProcessType, Register, Status, SystemUse,
  VariantDecision, VariantReason,
} from './terms.js';

/** A value that may be written as `null` or left out: both mean that nobody has said it yet. */
type Optional<T> = { readonly [K in keyof T]?: T[K] | null };

/** A list as read: an entry that is no entry at all is `null`, so that positions stay those of the file. */
type ListOf<T> = readonly (T | null)[];

export type LandscapeData = Optional<{
  schemaVersion: string; name: string; organisation: string; language: 'de' | 'en'; bandLabels: BandLabels;
  tree: ListOf<GroupData>; interfaces: ListOf<InterfaceData>; portal: PortalData;
}>;

/** What the law and its readers ask of the reading portal. */
export type PortalData = Optional<{
  title: string; operator: string; address: string; email: string; phone: string; responsible: string; feedback: string; dataProtection: string;
  accessibility: Optional<{ status: 'full' | 'partial'; preparedOn: string; gaps: ListOf<string>; enforcement: string }>;
}>;

export type GroupData = Optional<{
  id: string; number: string; type: ProcessType; name: string; orgUnit: string; parent: string; description: string;
}>;

export type InterfaceData = Optional<{
  id: string; number: string; name: string; owner: string; parent: string; legalBases: ListOf<string>; description: string;
}>;

/** One process profile (*Prozesssteckbrief*), as it is written. */
export type ProfileData = Optional<{
  id: string; number: string; name: string; type: ProcessType; level: Level; parent: string;
  goal: string; description: string; trigger: string; outcomes: ListOf<string>; modelKind: ModelKind;
  status: Status; until: string; version: string; owner: string; keyUser: string;
  orgUnits: ListOf<Optional<{ ref: string; part: Part }>>;
  governance: GovernanceData;
  fim: Optional<{ leika: string; leikaStatus: string; ozgId: string }>;
  model: Optional<{ bpmn: string; process: string; calls: ListOf<string> }>;
  legalBases: ListOf<Optional<{ ref: string; role: string; discretion: Discretion; checkedOn: string }>>;
  documents: ListOf<Optional<{ ref: string; use: DocumentUse; mandatory: boolean }>>;
  systems: ListOf<Optional<{ ref: string; use: SystemUse }>>;
  kpis: Readonly<Record<string, KpiData | null>>;
  variants: ListOf<VariantData>;
  reviews: ListOf<Optional<{ date: string; kind: string; minutes: string; decision: string }>>;
  onboarding: ListOf<Optional<{ kind: string; ref: string; stage: string; audience: string; name: string }>>;
  clientInfo: ListOf<ClientInfoData>;
  transfer: Optional<{ reusable: boolean; localOnly: ListOf<string>; licence: string }>;
}>;

export type GovernanceData = Optional<{
  reviewCycle: string; nextReview: string; validFrom: string; validUntil: string; until: string;
  approvals: ListOf<ApprovalData>;
  released: Optional<{ version: string; date: string; commit: string; snapshot: string }>;
}>;

export type ApprovalData = Optional<{
  step: string; role: string; date: string; decision: 'approved' | 'rejected' | 'returned'; comment: string; version: string;
  contentSha256: string; semanticSha256: string; profileSha256: string;
}>;

/** Durations are ISO 8601 (`P21D`), counts are numbers. */
export type KpiData = Optional<{ value: string | number; unit: string; evidence: Evidence; target: string | number }>;

export type VariantData = Optional<{
  id: string; orgUnit: string; bpmn: string; reason: VariantReason; decision: VariantDecision; dueOn: string; description: string;
}>;

export type ClientInfoData = Optional<{
  lang: string; dir: 'ltr' | 'rtl'; register: Register; file: string; status: ClientInfoStatus; basedOn: string;
}>;

/** An entry of any catalogue; each kind uses its part of the fields. */
export type CatalogEntryData = Optional<{
  id: string; name: string; description: string; orgUnit: string; parent: string; abbreviation: string; external: boolean;
  citation: string; level: 'eu' | 'federal' | 'state' | 'municipal'; state: string; url: string;
  changedOn: string; suspendedUntil: string; validUntil: string;
  file: string; kind: string; owner: string; version: string; filePlan: string; retention: string;
  interface: string; definition: string; avoid: ListOf<string>; exempt: ListOf<string>;
}>;

/** Comments on a model, kept beside it so that reviewing does not change it. */
export type ReviewData = Optional<{ schemaVersion: string; model: string; comments: ListOf<ReviewCommentData> }>;

export type ReviewCommentData = Optional<{
  id: string; element: string; elementName: string; kind: CommentKind; status: 'open' | 'resolved';
  role: string; date: string; text: string; resolution: string; resolvedOn: string;
  anchor: AnchorData;
  replies: ListOf<Optional<{ id: string; date: string; role: string; text: string }>>;
}>;

/** What the element of a comment was when it was made; finds it again when its id has changed. */
export type AnchorData = Optional<{ type: string; lane: string; after: ListOf<NeighbourData>; before: ListOf<NeighbourData> }>;

/** An element next to another one, by local name of its type and by label. */
export type NeighbourData = Optional<{ type: string; name: string }>;

/** The entries of a list with their positions, without those that are none. */
export function* entriesOf<T>(list: readonly (T | null)[] | null | undefined): Generator<readonly [index: number, entry: T]> {
  if (!list) return;
  for (let index = 0; index < list.length; index++) {
    const entry = list[index];
    if (entry !== null && entry !== undefined) yield [index, entry];
  }
}
