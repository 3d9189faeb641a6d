import { readFileSync } from 'node:fs';
import { z } from 'zod';

const isoDate = z.iso.date();

const source = z.strictObject({
  system: z.enum(['icd10cm']),
  kind: z.enum(['order', 'order-addenda', 'conversion', 'poa-exempt', 'tabular']),
  /** Effective date of the release that the file belongs to. */
  release: isoDate,
  fiscalYear: z.int().min(2016).max(2100),
  /** Where the file lies under the sources folder. */
  path: z.string().min(1),
  /** The file within the zip; null where the file is not a zip. */
  member: z.string().min(1).nullable(),
  publisher: z.string().min(1),
  officialUrl: z.url().nullable(),
  provenance: z.enum(['verbatim', 'transformed', 'reconstructed']),
  /** Whether the file differs from what the official address gives: then a download can never match the hash. */
  repackaged: z.boolean(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  expect: z.record(z.string(), z.union([z.number(), z.string()])),
  /** For addenda that a release is built from: the release that they are applied to. */
  appliesTo: isoDate.optional(),
  expectResult: z.object({ rows: z.int(), headers: z.int(), billable: z.int() }).optional(),
  /** For addenda without changes: the release whose table stands. */
  sameOrderAs: isoDate.optional(),
  note: z.string().min(1),
});

/** One file of an official distribution. */
export type Source = z.infer<typeof source>;

/** The files that the build reads, as `sources.json` lists them. */
export function readSources(path: URL = new URL('sources.json', import.meta.url)): Source[] {
  return z.array(source).parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** A number that `sources.json` expects of a file. */
export function expected(file: Source, name: string): number {
  const value = file.expect[name];
  if (typeof value !== 'number') throw new Error(`sources.json: ${file.path} expects no number '${name}'`);
  return value;
}
