import { commentsOfProcess, isOpen } from '../../../../review/comments.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const openComments = defineLandscapeRule({
  meta: {
    id: 'landscape/open-comments',
    severity: 'info',
    title: { en: 'A process that is to be released has no open comments.', de: 'Ein Prozess, der freigegeben werden soll, hat keine offenen Vermerke.' },
    why: {
      en: 'A question that nobody has answered before the release comes back as a wrong decision after it.',
      de: 'Eine Frage, die vor der Freigabe niemand beantwortet hat, kommt danach als falsche Entscheidung zurück.',
    },
    messages: {
      open: { en: '{count|One comment is|# comments are} still open: {text}', de: '{count|Ein Vermerk ist|# Vermerke sind} noch offen: {text}' },
    },
  },
  profile(profile, { index, place, report }) {
    const { status } = profile.data;
    if (status !== 'in_review' && status !== 'method_approved') return;
    const open = commentsOfProcess(index, profile).filter(isOpen);
    if (open.length === 0) return;
    const related = open.map(({ path, position, data }) => {
      const file = index.file(path)!;
      return { message: data.text ?? '', path, range: place(file, ['comments', position, 'text']) };
    });
    report({ message: 'open', params: { count: open.length, text: open.map(({ data }) => data.text ?? '').join(' · ') }, at: ['status'], related });
  },
});
