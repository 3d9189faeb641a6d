import type { IsoDate } from '../../base/dates.js';
import type { NcciTable } from '../../ncci/types.js';
import type { PublishedSet } from './published.js';
import type { Bundled, Remark } from './state.js';

/** What the descriptions of releases have in common. */
interface Release {
  readonly effective: IsoDate;
  readonly provenance: string;
  readonly note: string;
}

/** A set whose releases are whole; the newest may be put together from other files. */
function whole(releases: readonly Release[], to: IsoDate): Bundled {
  const newest = releases.at(-1)!;
  const { effective, note } = newest;
  return {
    newest: effective,
    to,
    partial: [],
    ...(newest.provenance === 'reconstructed' ? { reconstructed: { effective, why: note } } : {}),
  };
}

const LEVEL2_ONLY = 'HCPCS Level II codes only, the other rows have CPT codes';

/** The tables of NCCI have their own quarters: together they cover no day after the first that ends. */
const ncciTables = (tables: readonly NcciTable[]): Bundled => ({
  newest: tables
    .map(({ release }) => release)
    .sort()
    .at(-1)!,
  to: tables.map(({ to }) => to).sort()[0]!,
  partial: [],
  tables: tables.map(({ name, version, release, to, scope }) => ({
    label: `${name} ${version}`,
    newest: release,
    to,
    ...(scope === 'full' ? {} : { why: LEVEL2_ONLY }),
  })),
});

/** The last day of a year on which the editor comes out, up to the day on which its table ends. */
const beginOf = (to: IsoDate): IsoDate => {
  const year = Number(to.slice(0, 4));
  const days = [`${year - 1}-10-01`, `${year}-04-01`, `${year}-10-01`];
  return days.filter((day) => day <= to).at(-1)!;
};

/** The bundled data of each set that a publisher brings out. */
export async function bundledSets(): Promise<Readonly<Record<PublishedSet['name'], Bundled | undefined>>> {
  const [icd10cm, rules, icd10pcs, hcpcs, mce, ncci] = await Promise.all([
    import('../../icd10cm/index.js'),
    import('../../icd10cm/rules/index.js'),
    import('../../icd10pcs/index.js'),
    import('../../hcpcs/index.js'),
    import('../../mce/index.js'),
    import('../../ncci/index.js'),
  ]);
  const editions = hcpcs.releases();
  const partial: Remark[] = editions
    .filter((edition) => edition.partial)
    .map(({ effective, note }) => ({ effective, why: note }));
  const { to } = mce.dataRange();
  return {
    icd10cm: whole(icd10cm.releases(), icd10cm.dataRange().to),
    // Notes are in force as long as the codes that they are about.
    'icd10cm-rules': whole(rules.tabulars(), icd10cm.dataRange().to),
    icd10pcs: whole(icd10pcs.releases(), icd10pcs.dataRange().to),
    hcpcs: { newest: editions.at(-1)!.effective, to: hcpcs.dataRange().to, partial },
    mce: { newest: beginOf(to), version: mce.lists()[0]!.version, to, partial: [] },
    ncci: ncciTables(ncci.releases()),
    cpt: undefined,
  };
}
