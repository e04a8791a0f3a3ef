import type { LandscapeRule } from '../../landscape-rule.js';
import { callTarget } from './call-target/rule.js';
import { duplicateId } from './duplicate-id/rule.js';
import { invalidYaml } from './invalid-yaml/rule.js';
import { modelNotFound } from './model-not-found/rule.js';
import { modelWithoutProfile } from './model-without-profile/rule.js';
import { profileWithoutModel } from './profile-without-model/rule.js';
import { schema } from './schema/rule.js';
import { statusRequirements } from './status-requirements/rule.js';
import { unknownKey } from './unknown-key/rule.js';
import { unknownParent } from './unknown-parent/rule.js';
import { unknownReference } from './unknown-reference/rule.js';

/** Every rule across files, in alphabetical order. */
export const landscapeRules: readonly LandscapeRule[] = [
  callTarget,
  duplicateId,
  invalidYaml,
  modelNotFound,
  modelWithoutProfile,
  profileWithoutModel,
  schema,
  statusRequirements,
  unknownKey,
  unknownParent,
  unknownReference,
];
