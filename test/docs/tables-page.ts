import { SCHEMA_VERSION, TABLES, type Table } from '../../src/tables/index.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const sectionOf = ({ name, summary, key, columns }: Table): readonly string[] => [
  `## ${name}`,
  '',
  summary,
  '',
  `Key: ${key.map((column) => `\`${column}\``).join(', ')}.`,
  '',
  '| column | type | null | meaning |',
  '| --- | --- | --- | --- |',
  ...columns.map(
    ({ name: column, type, nullable, meaning }) =>
      `| \`${column}\` | ${type} | ${nullable ? 'yes' : ''} | ${cell(meaning)} |`,
  ),
  '',
];

/** The page of the data dictionary. */
export const tablesPage = (): string =>
  [
    '# Data dictionary of the exported tables',
    '',
    `Written by \`scripts/tables-page.mts\` from \`src/tables\`; do not edit. Schema version ${SCHEMA_VERSION}. How to write and join the tables is in the`,
    '[guide](guide/export.md). The [glossary](glossary.md) explains the words.',
    '',
    'In Parquet `text` is a UTF-8 string, `date` is `DATE`, `integer` is `INT32`, `decimal` is `DOUBLE`.',
    '',
    ...TABLES.flatMap(sectionOf),
  ].join('\n');
