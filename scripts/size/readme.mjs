// The table of the README that says what each import costs.

const BEGIN = '<!-- import sizes: npm run size -- --write -->';
const END = '<!-- end of import sizes -->';

const table = (imports) =>
  [
    '| import | from | gzipped bytes |',
    '| --- | --- | ---: |',
    ...imports.map(
      ([entry, name, bytes]) => `| \`${name}\` | \`${entry}\` | ${bytes.toLocaleString('en')} |`,
    ),
  ].join('\n');

/** The README with its table measured anew. */
export function withImportSizes(readme, imports) {
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md needs the lines '${BEGIN}' and '${END}'`);
  return `${readme.slice(0, start + BEGIN.length)}\n\n${table(imports)}\n\n${readme.slice(end)}`;
}
