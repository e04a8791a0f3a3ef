/**
 * What the extension asks of the machine it runs on. `platform.node.ts` and `platform.web.ts` implement it;
 * the entry points choose. What the web cannot serve is optional here and hidden in the menus by `prozessatlas.hasNode`.
 */
export interface Platform {
  /** Whether processes and the file system of the machine are within reach. */
  readonly hasNode: boolean;
}
