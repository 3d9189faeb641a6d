import type { IsoDate } from '../../base/dates.js';
import type { PublishedSet } from './published.js';

/** What is bundled of a set, and what comes next. */
export interface SetState {
  readonly name: PublishedSet['name'];
  /** The first day of the newest release. */
  readonly newest: IsoDate;
  /** The last day of the data. */
  readonly to: IsoDate;
  /** Whether today is after it. */
  readonly past: boolean;
  /** The first days of releases that are due but not bundled, or not whole; the newest first. */
  readonly due: readonly IsoDate[];
  /** The first day of the release after those. */
  readonly next: IsoDate;
  /** Where the files are published. */
  readonly page: string;
}

/** What the package says about a set. */
export interface Bundled {
  readonly newest: IsoDate;
  readonly to: IsoDate;
  /** The releases of which only a part is bundled. */
  readonly partial: readonly IsoDate[];
}

/** The bundled data of each set that is brought out by a publisher. */
export async function bundledSets(): Promise<Readonly<Record<PublishedSet['name'], Bundled | undefined>>> {
  const [icd10cm, icd10pcs, hcpcs, mce, ncci] = await Promise.all([
    import('../../icd10cm/index.js'),
    import('../../icd10pcs/index.js'),
    import('../../hcpcs/index.js'),
    import('../../mce/index.js'),
    import('../../ncci/index.js'),
  ]);
  const whole = (newest: IsoDate | undefined, to: IsoDate): Bundled => ({ newest: newest!, to, partial: [] });
  const tables = ncci.releases();
  return {
    icd10cm: whole(icd10cm.releases().at(-1)?.effective, icd10cm.dataRange().to),
    icd10pcs: whole(icd10pcs.releases().at(-1)?.effective, icd10pcs.dataRange().to),
    hcpcs: {
      ...whole(hcpcs.releases().at(-1)?.effective, hcpcs.dataRange().to),
      partial: hcpcs
        .releases()
        .filter(({ partial }) => partial)
        .map(({ effective }) => effective),
    },
    mce: whole(mce.dataRange().to, mce.dataRange().to),
    // The table that ends first: MUE values and add-on codes are newer than the pairs.
    ncci: whole(
      tables
        .map(({ from }) => from)
        .sort()
        .at(-1),
      tables.map(({ to }) => to).sort()[0]!,
    ),
    cpt: undefined,
  };
}

/** What of a set is past its date today, and what is due. */
export function stateOf({ name, days, page }: PublishedSet, bundled: Bundled, today: IsoDate): SetState {
  const { newest, to, partial } = bundled;
  const first = Number(newest.slice(0, 4));
  const last = Math.max(first, Number(today.slice(0, 4))) + 1;
  const all: IsoDate[] = [];
  for (let year = first; year <= last; year++) all.push(...days.map((day) => `${year}-${day}`));
  const later = all.filter((day) => day > newest);
  return {
    ...{ name, newest, to, page },
    past: today > to,
    due: [...partial, ...later.filter((day) => day <= today)].sort().reverse(),
    next: later.find((day) => day > today)!,
  };
}
