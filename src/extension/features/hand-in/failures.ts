import type { Lang } from '../../../core/index.js';
import { formatMessage } from '../../../core/messages.js';
import { texts } from './texts.js';

/** What VS Code's git extension throws. */
interface GitFailure { readonly gitErrorCode?: string; readonly stderr?: string; readonly message?: string }

/** By the codes of the git extension, and by what git says where it has none. */
const KINDS: readonly [codes: readonly string[], said: RegExp, text: keyof typeof texts][] = [
  [[], /no space left/i, 'full'],
  [['RemoteConnectionError'], /could not resolve host|unable to access|connection (?:refused|reset|timed out)|network is unreachable|could not read from remote.*timed out|no route to host/i, 'noNetwork'],
  [['AuthenticationFailed', 'PermissionDenied', 'CantAccessRemote'], /authentication failed|permission denied|access denied|\b40[13]\b|not allowed to|protected branch|insufficient permission|unable to create temporary|could not read username|read-only file system/i, 'noRights'],
  [['RepositoryNotFound', 'NoRemoteRepositorySpecified', 'NoRemoteReference'], /repository .*not found|does not appear to be a git repository|no such remote/i, 'notThere'],
  [['PushRejected', 'ForcePushWithLeaseRejected'], /\[rejected\]|non-fast-forward|fetch first/i, 'behind'],
  [['RepositoryIsLocked'], /index\.lock|another git process/i, 'busy'],
  [['LocalChangesOverwritten', 'DirtyWorkTree'], /would be overwritten/i, 'inTheWay'],
];

export function codeOf(error: unknown): string | undefined {
  return (error as GitFailure | undefined)?.gitErrorCode;
}

/** Whether both sides changed the same places, so that somebody has to decide. */
export function isConflict(error: unknown): boolean {
  return codeOf(error) === 'Conflict' || /^CONFLICT|automatic merge failed/im.test(saidBy(error));
}

/** Whether nobody has told yet under which name changes are kept. */
export function lacksName(error: unknown): boolean {
  return ['NoUserNameConfigured', 'NoUserEmailConfigured'].includes(codeOf(error) ?? '') || /please tell me who you are|empty ident|unable to auto-detect email/i.test(saidBy(error));
}

/** Whether an earlier merge was decided but never kept. */
export function isUnfinishedMerge(error: unknown): boolean {
  return /MERGE_HEAD exists|not concluded your merge/i.test(saidBy(error));
}

/** A failure of git in one sentence, followed by the one that nothing is lost. */
export function failureInWords(error: unknown, lang: Lang): string {
  const said = saidBy(error);
  const kind = KINDS.find(([codes, pattern]) => codes.includes(codeOf(error) ?? '') || pattern.test(said));
  const hook = /hook (?:declined|failed|rejected)|pre-(?:commit|receive)/i.test(said) && (!kind || kind[2] === 'behind');
  const text = hook ? texts.refused : texts[kind?.[2] ?? 'failed'];
  return `${formatMessage(text, lang, { reason: reasonOf(said) })} ${texts.kept[lang]}`;
}

function saidBy(error: unknown): string {
  const { stderr, message } = (error ?? {}) as GitFailure;
  return [stderr, message].filter((part) => part).join('\n') || String(error);
}

/** The line of a check's answer that says most, without git's labels. */
function reasonOf(said: string): string {
  const lines = said.split('\n').map((line) => line.replace(/^(?:fatal|error|remote|hint):\s*/i, '').trim()).filter((line) => line !== '');
  return (lines[0] ?? '').replace(/\/\/[^@/\s]+@/g, '//');
}
