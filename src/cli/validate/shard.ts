import { CliError } from '../command.js';

/**
 * Picks one of N parts of the files. The parts depend on the list of files alone and together are all of them.
 *
 * @param shard `I/N` with I from 1 to N; throws {@link CliError} for anything else.
 */
export function shardOf(files: readonly string[], shard: string): string[] {
  const [, index = 0, total = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard)?.map(Number) ?? [];
  if (index < 1 || index > total) {
    throw new CliError({ en: '--shard takes I/N with I from 1 to N, not “{shard}”.', de: '--shard erwartet I/N mit I von 1 bis N, nicht „{shard}“.' }, { shard });
  }
  const mine = new Set([...files].sort().filter((_, i) => i % total === index - 1));
  return files.filter((file) => mine.has(file));
}
