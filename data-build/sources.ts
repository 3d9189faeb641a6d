import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One file of an official distribution. */
export interface Source {
  /** The code set or rule set that is built from it. */
  readonly system: string;
  /** Its role in that build; each build has its own kinds. */
  readonly kind: string;
  /** Effective date of the release that the file belongs to. */
  readonly release: string;
  readonly fiscalYear: number;
  /** The path of the file in the sources folder. */
  readonly path: string;
  /** The file within the zip; null if the file is not a zip. */
  readonly member: string | null;
  readonly publisher: string;
  readonly officialUrl: string | null;
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** Whether the file differs from the file at the official address: then a download can never match the hash. */
  readonly repackaged: boolean;
  readonly sha256: string;
  readonly bytes: number;
  readonly expect: Readonly<Record<string, string | number>>;
  /** For addenda that a release is built from: the release that they are applied to. */
  readonly appliesTo?: string | undefined;
  readonly expectResult?:
    | { readonly rows: number; readonly headers: number; readonly billable: number }
    | undefined;
  /** For addenda without changes: the release whose table is used. */
  readonly sameOrderAs?: string | undefined;
  readonly note: string;
}

const isoDate = z.iso.date();

const sourceSchema: z.ZodType<Source> = z.strictObject({
  system: z.string().min(1),
  kind: z.string().min(1),
  release: isoDate,
  fiscalYear: z.int().min(2015).max(2100),
  path: z.string().min(1),
  member: z.string().min(1).nullable(),
  publisher: z.string().min(1),
  officialUrl: z.url().nullable(),
  provenance: z.enum(['verbatim', 'transformed', 'reconstructed']),
  repackaged: z.boolean(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  expect: z.record(z.string(), z.union([z.number(), z.string()])),
  appliesTo: isoDate.optional(),
  expectResult: z.object({ rows: z.int(), headers: z.int(), billable: z.int() }).optional(),
  sameOrderAs: isoDate.optional(),
  note: z.string().min(1),
});

/** The name of a source in messages: its path, and the member of a zip. */
export const nameOf = (source: Pick<Source, 'path' | 'member'>): string =>
  source.member === null ? source.path : `${source.path} (${source.member})`;

/** The files that the build reads, as `sources.json` lists them. */
export function readSources(path: URL = new URL('sources.json', import.meta.url)): Source[] {
  return z.array(sourceSchema).parse(JSON.parse(readFileSync(path, 'utf8')));
}
