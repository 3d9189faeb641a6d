import { z } from 'zod';
import { BuildError } from '../../errors.js';

const schema = z.object({ note: z.string() }).catchall(z.array(z.string()));

/**
 * Reads which codes of which release have a composed short title.
 *
 * @throws BuildError `unreadable`
 */
export function readComposedShortTitles(file: string, text: string): Map<string, ReadonlySet<string>> {
  const read = schema.safeParse(parsed(text));
  if (!read.success) throw new BuildError('unreadable', file, 'it is not a list of codes by release');
  const { note: _, ...releases } = read.data;
  return new Map(Object.entries(releases).map(([release, codes]) => [release, new Set(codes as string[])]));
}

/** Undefined for a text that is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
