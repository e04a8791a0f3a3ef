import { releaseState } from '../../../../landscape/lifecycle/release-state.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const detailChangedSinceRelease = defineLandscapeRule({
  meta: {
    id: 'landscape/detail-changed-since-release',
    severity: 'info',
    title: { en: 'The drawing and the profile of a released process are those that were approved.', de: 'Zeichnung und Steckbrief eines freigegebenen Prozesses sind die, die freigegeben wurden.' },
    why: {
      en: 'A moved shape changes nothing about the process; with the next release it becomes part of what was approved.',
      de: 'Ein verschobenes Symbol ändert am Prozess nichts; mit der nächsten Freigabe gehört es zum Freigegebenen.',
    },
    messages: {
      layout: { en: 'Only the drawing has changed since the release: the process is the same.', de: 'Seit der Freigabe hat sich nur die Zeichnung geändert: Der Ablauf ist derselbe.' },
      profile: { en: 'The profile has changed since the release; the model is the same.', de: 'Der Steckbrief hat sich seit der Freigabe geändert; das Modell ist dasselbe.' },
    },
  },
  profile(file, { index, report }) {
    if (file.data.status !== 'released') return;
    const state = releaseState(index, file);
    if (state === 'layout' || state === 'profile') report({ message: state, at: ['status'] });
  },
});
