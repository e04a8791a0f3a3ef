import type { LandscapeRule } from '../../landscape-rule.js';
import { avoidedTerm } from './avoided-term/rule.js';
import { brokenLink } from './broken-link/rule.js';
import { callCycle } from './call-cycle/rule.js';
import { callName } from './call-name/rule.js';
import { callTarget } from './call-target/rule.js';
import { changedSinceRelease } from './changed-since-release/rule.js';
import { clientInfoOutdated } from './client-info-outdated/rule.js';
import { detailChangedSinceRelease } from './detail-changed-since-release/rule.js';
import { documentExpired } from './document-expired/rule.js';
import { duplicateId } from './duplicate-id/rule.js';
import { duplicateNumber } from './duplicate-number/rule.js';
import { invalidYaml } from './invalid-yaml/rule.js';
import { laneName } from './lane-name/rule.js';
import { lawChanged } from './law-changed/rule.js';
import { lostComment } from './lost-comment/rule.js';
import { modelNotFound } from './model-not-found/rule.js';
import { modelWithoutProfile } from './model-without-profile/rule.js';
import { openComments } from './open-comments/rule.js';
import { parentCycle } from './parent-cycle/rule.js';
import { personalName } from './personal-name/rule.js';
import { portalFields } from './portal-fields/rule.js';
import { profileWithoutModel } from './profile-without-model/rule.js';
import { releaseVersion } from './release-version/rule.js';
import { reviewOverdue } from './review-overdue/rule.js';
import { schema } from './schema/rule.js';
import { statusRequirements } from './status-requirements/rule.js';
import { unknownCatalog } from './unknown-catalog/rule.js';
import { unknownKey } from './unknown-key/rule.js';
import { unknownParent } from './unknown-parent/rule.js';
import { unknownReference } from './unknown-reference/rule.js';
import { unusedEntry } from './unused-entry/rule.js';
import { validityEnded } from './validity-ended/rule.js';

/** Every rule across files, in alphabetical order. */
export const landscapeRules: readonly LandscapeRule[] = [
  avoidedTerm,
  brokenLink,
  callCycle,
  callName,
  callTarget,
  changedSinceRelease,
  clientInfoOutdated,
  detailChangedSinceRelease,
  documentExpired,
  duplicateId,
  duplicateNumber,
  invalidYaml,
  laneName,
  lawChanged,
  lostComment,
  modelNotFound,
  modelWithoutProfile,
  openComments,
  parentCycle,
  personalName,
  portalFields,
  profileWithoutModel,
  releaseVersion,
  reviewOverdue,
  schema,
  statusRequirements,
  unknownCatalog,
  unknownKey,
  unknownParent,
  unknownReference,
  unusedEntry,
  validityEnded,
];
