import { defineLandscapeRule } from '../../../landscape-rule.js';

export const releaseVersion = defineLandscapeRule({
  meta: {
    id: 'landscape/release-version',
    severity: 'warning',
    title: { en: 'Each release has a version of its own.', de: 'Jede Freigabe hat eine eigene Version.' },
    why: {
      en: 'Two states of a process under one version cannot be told apart by those who work with it.',
      de: 'Zwei Stände eines Prozesses unter einer Version können die, die danach arbeiten, nicht unterscheiden.',
    },
    messages: {
      differs: {
        en: 'The profile says version {version}, but released was version {released}. Release it with “prozessatlas release {id}”.',
        de: 'Im Steckbrief steht Version {version}, freigegeben wurde aber Version {released}. Geben Sie mit „prozessatlas release {id}“ frei.',
      },
      again: { en: 'Version {version} was approved twice with different content.', de: 'Version {version} wurde zweimal mit verschiedenem Inhalt freigegeben.' },
    },
  },
  profile({ id, data }, { report }) {
    const released = data.governance?.released?.version;
    if (data.status === 'released' && released && data.version && released !== data.version) {
      report({ message: 'differs', params: { version: data.version, released, id }, at: ['version'] });
    }
    const contents = new Map<string, string>();
    (data.governance?.approvals ?? []).forEach((approval, i) => {
      const { step, version, decision, contentSha256 } = approval ?? {};
      if (step !== 'released' || decision !== 'approved' || !version || !contentSha256) return;
      const before = contents.get(version);
      if (before !== undefined && before !== contentSha256) report({ message: 'again', params: { version }, at: ['governance', 'approvals', i, 'version'] });
      contents.set(version, contentSha256);
    });
  },
});
