import type { Lang } from '../../../core/index.js';
import { reviewPage } from '../../../core/hand-in/merge-request.js';
import type { Message } from '../../../core/messages.js';
import { formatMessage } from '../../../core/messages.js';
import type { GitChange, GitRepository } from '../../shared/git-api.js';
import { updateStatus } from '../../shared/git-status.js';
import { Branches } from './branches.js';
import { failureInWords, isConflict, isUnfinishedMerge, lacksName } from './failures.js';
import { mergeUnmerged } from './merge-unmerged.js';
import type { Desk, HandInOptions } from './ports.js';
import { texts } from './texts.js';

/** Earlier states offered to go back to. */
const MOST_STATES = 50;

/**
 * The four things somebody does who models once a week. What they changed is kept as a state of its own before anything else
 * happens to it, on a branch of their own, so nothing can be lost; each failure is one sentence.
 */
export class HandIn {
  private readonly branches: Branches;

  constructor(private readonly repository: GitRepository, private readonly desk: Desk, private readonly lang: Lang, private readonly options: HandInOptions = {}) {
    this.branches = new Branches(repository, lang, options);
  }

  /** Keeps the present state. */
  async saveState(): Promise<void> {
    await this.attempt(async () => {
      if (!await this.begin()) return;
      if (this.changes().length === 0) return this.tell(texts.nothingToSave);
      const note = await this.askNote(texts.noteTitle);
      if (note !== undefined && await this.keep(note)) this.tell(texts.saved, { note });
    });
  }

  /** Brings in what others have handed over. */
  async fetchLatest(): Promise<void> {
    await this.attempt(async () => {
      if (!await this.begin()) return;
      const remote = this.branches.remote();
      if (!remote) return this.warn(texts.noShare);
      if (this.changes().length > 0 && !await this.keep(texts.fetchNote[this.lang])) return;
      const before = this.repository.state.HEAD?.commit;
      await this.repository.fetch();
      const base = await this.branches.base(remote.name);
      const own = this.repository.state.HEAD?.upstream;
      for (const ref of new Set([...(own ? [`${own.remote}/${own.name}`] : []), `${remote.name}/${base}`])) {
        if (await this.branches.exists(ref) && !await this.mergeIn(ref)) return;
      }
      await updateStatus(this.repository);
      const after = this.repository.state.HEAD?.commit;
      const count = before === undefined || after === before ? 0 : (await this.repository.diffBetween(before, 'HEAD')).length;
      if (count === 0) this.tell(texts.upToDate);
      else this.tell(texts.fetched, { count });
    });
  }

  /** Checks, keeps and hands over the changes, and leads to the page where a review is asked for. */
  async handIn(): Promise<void> {
    await this.attempt(async () => {
      if (!await this.begin()) return;
      const remote = this.branches.remote();
      if (!remote) return this.warn(texts.noShare);
      const base = await this.branches.base(remote.name);
      const handedOver = await this.branches.changesSince(`${remote.name}/${base}`);
      const changes = this.changes();
      if (changes.length === 0 && handedOver?.length === 0) return this.tell(texts.nothingToHandIn);
      if (!await this.isFitToHandIn([...changes, ...handedOver ?? []])) return;
      if (changes.length > 0) {
        const note = await this.askNote(texts.handInTitle);
        if (note === undefined || !await this.keep(note)) return;
      }
      await this.branches.leaveShared(namesOf(handedOver ?? []).join(' '));
      const branch = this.repository.state.HEAD?.name ?? base;
      await this.repository.push(remote.name, branch, true);
      this.leadToReview(remote, branch, base);
    });
  }

  /**
   * Brings back an earlier state as a new one; everything since stays in the history.
   *
   * @param file Path of a file that may be brought back alone.
   */
  async goBack(file?: string): Promise<void> {
    await this.attempt(async () => {
      if (!await this.begin()) return;
      const when = new Intl.DateTimeFormat(this.lang, { dateStyle: 'medium', timeStyle: 'short' });
      const states = await this.repository.log({ maxEntries: MOST_STATES }).catch(() => []);
      if (states.length === 0) return this.tell(texts.noStates);
      const chosen = await this.desk.person.choose(texts.backTitle[this.lang], states.map((state) => ({
        label: state.authorDate ? when.format(state.authorDate) : state.hash.slice(0, 8), description: state.message.split('\n')[0] ?? '', value: state,
      })));
      if (!chosen) return;
      const scope = file === undefined ? 'all' : await this.desk.person.choose(texts.backScope[this.lang], [
        { label: this.say(texts.onlyFile, { file: baseName(file) }), value: 'file' as const }, { label: texts.allFiles[this.lang], value: 'all' as const },
      ]);
      if (scope === undefined) return;
      if (this.changes().length > 0 && !await this.keep(texts.beforeBackNote[this.lang])) return;
      const changed = (await this.repository.diffBetween(chosen.hash, 'HEAD')).flatMap(pathsOf);
      const wanted = [...new Set(changed)].filter((path) => scope === 'all' || path === file);
      const label = chosen.authorDate ? when.format(chosen.authorDate) : chosen.hash.slice(0, 8);
      if (wanted.length === 0) return this.tell(texts.isThere);
      for (const path of wanted) await this.bringBack(path, chosen.hash);
      if (await this.keep(this.say(texts.backNote, { when: label }))) this.tell(texts.isBack, { when: label });
    });
  }

  /** Saves what is typed and looks whether anything can be done at all. */
  private async begin(): Promise<boolean> {
    if (!await this.desk.saveAll()) return false;
    await updateStatus(this.repository);
    const { mergeChanges, rebaseCommit } = this.repository.state;
    if (mergeChanges.length === 0 && rebaseCommit === undefined) return true;
    this.offerDecision(texts.unfinished);
    return false;
  }

  private offerDecision(text: Message): void {
    const files = this.repository.state.mergeChanges.map(({ uri }) => uri.fsPath);
    const actions = files.length > 0 ? [{ label: texts.decide[this.lang], act: () => this.desk.decide(files) }] : [];
    this.desk.person.offer(this.say(text, { count: files.length }), actions, true);
  }

  private async mergeIn(ref: string): Promise<boolean> {
    try {
      await this.merge(ref);
      return true;
    } catch (error) {
      await updateStatus(this.repository);
      if (!isConflict(error) && this.repository.state.mergeChanges.length === 0) throw error;
    }
    await mergeUnmerged(this.repository, this.desk, this.lang);
    await updateStatus(this.repository);
    if (this.repository.state.mergeChanges.length > 0) {
      this.offerDecision(texts.conflicts);
      return false;
    }
    await this.commit(texts.mergeNote[this.lang]);
    return true;
  }

  /** What was decided earlier and changed nothing in the end still waits to be kept. */
  private async merge(ref: string): Promise<void> {
    try {
      await this.repository.merge(ref);
    } catch (error) {
      if (!isUnfinishedMerge(error)) throw error;
      await this.commit(texts.upToDate[this.lang]);
      await this.repository.merge(ref);
    }
  }

  private async isFitToHandIn(changes: readonly GitChange[]): Promise<boolean> {
    const errors = await this.desk.errorsIn([...new Set(changes.flatMap(pathsOf))]);
    if (errors === 0) return true;
    const chosen = await this.desk.person.confirm(this.say(texts.findings, { errors }), texts.showFindings[this.lang], texts.handInAnyway[this.lang]);
    if (chosen === texts.showFindings[this.lang]) await this.desk.showFindings();
    return chosen === texts.handInAnyway[this.lang];
  }

  private leadToReview(remote: { readonly pushUrl?: string; readonly fetchUrl?: string }, branch: string, base: string): void {
    const page = reviewPage(remote.pushUrl ?? remote.fetchUrl ?? '', branch, base === branch ? undefined : base, this.options.forge);
    const { person } = this.desk;
    if (!page) return person.offer(this.say(texts.handedInPlain, { branch }), [{ label: texts.copyName[this.lang], act: () => this.desk.copy(branch) }]);
    person.offer(this.say(texts.handedIn), [
      { label: texts.openPage[this.lang], act: () => this.desk.openPage(page.url) }, { label: texts.copyAddress[this.lang], act: () => this.desk.copy(page.url) },
    ]);
  }

  private async bringBack(path: string, hash: string): Promise<void> {
    const inside = path.slice(this.repository.rootUri.fsPath.length + 1).replaceAll('\\', '/');
    const bytes = await this.repository.buffer(hash, inside).catch(() => undefined);
    if (bytes) await this.desk.write(path, bytes);
    else await this.desk.remove(path);
  }

  /** Keeps everything as a state; false when the person did not want to say their name. */
  private async keep(note: string): Promise<boolean> {
    await this.branches.leaveShared(namesOf(this.changes()).join(' '));
    return this.commit(note);
  }

  private async commit(note: string): Promise<boolean> {
    try {
      await this.repository.commit(note, { all: true });
    } catch (error) {
      if (!lacksName(error)) throw error;
      if (!await this.askWho()) return false;
      await this.repository.commit(note, { all: true });
    }
    await updateStatus(this.repository);
    return true;
  }

  private async askWho(): Promise<boolean> {
    const title = texts.whoTitle[this.lang];
    const name = await this.desk.person.ask(title, texts.whoPrompt[this.lang], '');
    const mail = name ? await this.desk.person.ask(title, texts.mailPrompt[this.lang], '') : undefined;
    if (!name || !mail) return false;
    await this.repository.setConfig('user.name', name);
    await this.repository.setConfig('user.email', mail);
    return true;
  }

  private changes(): readonly GitChange[] {
    const { indexChanges, workingTreeChanges, untrackedChanges } = this.repository.state;
    return [...indexChanges, ...workingTreeChanges, ...untrackedChanges ?? []];
  }

  private async askNote(title: Message): Promise<string | undefined> {
    const names = namesOf(this.changes());
    const shown = names.length > 3 ? this.say(texts.more, { names: names.slice(0, 3).join(', '), count: names.length - 3 }) : names.join(', ');
    const note = await this.desk.person.ask(title[this.lang], texts.notePrompt[this.lang], this.say(texts.note, { names: shown }));
    return note?.trim() || undefined;
  }

  private say(text: Message, params: Record<string, string | number> = {}): string {
    return formatMessage(text, this.lang, params);
  }

  private tell(text: Message, params: Record<string, string | number> = {}): void {
    this.desk.person.tell(this.say(text, params));
  }

  private warn(text: Message): void {
    this.desk.person.warn(this.say(text));
  }

  private async attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.desk.log('hand-in', error);
      this.desk.person.warn(failureInWords(error, this.lang));
    }
  }
}

function pathsOf({ uri, originalUri }: GitChange): string[] {
  return [...new Set([uri.fsPath, originalUri.fsPath])];
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** What files are called without their endings, each once. */
function namesOf(changes: readonly GitChange[]): string[] {
  return [...new Set(changes.map(({ uri }) => baseName(uri.fsPath).replace(/(\.process)?\.[^.]+$/, '')))];
}
