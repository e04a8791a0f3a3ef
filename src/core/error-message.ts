/** What an error says; things are thrown that are no errors, too. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
