import type { MapRow } from '../../src/icd9/tables/map-rows.js';
import { BuildError } from '../errors.js';
import type { GemRow } from './read.js';

/**
 * The rows of each source, with numbers for targets and flags.
 *
 * @throws BuildError `contradiction` if a source has no row, a row names an unknown code, the targets of a source are not in order, or a
 * source has both a map and none
 */
export function groupRows(
  rows: readonly GemRow[],
  sources: readonly string[],
  targets: readonly string[],
  palette: readonly string[],
): MapRow[][] {
  const wrong = (what: string): BuildError => new BuildError('contradiction', 'the mappings', what);
  const places = new Map(sources.map((code, i) => [code, i]));
  const targetPlaces = new Map(targets.map((code, i) => [code, i]));
  const found: (MapRow[] | undefined)[] = sources.map(() => undefined);
  for (const { source, target, flags } of rows) {
    const place = places.get(source);
    if (place === undefined) throw wrong(`${source} is not a code of its set`);
    const known = found[place];
    found[place] ??= [];
    if (target === undefined) {
      if (known !== undefined) throw wrong(`${source} has a map and none`);
      continue;
    }
    const at = targetPlaces.get(target);
    if (at === undefined) throw wrong(`${source} maps to ${target}, which is not a code of its set`);
    const last = found[place].at(-1);
    if (last === undefined ? known !== undefined : last.target > at)
      throw wrong(`the targets of ${source} are not in order at ${target}`);
    found[place].push({ target: at, flags: palette.indexOf(flags) });
  }
  return found.map((list, i) => {
    if (list === undefined) throw wrong(`${sources[i]} has no row`);
    return list;
  });
}
