import type { Correction, Edition, FileRecord } from '../../src/hcpcs/write/model.js';
import { BuildError } from '../errors.js';

/** How the columns of a corrections document are compared with a record. */
const COMPARED: Readonly<Record<string, (record: FileRecord) => string>> = {
  'SHORT DESC': ({ shortTitle }) => shortTitle,
  'LONG DESC': ({ title }) => title,
  TOS: ({ values }) => values.typesOfService.replaceAll('|', ','),
  BETOS: ({ values }) => values.betos,
  COV: ({ values }) => values.coverage,
  PRICE: ({ values }) => values.pricing,
  'XREF CODE': ({ values }) => values.crossReference,
  'ASC IND': ({ values }) => values.ascGroup,
  'ASC DATE': ({ values }) => values.ascEffective.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
};

/**
 * The next edition prints a corrected text with other spaces and capitals. The only other difference is a misprint in that
 * edition: 'coms' for 'CMS' in G9489.
 */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\bcoms\b/g, 'cms')
    .replace(/\s+/g, '');

/** C9748 was terminated with the edition of 2018: the next one has no indicator for it any more. */
const NOT_COMPARED = new Set(['C9748']);

/**
 * The records that a corrections document corrects, if the edition has the record. For these the next edition is used; the
 * build checks that it agrees with the document.
 *
 * @throws BuildError `contradiction`
 */
export function correctedRecords(
  editions: readonly Edition[],
  corrections: readonly Correction[],
): { code: string; release: string }[] {
  const found = new Map<string, { code: string; release: string }>();
  for (const correction of corrections) {
    const { code, release, document, cells } = correction;
    const at = editions.findIndex(({ effective }) => effective === release);
    const record = recordOf(editions[at], code);
    const next = recordOf(editions[at + 1], code);
    if (record === undefined || next === undefined || NOT_COMPARED.has(code)) continue;
    for (const [heading, printed] of Object.entries(cells)) {
      const shown = COMPARED[heading]?.(next);
      if (shown === undefined || folded(shown) === folded(printed)) continue;
      const what = `${code} has ${heading} '${printed}', but the next edition has '${shown}'`;
      throw new BuildError('contradiction', document, what);
    }
    found.set(`${code} ${release}`, { code, release });
  }
  return [...found.values()];
}

const recordOf = (edition: Edition | undefined, code: string): FileRecord | undefined =>
  edition?.records.find((record) => record.code === code);
