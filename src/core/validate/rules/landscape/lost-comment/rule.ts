import { readModel } from '../../../../bpmn/model.js';
import { commentsIn, isOpen } from '../../../../review/comments.js';
import { anchorComment } from '../../../../review/edits.js';
import { yamlEdits } from '../../../fixes/yaml.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const lostComment = defineLandscapeRule({
  meta: {
    id: 'landscape/lost-comment',
    severity: 'info',
    title: { en: 'Open comments name an element of the model.', de: 'Offene Vermerke nennen ein Element des Modells.' },
    why: {
      en: 'Whoever reads a comment wants to see what it is about.',
      de: 'Wer einen Vermerk liest, will sehen, worum es geht.',
    },
    messages: {
      lost: { en: 'The model has no element “{id}” any more; the comment is shown at the process.', de: 'Im Modell gibt es das Element „{id}“ nicht mehr; der Vermerk steht jetzt beim Prozess.' },
      moved: { en: 'The element “{id}” is called “{now}” now.', de: 'Das Element „{id}“ heißt jetzt „{now}“.' },
    },
    fixes: { anchor: { title: { en: 'Write the new id', de: 'Neue ID eintragen' }, isSafe: true } },
  },
  review(review, { index, report }) {
    const model = index.file(review.modelPath);
    if (model?.kind !== 'model' || model.source === undefined) return;
    for (const comment of commentsIn(index, review)) {
      const { position, data: { element }, elementId, place } = comment;
      if (!isOpen(comment) || (place !== 'lost' && place !== 'moved')) continue;
      const at = ['comments', position, 'element'];
      if (place === 'lost') {
        report({ message: 'lost', params: { id: element! }, at });
        continue;
      }
      const edits = () => yamlEdits(review.text, ...anchorComment(position, readModel(model.source!), elementId!));
      report({ message: 'moved', params: { id: element!, now: elementId! }, at, fixes: [{ fix: 'anchor', edits }] });
    }
  },
});
