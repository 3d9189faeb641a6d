import type { FileRecord } from '../../src/hcpcs/write/model.js';
import { BuildError } from '../errors.js';

/** A record whose printed values are certainly wrong, with the values to use and the reason. */
interface Misprint {
  readonly release: string;
  readonly code: string;
  readonly printed: { readonly ascGroup: string; readonly ascEffective: string };
  readonly read: { readonly ascGroup: string; readonly ascEffective: string };
}

const shifted = (code: string, day: string): Misprint => ({
  release: '2018-01-01',
  code,
  printed: { ascGroup: day.slice(0, 2), ascEffective: day.slice(2) },
  read: { ascGroup: 'YY', ascEffective: day },
});

/**
 * In five records of 2018 the day is two columns too far left, over the indicator. CMS's corrections to that edition give
 * the right values: 'Change ASC Ind/ASC eff date', YY. A misprint that no longer applies stops the build.
 */
export const MISPRINTS: readonly Misprint[] = [
  shifted('C9488', '20170401'),
  shifted('C9745', '20170701'),
  shifted('C9746', '20170701'),
  shifted('C9747', '20170701'),
  shifted('C9748', '20180101'),
];

/** The records with corrected misprints. */
export function readMisprints(
  file: string,
  release: string,
  records: readonly FileRecord[],
): readonly FileRecord[] {
  const misprints = new Map(
    MISPRINTS.filter((misprint) => misprint.release === release).map((misprint) => [misprint.code, misprint]),
  );
  const read = records.map((record) => {
    const misprint = misprints.get(record.code);
    if (misprint === undefined) return record;
    const { ascGroup, ascEffective } = record.values;
    if (ascGroup !== misprint.printed.ascGroup || ascEffective !== misprint.printed.ascEffective)
      return record;
    misprints.delete(record.code);
    return { ...record, values: { ...record.values, ...misprint.read } };
  });
  if (misprints.size > 0) {
    const codes = [...misprints.keys()].join(', ');
    throw new BuildError(
      'contradiction',
      file,
      `the misprint of ${codes} no longer occurs; remove it from misprints.ts`,
    );
  }
  return read;
}
