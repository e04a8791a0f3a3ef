/** Prints one line of mocha's report so that the window's log can be told from everything else (`[test] …`). */
export function logLine(format: unknown = '', ...args: unknown[]): void {
  const text = String(format).replace(/%[sd]/g, () => String(args.shift()));
  for (const line of [text, ...args.map(String)].join(' ').split('\n')) console.log(`[test] ${line}`);
}
