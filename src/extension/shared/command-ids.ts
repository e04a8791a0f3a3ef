/**
 * Every command of the extension. `package.json` contributes exactly these, and every one has exactly one handler:
 * a unit test compares the manifest, activation compares the features.
 */
export const commandIds = [
  'prozessatlas.changeStatus',
  'prozessatlas.clearLandscapeFilter',
  'prozessatlas.compareWithRevision',
  'prozessatlas.deleteProcess',
  'prozessatlas.duplicateProcess',
  'prozessatlas.explainRule',
  'prozessatlas.exportImage',
  'prozessatlas.exportLandscapeMap',
  'prozessatlas.filterLandscape',
  'prozessatlas.findProcess',
  'prozessatlas.groupLandscapeBy',
  'prozessatlas.markLawChanged',
  'prozessatlas.newModel',
  'prozessatlas.newProcess',
  'prozessatlas.openAsDiagram',
  'prozessatlas.openAsForm',
  'prozessatlas.openAsText',
  'prozessatlas.openFormAsText',
  'prozessatlas.openLandscapeMap',
  'prozessatlas.openModel',
  'prozessatlas.openProfile',
  'prozessatlas.openVisualDiff',
  'prozessatlas.refresh',
  'prozessatlas.releaseProcess',
  'prozessatlas.renameProcess',
  'prozessatlas.retireProcess',
  'prozessatlas.revealInTree',
  'prozessatlas.revealProblem',
  'prozessatlas.showAsText',
  'prozessatlas.showImpact',
  'prozessatlas.showInLandscapeMap',
  'prozessatlas.showProcessHistory',
  'prozessatlas.showProgress',
  'prozessatlas.validateWorkspace',
] as const;

export type CommandId = (typeof commandIds)[number];
