import { stopShared } from './shared-vscode.js';

/** The server and the browser that all specs of a run share end with it. */
export const mochaGlobalTeardown = stopShared;
