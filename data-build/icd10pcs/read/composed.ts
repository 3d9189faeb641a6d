import { z } from 'zod';
import { BuildError } from '../../errors.js';

const schema = z.object({ note: z.string() }).catchall(z.array(z.string()));

/**
 * Reads which codes of which release have a composed short title.
 *
 * @throws BuildError `unreadable`
 */
export function readComposedShortTitles(file: string, text: string): Map<string, ReadonlySet<string>> {
  const read = schema.safeParse(JSON.parse(text));
  if (!read.success) throw new BuildError('unreadable', file, 'it is not a list of codes by release');
  const { note: _, ...releases } = read.data;
  return new Map(Object.entries(releases).map(([release, codes]) => [release, new Set(codes as string[])]));
}
