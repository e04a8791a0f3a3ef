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
try unlock update upload use validate value verify view wait warn wash withdraw write`.split(/\s+/));

const IRREGULAR_PARTICIPLES = new Set(`sent paid made done received taken given written chosen found held known left lost met put read seen set shown sold spent told won gone come drawn begun broken
built bought brought caught cut felt forgotten got gotten heard hurt kept led let meant ready complete completed over due open available missing valid invalid okay ok expired empty full`.split(/\s+/));

export type EnglishTask = 'fine' | 'too-short' | 'noun' | 'other';

/** How a task is worded: `fine` begins with a verb ("Check application"); `noun` has a noun or an -ing form instead. */
export function englishTask(label: string): EnglishTask {
  const words = wordsOf(label);
  const first = words[0]?.toLowerCase();
  if (first === undefined) return 'too-short';
  if (VERBS.has(first) || VERBS.has(words.slice(0, 1).join('').replace(/^re-?/, '').toLowerCase())) return words.length > 1 ? 'fine' : 'too-short';
  if (words.length === 1) return 'too-short';
  if (isNominal(first) || words.slice(1).some((word) => isNominal(word.toLowerCase())) || /ing$/.test(first)) return 'noun';
  return 'other';
}

function isNominal(word: string): boolean {
  return /(?:tion|sion|ment|ance|ence|approval|review|delivery|inspection)$/.test(word) && !VERBS.has(word);
}

/** Whether an event names a state: "Application received". */
export function isEnglishState(label: string): boolean {
  const words = wordsOf(label.replace(/[?]/g, '')).map((word) => word.toLowerCase());
  return words.some((word, index) => IRREGULAR_PARTICIPLES.has(word) || (/[a-z]{2}(?:ed|en)$/.test(word) && index > 0) || ['is', 'are', 'was', 'has', 'rings', 'arrives', 'occurs'].includes(word)
    || (words.length === 1 && /[a-z]{2}ed$/.test(word)));
}

/** Whether a label begins like an instruction: "Send invoice". */
export function beginsWithVerb(label: string): boolean {
  const words = wordsOf(label);
  return words.length > 1 && VERBS.has(words[0]!.toLowerCase());
}

const FILLERS = new Set(['do', 'perform', 'execute', 'handle', 'process', 'manage', 'conduct']);

/** A verb that says nothing about what is done; `undefined` when the label has a telling one. */
export function englishFiller(label: string): string | undefined {
  const first = wordsOf(label)[0]?.toLowerCase();
  return first !== undefined && FILLERS.has(first) ? first : undefined;
}
