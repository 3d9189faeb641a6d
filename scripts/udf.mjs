// The scripts for engines of warehouses and databases: `dist/udf/NAME.js`, each one classic script that defines `medcodes`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The scripts, and what they are made from. Those for Snowflake are small: it recommends less than 100 KB of source. */
export const UDF_SCRIPTS = Object.fromEntries(
  [
    'icd10cm',
    'icd10pcs',
    'hcpcs',
    'icd10cm-billable',
    'icd10pcs-billable',
    'hcpcs-billable',
    'ncci',
    'claim',
  ].map((name) => [name, `src/udf/${name}.ts`]),
);

/**
 * What `claim` does without, to stay under the megabyte that BigQuery takes: short titles and the definitions of ICD-10-PCS, which no finding shows, and the texts of
 * the notes that findings rest on. A finding still names the note by its kind and place.
 */
const LEFT_OUT = {
  'src/icd10cm/bundled.ts': [
    [
      'shortTitlesFrom(SET, titles(), payload.shortTitles)',
      "({ title: () => '' } as unknown as ShortTitleTable)",
    ],
  ],
  'src/hcpcs/bundled.ts': [
    ['shortTitlesFrom(titles(), payload.shortTitles)', "({ text: () => '' } as unknown as ShortTexts)"],
  ],
  'src/icd10pcs/bundled.ts': [
    [
      'definitionsFrom(codes(), payload.definitions)',
      '({ axes: [], entries: { get: () => undefined, offer: () => undefined }, find: () => undefined } as unknown as DefinitionTable)',
    ],
  ],
  'src/icd10cm/rules/bundled-notes.ts': [
    [
      'forEvidence: EvidenceData = forNotes',
      'forEvidence: EvidenceData = { ...forRelation, texts: undefined }',
    ],
  ],
};

/** Leaves those parts out. Stops if a text is not there any more: then this file must change with the source. */
export const leaveOut = {
  name: 'leave-out',
  setup(builder) {
    builder.onLoad({ filter: /bundled(-\w+)?\.ts$/ }, ({ path }) => {
      const known = Object.entries(LEFT_OUT).find(([file]) =>
        path.replaceAll('\\', '/').endsWith(`/${file}`),
      );
      if (known === undefined) return undefined;
      let contents = readFileSync(path, 'utf8');
      for (const [from, to] of known[1]) {
        if (!contents.includes(from)) throw new Error(`${known[0]} has no '${from}'; change scripts/udf.mjs`);
        contents = contents.replace(from, to);
      }
      return { contents, loader: 'ts' };
    });
  },
};

/** The options of esbuild that make a script. */
export const udfOptions = (name) => ({
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'medcodes',
  target: 'es2022',
  platform: 'neutral',
  plugins: name === 'claim' ? [leaveOut] : [],
});

/** The text of a script. */
export async function udfScript(name) {
  const { outputFiles } = await build({
    ...udfOptions(name),
    entryPoints: [join(ROOT, UDF_SCRIPTS[name])],
    write: false,
  });
  return outputFiles[0].text;
}
