/** What a command may touch of its surroundings; tests hand in their own. */
export interface Io {
  /** Writes findings; the text carries its own line ends. */
  readonly out: (text: string) => void;
  /** Writes the bytes of a file as they are. */
  readonly outBytes: (bytes: Uint8Array) => void;
  /** Writes errors and progress. */
  readonly err: (text: string) => void;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Folder with the files that ship beside the program: font and rasteriser. */
  readonly assets: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether somebody looks at what `out` and `err` print while it is printed. */
  readonly outIsTerminal?: boolean;
  readonly errIsTerminal?: boolean;
}

/** Exit status of the command line. */
export const Exit = {
  /** Nothing to report. */
  ok: 0,
  /** Findings, differences or conflicts, as each command documents. */
  findings: 1,
  /** Wrong usage, unreadable file or configuration. */
  failure: 2,
} as const;

export type ExitStatus = (typeof Exit)[keyof typeof Exit];
