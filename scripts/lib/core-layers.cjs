/**
 * Which folders of src/core may know which; those that all may know are in `FOR_ALL`. Checked by `npm run lint`, told in docs/ARCHITECTURE.md.
 * A folder stands below those that it knows: the order has no circles.
 */
const KNOWS = {
  text: [],
  time: [],
  yaml: ['text'],
  xml: ['text'],
  bpmn: ['text', 'xml'],
  labels: ['bpmn', 'text'],
  lossless: ['bpmn', 'text', 'xml'],
  draw: ['bpmn', 'xml'],
  narrative: ['bpmn', 'text', 'time', 'xml'],
  layout: ['bpmn', 'draw', 'text'],
  steps: ['bpmn', 'labels', 'layout', 'narrative', 'text', 'time', 'xml'],
  landscape: ['bpmn', 'draw', 'labels', 'steps', 'text', 'time', 'xml', 'yaml'],
  export: ['bpmn', 'draw', 'landscape', 'narrative'],
  diff: ['bpmn', 'landscape', 'time', 'xml', 'yaml'],
  merge: ['bpmn', 'diff', 'lossless', 'xml', 'yaml'],
  review: ['bpmn', 'diff', 'landscape', 'text', 'time', 'yaml'],
  validate: ['bpmn', 'draw', 'labels', 'landscape', 'layout', 'narrative', 'review', 'text', 'time', 'xml', 'yaml'],
  'change-report': ['diff', 'draw', 'landscape', 'merge', 'time', 'validate', 'xml'],
  language: ['bpmn', 'landscape', 'text', 'time', 'xml', 'yaml'],
  portal: ['bpmn', 'diff', 'draw', 'export', 'landscape', 'narrative', 'text', 'time', 'xml'],
  'hand-in': [],
};

/** Files that every folder may know: messages and a few words of the language that TypeScript lacks. */
const FOR_ALL = ['messages', 'own', 'grouped', 'error-message'];

module.exports = { KNOWS, FOR_ALL };
