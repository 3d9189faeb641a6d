import type { IsoDate } from '../../base/dates.js';
import type { AnyEntry } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';
import type { TerminologyConcept, TerminologySet } from './types.js';

/** A text of this length or more is not a code of any set. */
const LONGEST = 64;

type Finder = Pick<TerminologySet, 'concept' | 'spelling'>;

/** How a set finds its concepts by code. */
export function conceptFinder(
  verbs: Verbs,
  group: (code: string, on: IsoDate) => AnyEntry | undefined,
): Finder {
  const find = (code: string, on: IsoDate): TerminologyConcept | undefined => {
    if (code.length >= LONGEST) return undefined;
    const entry = verbs.lookup!(code, { on });
    if (entry !== undefined) return conceptOf(entry, false, false);
    const last = lastEntry(verbs, code, on);
    if (last !== undefined) return conceptOf(last, true, false);
    const node = group(code, on);
    return node === undefined ? undefined : conceptOf(node, false, true);
  };
  return {
    // FHIR compares codes as they are written, but for their case: the dot belongs to the code.
    concept: (code, on) => {
      const found = find(code, on);
      return found !== undefined && sameButCase(found.code, code) ? found : undefined;
    },
    spelling: (text, on) => find(text, on)?.code,
  };
}

const sameButCase = (code: string, written: string): boolean =>
  code === written || code.toUpperCase() === written.toUpperCase();

/** A period of a code. HCPCS has ends of which only the bounds are known: there the code counts until the latest day. */
interface Span {
  readonly to?: IsoDate;
  readonly lastDayBetween?: { readonly notAfter: IsoDate };
}

/** The entry of the last day of a code that ended before a date. */
function lastEntry({ history, lookup }: Verbs, code: string, on: IsoDate): AnyEntry | undefined {
  const ends = history?.(code)?.periods.map(({ to, lastDayBetween }: Span) => lastDayBetween?.notAfter ?? to);
  const last = ends?.findLast((end) => end !== undefined && end < on);
  return last === undefined ? undefined : lookup!(code, { on: last });
}

/** The parts of entries that some sets have. */
interface Described {
  readonly shortTitle?: string;
  readonly description?: string;
}

function conceptOf(entry: AnyEntry, inactive: boolean, group: boolean): TerminologyConcept {
  const { shortTitle, description } = entry as AnyEntry & Described;
  return {
    code: entry.code,
    display: entry.title,
    ...(shortTitle === undefined || shortTitle === entry.title ? {} : { shortTitle }),
    ...(description === undefined || description === '' ? {} : { definition: description }),
    abstract: !entry.billable,
    inactive,
    group,
    entry,
  };
}
