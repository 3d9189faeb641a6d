import { MedcodesError } from '../base/errors.js';
import { knownOptions } from '../base/options.js';
import type { SearchOptions } from './types.js';

/** The options of a search, checked and complete. */
export interface Wanted {
  readonly limit: number;
  readonly offset: number;
  readonly within: readonly string[] | undefined;
  readonly billableOnly: boolean;
  readonly isPrefix: boolean;
}

const MOST_HITS = 200;
const MOST_OFFSET = 10_000;

/** The names of the options of a search over several sets; the search of one set passes over `systems`. */
const OPTIONS: readonly string[] = ['on', 'limit', 'offset', 'within', 'billableOnly', 'mode', 'systems'];

/**
 * Checks the options of a search.
 *
 * @throws MedcodesError `invalid-argument`
 */
export function wantedOf(query: string, options: SearchOptions | undefined): Wanted {
  if (typeof query !== 'string') throw invalid('the query', 'a string');
  knownOptions(options, OPTIONS, 'search');
  const { limit = 10, offset = 0, within, billableOnly = true, mode = 'words' } = options ?? {};
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_HITS)
    throw invalid('limit', `a whole number from 1 to ${MOST_HITS}`);
  if (!Number.isInteger(offset) || offset < 0 || offset > MOST_OFFSET)
    throw invalid('offset', `a whole number from 0 to ${MOST_OFFSET}`);
  if (mode !== 'words' && mode !== 'prefix') throw invalid('mode', "'words' or 'prefix'");
  if (typeof billableOnly !== 'boolean') throw invalid('billableOnly', 'true or false');
  return { limit, offset, within: withinOf(within), billableOnly, isPrefix: mode === 'prefix' };
}

function withinOf(within: SearchOptions['within']): readonly string[] | undefined {
  if (within === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(within) ? within : [within];
  if (list.some((one) => typeof one !== 'string'))
    throw invalid('within', 'a code, a range, or a list of them');
  return list as readonly string[];
}

const invalid = (what: string, expected: string): MedcodesError =>
  new MedcodesError('invalid-argument', `${what} must be ${expected}`);
