// The page docs/benchmarks.md, from the results in docs/benchmarks.json. Only modules of Node itself.

const TITLES = {
  icd10cm: 'ICD-10-CM',
  'icd10cm-rules': 'Pairs of diagnoses',
  diagnoses: 'Lists of diagnoses',
  icd10pcs: 'ICD-10-PCS',
  hcpcs: 'HCPCS Level II',
  cpt: 'CPT',
  ncci: 'NCCI',
  claim: 'Claims',
  udf: 'Functions inside engines',
  filter: 'Claims in a cluster',
  fhir: 'FHIR terminology',
};

const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (columns, rows) =>
  [line(columns), line(columns.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
const bytes = (count) => count.toLocaleString('en');

const block = ({ note, columns, rows }) => note ?? table(['', ...columns], rows);

/** What the reader must know if the machine had other work. */
const warning = (cores, load) =>
  load > cores
    ? `\n\n**The machine was busy during this run** (load ${load} on ${cores} cores), so times are too long, rates too low, and ratios of warm rows uncertain. Repeat on a quiet machine.`
    : '';

/** The text of the page. */
export function benchmarksPage({ node, cores, load, benches, sizes }) {
  const sections = Object.entries(benches).map(
    ([name, blocks]) => `## ${TITLES[name] ?? name}\n\n${blocks.map(block).join('\n\n')}`,
  );
  return `<!-- Generated from docs/benchmarks.json; do not edit. \`npm run bench -- --full --page\` measures and writes both. -->

# Benchmarks

One run on ${cores} cores of a cloud machine, Node ${node}. Both sides of a row run in the same process or take turns, so ratios say more than times. "Cold" is the
median over fresh processes; "warm" is the best of several rounds. The rival of code sets is a JSON dictionary of code to title, of one release and without
dates: once parsed it is a hash table, and a warm look-up there makes nothing. \`lookup\` gives an entry with dates and both titles.${warning(cores, load)}

${sections.join('\n\n')}

## Bytes of payloads, gzipped

${table(
  ['part', 'bytes'],
  sizes.payloads.map(([label, count]) => [label, bytes(count)]),
)}

## Bytes of code, gzipped

Each entry without what it shares with others.

${table(
  ['entry', 'bytes'],
  sizes.code.map(([entry, count]) => [`\`${entry}\``, bytes(count)]),
)}
`;
}
