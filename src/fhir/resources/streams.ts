import { MedcodesError } from '../../base/errors.js';
import type { Context } from '../context.js';
import type { TerminologyMap } from '../maps/types.js';
import { notFound, Problem, shown } from '../problem.js';
import type { TerminologySet } from '../sets/types.js';
import type { Terminology, TerminologyVersion } from '../terminology.js';
import type { VersionDay } from '../versions.js';
import { codeSystemFragments } from './code-system.js';
import { conceptMapFragments, namingSystem, valueSets } from './others.js';

/** How many concepts a fragment has at most, if it is not said. */
const SIZE = 1000;

type DayOf = (
  system: string,
  options?: TerminologyVersion,
) => { readonly set: TerminologySet; readonly day: VersionDay };

type Streams = Pick<
  Terminology,
  'codeSystemFragments' | 'valueSets' | 'conceptMap' | 'conceptMapFragments' | 'resources'
>;

/** The functions that give one resource after the other. */
export function streams(context: Context, dayOf: DayOf): Streams {
  const { sets, maps, r5 } = context;
  const mapOf = (url: string): TerminologyMap => {
    const found = maps.find((map) => map.url === url);
    if (found === undefined) throw notFound(`the concept map ${shown(url)} is not known`);
    return found;
  };
  return {
    codeSystemFragments: (system, options) => {
      const { set, day } = telling(() => dayOf(system, options));
      return codeSystemFragments(set, day, sizeOf(options?.size));
    },
    valueSets: (system, options) => {
      const { set, day } = telling(() => dayOf(system, options));
      return valueSets(set, day);
    },
    conceptMap: (url) => {
      const map = telling(() => mapOf(url));
      const whole = conceptMapFragments(map, Number.POSITIVE_INFINITY, r5).next().value;
      if (whole !== undefined) return whole;
      throw new MedcodesError('invalid-argument', `the concept map ${shown(url)} is empty`);
    },
    conceptMapFragments: (url, options) =>
      conceptMapFragments(
        telling(() => mapOf(url)),
        sizeOf(options?.size),
        r5,
      ),
    *resources(options) {
      const size = sizeOf(options?.size);
      for (const set of sets) {
        const { day } = telling(() => dayOf(set.urls[0], options));
        yield namingSystem(set);
        yield* codeSystemFragments(set, day, size);
        yield* valueSets(set, day);
      }
      // A value set with a version is there under two names.
      yield* new Set(context.valueSets.values());
      for (const map of maps) yield* conceptMapFragments(map, size, r5);
    },
  };
}

function sizeOf(size: number | undefined): number {
  if (size === undefined) return SIZE;
  if (Number.isSafeInteger(size) && size >= 1) return size;
  throw new MedcodesError('invalid-argument', `'size' must be a whole number, 1 or more, not ${shown(size)}`);
}

/** Runs a question; a problem becomes an error of this package, because a generator has no outcome to give. */
function telling<T>(ask: () => T): T {
  try {
    return ask();
  } catch (problem) {
    if (problem instanceof Problem) throw new MedcodesError('invalid-argument', problem.text);
    throw problem;
  }
}
