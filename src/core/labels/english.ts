import { wordsOf } from './words.js';

/** Base forms with which steps of an office, a shop or a factory begin. */
const VERBS = new Set(`accept access acknowledge act activate adapt add address adjust advise agree align allocate allow analyse analyze announce answer appeal append
apply appoint approve archive arrange ask await assess assign assist attach attend audit authorise authorize award balance bill book bring bring build buy calculate call cancel
capture carry change charge check choose claim clarify classify clean clear close collect combine come communicate compare compile complete compute conclude
conduct configure confirm connect consider consult contact contract control convert coordinate copy correct count create cut deal debit decide declare define delete deliver
demand deny deploy describe design determine develop direct discuss dispatch display distribute do document download draft draw dispute drink drop eat edit eliminate enable enforce ensure enter
escalate establish estimate evaluate examine exchange execute explain export extend extract fetch file fill filter finalise finalize find finish fix follow forward fulfil fulfill gather generate
get give go grant guide hand handle help hire hold identify implement import inform initiate insert inspect install instruct insure interview investigate invite invoice issue
join judge keep label launch leave let list load locate lock log look mail maintain make manage map mark match measure meet merge monitor move negotiate note notify
obtain offer open order organise organize outline pack package park pass pay perform pick place plan post prepare present print process procure produce program prolong propose provide publish
purchase put query queue quit quote raise rate reach react read receive recheck recommend record recruit redirect refer refund refuse register reject release remind remove renew
repair repeat replace reply report request research reserve reset resolve respond return review revise revoke save scan schedule score search select sell send separate serve set settle
ship show sign sort specify start stop store study submit subscribe summarise summarize supply support suspend take tell tender terminate test trace track train transfer transform transmit transport trigger
try unlock update upload use validate value verify view wait warn wash withdraw write
accelerate accompany accumulate acquire amend analyze apologise apologize arrest back balance begin block brief broadcast cease certify clone compensate compose compress consolidate construct consume contribute cook cooperate
debate debug decline decrease deduct delegate depart detect diagnose differentiate digitise digitize direct disable disconnect discover dismiss distinguish divide duplicate earn educate elaborate embed employ enable encourage end engage enrol enroll equip erase
examine exclude expand expedite expire explore expose express fail feed file fold forecast format forgive format found fund greet group grow handover hang help hide hold host ignore illustrate import improve include increase index
indicate influence integrate intervene introduce invest isolate justify kick learn lend license lift light limit link listen liquidate localise localize look lower mount nominate number object observe occupy operate oppose optimise optimize originate outsource
oversee paint paste pause penalise penalize pin plug pre-check press preview prevent prioritise prioritize prohibit promote prompt protect prove qualify re-check re-open reach reassign rebook recall reclassify reconcile recover rectify redo reduce re-enter reimburse relate
relocate remember rename render rent reopen reorder reply reschedule resend restart restore restrict retain retrieve retry reuse reverse revoke reward ring rotate route run sample scrap secure seek settle share shift shorten shut sign sign-off sign-up
simulate skip slice solve speak split stamp stay steer sterilise sterilize strengthen suggest sum supervise surrender survey swap sweep switch synchronise synchronize teach think throw tick tidy total touch transcribe translate turn type
understand undo unify unload unpack unsubscribe unzip upgrade urge vacate vary visit vote waive wake walk want administer alter browse enjoy require watch weigh welcome win wipe work wrap`.split(/\s+/));

const IRREGULAR_PARTICIPLES = new Set(`sent paid made done received taken given written chosen found held known left lost met put read seen set shown sold spent told won gone come drawn begun broken
built bought brought caught cut felt forgotten got gotten heard hurt kept led let meant ready complete completed over due open available missing valid invalid okay ok expired empty full`.split(/\s+/));

/** Nouns that are listed as verbs, too, but rarely meant as such before one of these words: "Invoice approval" is no instruction. */
const PAPERS = new Set(['document', 'invoice', 'contract', 'claim']);
const TREATMENT = /^(?:check|review|approval|verification|examination|creation|preparation|checking|approving|signing|scanning|archiving|verifying|printing)$/;

export type EnglishTask = 'fine' | 'too-short' | 'noun' | 'statement' | 'other';

/**
 * How a task is worded: `fine` begins with a verb ("Check application"); `noun` has a noun or an -ing form instead; a `statement`
 * says that somebody does something or that it is done ("Clerk checks application", "Goods packaged").
 */
export function englishTask(label: string): EnglishTask {
  const all = wordsOf(label).map((word) => word.toLowerCase());
  const words = /^[a-z]{3,}ly$/.test(all[0] ?? '') && all.length > 2 ? all.slice(1) : all;
  const [first, second] = words;
  if (first === undefined || second === undefined) return 'too-short';
  if (isVerb(first)) return words.length === 2 && isTreatment(first, second) ? 'noun' : 'fine';
  if (isThirdPerson(first) && !NOUNS_TOO.has(singular(first)) && !PAPERS.has(singular(first))) return 'statement';
  // "Ring the buzzer": what stands before an article is a verb, known or not.
  if (ARTICLE.test(second) && !isNominal(first) && !/ing$/.test(first)) return 'fine';
  if (/[?]\s*$/.test(label)) return 'other';
  if (tellsWhoActs(words) || isDone(words)) return 'statement';
  return isEnglishState(label) || !isNounStyle(words) ? 'other' : 'noun';
}

const ARTICLE = /^(?:the|a|an|all|his|her|its|their|it|them)$/;

function isVerb(word: string): boolean {
  return VERBS.has(word) || VERBS.has(word.replace(/^re-?/, '')) || VERBS.has(word.replace(/^(?:pre|co|over|under|de|un)-?/, '')) || VERBS.has(word.replace(/-(?:off|up|out|in|down|over)$/, ''));
}

function isTreatment(first: string, second: string): boolean {
  return (PAPERS.has(first) && TREATMENT.test(second)) || ((PAPERS.has(first) || NOUNS_TOO.has(first)) && /^(?:processing|handling)$/.test(second));
}

function isThirdPerson(word: string): boolean {
  return /[^s]s$/.test(word) && isVerb(singular(word));
}

/** Without the ending of a third person or a plural. */
function singular(word: string): string {
  return word.replace(/(?:(?<=[^aeiou])ies|(?<=ch|sh|ss|x|z)es|s)$/, (ending) => (ending === 'ies' ? 'y' : ''));
}

/** "Clerk checks application": a verb in the third person before its object; one that may be a plural only behind somebody who acts. */
function tellsWhoActs(words: readonly string[]): boolean {
  return words.slice(0, 4).some((word, index) => index > 0 && index < words.length - 1 && isThirdPerson(word)
    && (!(NOUNS_TOO.has(singular(word)) || PAPERS.has(singular(word))) || ACTS.test(words[index - 1]!) || ARTICLE.test(words[index + 1]!)));
}

const ACTS = /(?:[a-z]{3}(?:er|or|ist|ant|ee)|clerk|guest|chef|secretary|team|department|office|company|staff|system|authority|agency|bank|shop|he|she)$/;

/** "Goods packaged": ends with a participle. */
function isDone(words: readonly string[]): boolean {
  const last = words.at(-1)!;
  return (IRREGULAR_PARTICIPLES.has(last) || /[a-z]{2}[^e]ed$/.test(last)) && !words.some((word) => /^(?:to|that|if|until|when)$/.test(word));
}

/** "Verification of application", "Data entry", "Special shipping". */
function isNounStyle(words: readonly string[]): boolean {
  return isNominal(words[0]!) || /ing$/.test(words[0]!) || words.slice(1).some(isNominal)
    || /^(?:check|entry|analysis|receipt)$/.test(words.at(-1)!) || isGerund(words.at(-1)!);
}

function isNominal(word: string): boolean {
  return /(?:tion|sion|ment|ance|ence|approval|review|delivery|inspection)$/.test(word) && !VERBS.has(word);
}

/** Whether a word is the -ing form of a known verb. */
function isGerund(word: string): boolean {
  const [, stem] = /^([a-z-]{3,})ing$/.exec(word) ?? [];
  return stem !== undefined && !THINGS.has(word) && [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].some(isVerb);
}

/** What looks like an -ing form but is no doing. */
const THINGS = new Set(['meeting', 'hearing', 'training', 'building', 'briefing', 'ruling', 'drawing', 'finding', 'spelling', 'setting', 'packing', 'string', 'thing']);

/** Whether an event names a state: "Application received". */
export function isEnglishState(label: string): boolean {
  const words = wordsOf(label.replace(/[?]/g, '')).map((word) => word.toLowerCase().replace(/^(\w+)-(?:up|off|out|in)$/, '$1'));
  return words.some((word, index) => IRREGULAR_PARTICIPLES.has(word) || (/[a-z]{2}(?:ed|en)$/.test(word) && index > 0) || ['is', 'are', 'was', 'has', 'rings', 'arrives', 'arises', 'occurs', 'appears', 'expires', 'passes', 'ends', 'starts', 'comes'].includes(word)
    || (words.length === 1 && /[a-z]{2}ed$/.test(word)));
}

/** Whether a label begins like an instruction: "Send invoice". */
export function beginsWithVerb(label: string): boolean {
  const [first = '', second = ''] = wordsOf(label).map((word) => word.toLowerCase());
  if (second === '') return false;
  if (isGerund(first)) return !ATTRIBUTIVE.test(first);
  if (!VERBS.has(first)) return false;
  // "Order from shop", "Request for payment", "Order info", "Process end": the first word is a noun here.
  return !(NOUNS_TOO.has(first) && /^(?:for|from|of|by|via|fo|end|start|event|info|information|status|number|list|form|type|date)$/.test(second));
}

/** -ing forms that mostly say what kind of thing is meant: "Waiting period", "Shipping address". */
const ATTRIBUTIVE = /^(?:shipping|billing|booking|waiting|processing|closing|opening|filing|scoring|ordering|printing|starting|working|testing|planning|accounting|mailing|operating|parking|reading|recording|reporting|cooking|loading|holding|tracking|matching|missing|pending|remaining|running|timing)$/;

/** Verbs that are nouns as well. */
const NOUNS_TOO = new Set(['order', 'request', 'report', 'process', 'call', 'offer', 'review', 'check', 'answer', 'reply', 'claim', 'change', 'contact', 'note', 'notice', 'payment', 'return', 'supply', 'transfer', 'transport', 'test', 'trigger', 'update', 'score', 'result', 'start', 'end', 'visit', 'vote']);

const FILLERS = new Set(['do', 'perform', 'execute', 'handle', 'process', 'manage', 'conduct']);

/** A verb that says nothing about what is done; `undefined` when the label has a telling one. */
export function englishFiller(label: string): string | undefined {
  const first = wordsOf(label)[0]?.toLowerCase();
  return first !== undefined && FILLERS.has(first) ? first : undefined;
}
