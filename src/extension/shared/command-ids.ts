/**
 * Every command of the extension. `package.json` contributes exactly these, and every one has exactly one handler:
 * a unit test compares the manifest, activation compares the features.
 */
export const commandIds = [
  'prozessatlas.exportImage',
  'prozessatlas.newModel',
  'prozessatlas.newProcess',
  'prozessatlas.openAsDiagram',
  'prozessatlas.openAsForm',
  'prozessatlas.openAsText',
  'prozessatlas.openFormAsText',
  'prozessatlas.openModel',
  'prozessatlas.openProfile',
  'prozessatlas.refresh',
  'prozessatlas.revealInTree',
  'prozessatlas.revealProblem',
  'prozessatlas.validateWorkspace',
] as const;

export type CommandId = (typeof commandIds)[number];
