/** The modelling conventions, in the order of their numbers. */
import type { Rule } from '../../rule.js';
import { blackBoxPool } from './black-box-pool/rule.js';
import { decideAfterActivity } from './decide-after-activity/rule.js';
import { decisionLegalBasis } from './decision-legal-basis/rule.js';
import { endPerOutcome } from './end-per-outcome/rule.js';
import { eventLabel } from './event-label/rule.js';
import { fillerVerb } from './filler-verb/rule.js';
import { fimActivityGroup } from './fim-activity-group/rule.js';
import { fimSymbols } from './fim-symbols/rule.js';
import { gatewayAnswers } from './gateway-answers/rule.js';
import { gatewayQuestion } from './gateway-question/rule.js';
import { laneRole } from './lane-role/rule.js';
import { leftToRight } from './left-to-right/rule.js';
import { matchingJoin } from './matching-join/rule.js';
import { modelSize } from './model-size/rule.js';
import { nounStyle } from './noun-style/rule.js';
import { oneActivityPerTask } from './one-activity-per-task/rule.js';
import { startLaneOnTop } from './start-lane-on-top/rule.js';
import { taskLabel } from './task-label/rule.js';
import { waitingDeadline } from './waiting-deadline/rule.js';

export const conventionRules: readonly Rule[] = [
  blackBoxPool, laneRole, startLaneOnTop, leftToRight, endPerOutcome, taskLabel, nounStyle, oneActivityPerTask, fillerVerb, eventLabel,
  gatewayQuestion, gatewayAnswers, decideAfterActivity, matchingJoin, modelSize, fimSymbols, fimActivityGroup, decisionLegalBasis, waitingDeadline,
];
