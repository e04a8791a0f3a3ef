import { releaseState } from '../../../../landscape/lifecycle/release-state.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const changedSinceRelease = defineLandscapeRule({
  meta: {
    id: 'landscape/changed-since-release',
    severity: 'warning',
    title: { en: 'A released process runs as it was approved.', de: 'Ein freigegebener Prozess läuft so, wie er freigegeben wurde.' },
    why: {
      en: 'An approval is given for what was there. Whoever changes a released process puts it in revision.',
      de: 'Eine Freigabe gilt für das, was vorlag. Wer einen freigegebenen Prozess ändert, setzt ihn auf „in Überarbeitung“.',
    },
    messages: {
      changed: {
        en: 'The model has changed since the release of version {version}. Set the status to “in revision”, or take the change back.',
        de: 'Das Modell wurde seit der Freigabe der Version {version} geändert. Setzen Sie den Status auf „in Überarbeitung“ oder nehmen Sie die Änderung zurück.',
      },
    },
  },
  profile(file, { index, report }) {
    if (file.data.status !== 'released' || releaseState(index, file) !== 'process') return;
    report({ message: 'changed', params: { version: file.data.governance?.released?.version ?? file.data.version ?? '' }, at: ['status'] });
  },
});
