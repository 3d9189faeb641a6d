import type { OrderRow, ReleaseTable } from '../../src/icd10cm/write/model.js';
import { BuildError } from '../errors.js';
import { applyAddenda } from './apply-addenda.js';
import type { Addenda } from './read/addenda.js';

/** The release that addenda start from, if it is not the one before. */
const START: Readonly<Record<string, string>> = {
  // Both state their changes against October 2019, as the addenda themselves print (72,184 codes).
  '2020-10-01': '2019-10-01',
  '2021-01-01': '2019-10-01',
};

/**
 * Rows whose titles the publisher changed without listing them in the addenda: other abbreviations of short titles, and
 * spaces. The order file is right. A code listed here that no longer differs stops the build.
 */
const SILENT_TITLE_CHANGES: Readonly<Record<string, readonly string[]>> = {
  '2016-10-01': ['T464X', 'T50A2'],
  '2017-10-01': [
    'H353113',
    'H353114',
    'H353123',
    'H353124',
    'H353133',
    'H353134',
    'H353193',
    'H353194',
    'P03810',
    'P03819',
    'R9341',
    'Z057',
  ],
  '2021-10-01': ['Z6830', 'Z6841'],
  '2023-10-01': ['Y0745'],
};

/**
 * Proves that addenda lead from one table to the next, code by code and flag by flag, and in every title but those
 * {@link SILENT_TITLE_CHANGES | not listed}. FY2027, which is known by its addenda only, depends on this.
 *
 * @throws BuildError `contradiction`
 */
export function verifyAddenda(
  releases: readonly ReleaseTable[],
  addenda: ReadonlyMap<string, Addenda>,
): void {
  releases.forEach((release, index) => {
    const changes = addenda.get(release.effective);
    const start = START[release.effective] ?? releases[index - 1]?.effective;
    const from = releases.find(({ effective }) => effective === start);
    if (changes === undefined || from === undefined) return;
    const file = `order addenda of ${release.effective}`;
    const made = new Map(applyAddenda(file, from.rows, changes).map((row) => [row.code, row]));
    const retitled = release.rows
      .filter((row) => !sameTitles(file, made.get(row.code), row))
      .map(({ code }) => code);
    const stated = SILENT_TITLE_CHANGES[release.effective] ?? [];
    if (retitled.join() !== stated.join()) {
      throw new BuildError(
        'contradiction',
        file,
        `titles differ for ${retitled.join(', ')}; stated are ${stated.join(', ')}`,
      );
    }
    if (made.size !== release.rows.length) {
      throw new BuildError(
        'contradiction',
        file,
        `they lead to ${made.size} rows, the order file has ${release.rows.length}`,
      );
    }
  });
}

function sameTitles(file: string, made: OrderRow | undefined, row: OrderRow): boolean {
  if (made === undefined || made.billable !== row.billable) {
    throw new BuildError('contradiction', file, `they do not lead to ${row.code} as the order file has it`);
  }
  return made.longTitle === row.longTitle && made.shortTitle === row.shortTitle;
}
