import { readModel } from '../bpmn/model.js';
import type { ReviewCommentData } from '../landscape/data.js';
import { entriesOf } from '../landscape/data.js';
import type { ModelFile, ProfileFile, ReviewFile } from '../landscape/files.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { resolveLink } from '../landscape/paths.js';
import { findAnchors } from './find-anchors.js';

/** A comment on a model, with the place it has there now. */
export interface PlacedComment {
  /** The review file. */
  readonly path: string;
  /** In the list of that file. */
  readonly position: number;
  readonly data: ReviewCommentData;
  /** The element as the model knows it now; `undefined` for a comment on the whole model and for a lost one. */
  readonly elementId: string | undefined;
  /** `moved`: the element was found under another id. `lost`: it is gone; the comment is one on the model then. */
  readonly place: 'model' | 'element' | 'moved' | 'lost';
}

/** Path of the file that holds the comments on a model when there is none yet: beside it, with its name. */
export function reviewPathOf(modelPath: string): string {
  return modelPath.replace(/(?:\.bpmn)?$/i, '.review.yaml');
}

/** The files with comments on a model; usually one, or none. */
export function reviewsOf(index: LandscapeIndex, modelPath: string): ReviewFile[] {
  const found = [...index.referrersOf(`file:${modelPath}`, modelPath)].map((path) => index.file(path));
  return found.filter((file) => file?.kind === 'review');
}

/** The comments of a review file at their places. */
export function commentsIn(index: LandscapeIndex, review: ReviewFile): PlacedComment[] {
  const model = index.file(review.modelPath);
  const comments = [...entriesOf(review.data.comments)];
  const elements = model?.kind === 'model' && model.source !== undefined ? elementsIn(review, model) : undefined;
  return comments.map(([position, data], i) => {
    const elementId = elements ? elements[i] : data.element ?? undefined;
    const place = !data.element ? 'model' : elementId === undefined ? 'lost' : elementId === data.element ? 'element' : 'moved';
    return { path: review.path, position, data, elementId, place };
  });
}

/** The comments on a model, in the order of its review file. */
export function commentsOf(index: LandscapeIndex, modelPath: string): PlacedComment[] {
  return reviewsOf(index, modelPath).flatMap((review) => commentsIn(index, review));
}

/** The comments on all models of a process, those on variants included. */
export function commentsOfProcess(index: LandscapeIndex, { path, modelPath, data }: ProfileFile): PlacedComment[] {
  const variants = [...entriesOf(data.variants)].flatMap(([, { bpmn }]) => (bpmn ? resolveLink(path, bpmn) ?? [] : []));
  return [...new Set([...(modelPath === undefined ? [] : [modelPath]), ...variants])].flatMap((model) => commentsOf(index, model));
}

/** Whether nobody has settled a comment yet. */
export function isOpen({ data }: PlacedComment): boolean {
  return data.status !== 'resolved';
}

/** Matching a long model takes a while: it is done once for each state of both files. */
const known = new WeakMap<ReviewFile, { readonly model: ModelFile; readonly elements: readonly (string | undefined)[] }>();

function elementsIn(review: ReviewFile, model: ModelFile): readonly (string | undefined)[] {
  const before = known.get(review);
  if (before?.model === model) return before.elements;
  const elements = findAnchors([...entriesOf(review.data.comments)].map(([, data]) => data), readModel(model.source!));
  known.set(review, { model, elements });
  return elements;
}
