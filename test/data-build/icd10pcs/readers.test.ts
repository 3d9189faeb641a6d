import { describe, expect, it } from 'vitest';
import { changesOf, readPcsConversions } from '../../../data-build/icd10pcs/read/conversions.js';
import { readDefinitions } from '../../../data-build/icd10pcs/read/definitions.js';
import { readIndex } from '../../../data-build/icd10pcs/read/index-file.js';
import { readTables } from '../../../data-build/icd10pcs/read/tables.js';
import { readXml } from '../../../data-build/icd10pcs/read/xml.js';
import { stopped } from '../thrown.js';

const axis = (position: number, title: string, values: Record<string, string>, more = ''): string =>
  `<axis pos="${position}" values="${Object.keys(values).length}"><title>${title}</title>${Object.entries(
    values,
  )
    .map(([code, label]) => `<label code="${code}">${label}</label>`)
    .join('')}${more}</axis>`;

const TABLE = `<pcsTable>
  ${axis(1, 'Section', { 0: 'Medical and Surgical' })}
  ${axis(2, 'Body System', { D: 'Gastrointestinal System' })}
  ${axis(3, 'Operation', { T: 'Resection' }, '<definition>All of a body part</definition>')}
  <pcsRow codes="4">
    ${axis(4, 'Body Part', { J: 'Appendix', N: 'Sigmoid Colon' })}
    ${axis(5, 'Approach', { 0: 'Open', 4: 'Percutaneous\n  Endoscopic' })}
    ${axis(6, 'Device', { Z: 'No Device' })}
    ${axis(7, 'Qualifier', { Z: 'No Qualifier' })}
  </pcsRow></pcsTable>`;
const tables = (body: string): string =>
  `<?xml version="1.0"?><ICD10PCS.tabular><version>2026</version><title>t</title>${body}</ICD10PCS.tabular>`;

describe('a tables XML', () => {
  it('is read with every row and label', () => {
    const found = readTables('tables.xml', tables(TABLE));
    expect(found.version).toBe('2026');
    expect(found.tables).toEqual([
      {
        code: '0DT',
        head: [
          { name: 'Section', values: [{ value: '0', label: 'Medical and Surgical' }] },
          { name: 'Body System', values: [{ value: 'D', label: 'Gastrointestinal System' }] },
          { name: 'Operation', values: [{ value: 'T', label: 'Resection' }] },
        ],
        definition: 'All of a body part',
        rows: [
          [
            {
              name: 'Body Part',
              values: [
                { value: 'J', label: 'Appendix' },
                { value: 'N', label: 'Sigmoid Colon' },
              ],
            },
            {
              name: 'Approach',
              values: [
                { value: '0', label: 'Open' },
                { value: '4', label: 'Percutaneous Endoscopic' },
              ],
            },
            { name: 'Device', values: [{ value: 'Z', label: 'No Device' }] },
            { name: 'Qualifier', values: [{ value: 'Z', label: 'No Qualifier' }] },
          ],
        ],
      },
    ]);
  });

  it.each([
    [
      'another number of codes',
      TABLE.replace('codes="4"', 'codes="5"'),
      'count tables.xml: a row of 0DT makes 4 codes, but it states 5',
    ],
    [
      'another number of values',
      TABLE.replace('pos="6" values="1"', 'pos="6" values="2"'),
      'count tables.xml: an axis has 1 values, but it states 2',
    ],
    [
      'a letter that no code has',
      TABLE.replace('code="J"', 'code="I"'),
      "malformed-row tables.xml: 'I' (Appendix) is not a value with its label",
    ],
    [
      'an empty label',
      TABLE.replace('>Appendix<', '><'),
      "malformed-row tables.xml: 'J' () is not a value with its label",
    ],
    [
      'a missing axis',
      TABLE.replace(axis(7, 'Qualifier', { Z: 'No Qualifier' }), ''),
      'count tables.xml: a row of 0DT makes 4 codes, but it states 4',
    ],
    ['no table', '', 'unreadable tables.xml: the tables file has no table'],
  ])('with %s stops the build', (_, body, message) => {
    expect(stopped(() => readTables('tables.xml', tables(body)))).toBe(message);
  });

  it.each(['<ICD10PCS.tabular>', '<html/>', '', 'plain text'])('%j is not one', (text) => {
    expect(stopped(() => readTables('tables.xml', text))).toMatch(/^unreadable tables\.xml: /);
  });

  it('has the own text of each element, with white space collapsed', () => {
    const found = readXml('x.xml', '<a>one <b k="v"> two\n three </b> four</a>', 'a');
    expect([found.text, found.children[0]!.text, found.children[0]!.attributes]).toEqual([
      'one four',
      'two three',
      { k: 'v' },
    ]);
  });
});

describe('a definitions XML', () => {
  const text = `<ICD10PCS.definitions><version>2025</version><section code="0"><title>Medical and Surgical</title>
    <axis pos="3"><title>Operation</title><terms><title>Resection</title><definition>All</definition>
      <explanation>None</explanation><includes>Total nephrectomy</includes></terms></axis>
    <axis pos="4"><title>Body Part</title><terms><title>1st Toe, Left</title><title>1st Toe, Right</title>
      <includes>Hallux</includes><includes>Big toe</includes></terms></axis></section>
    <deviceAggregation><aggregate><device>Cardiac Lead, Pacemaker</device><operation>Insertion</operation>
      <bodySys>Heart and Great Vessels</bodySys><parent value="M">Cardiac Lead</parent></aggregate></deviceAggregation>
    </ICD10PCS.definitions>`;

  it('is read with its terms and the device aggregation', () => {
    const found = readDefinitions('definitions.xml', text);
    expect([found.version, found.sections]).toEqual(['2025', 1]);
    expect(found.terms).toEqual([
      {
        section: '0',
        position: 3,
        titles: ['Resection'],
        definition: 'All',
        explanation: 'None',
        includes: ['Total nephrectomy'],
      },
      {
        section: '0',
        position: 4,
        titles: ['1st Toe, Left', '1st Toe, Right'],
        definition: undefined,
        explanation: undefined,
        includes: ['Hallux', 'Big toe'],
      },
    ]);
    expect(found.aggregates).toEqual([
      {
        device: 'Cardiac Lead, Pacemaker',
        operation: 'Insertion',
        bodySystems: ['Heart and Great Vessels'],
        value: 'M',
        parent: 'Cardiac Lead',
      },
    ]);
  });

  it.each([
    ['a term without a title', text.replace('<title>Resection</title>', '')],
    ['a term of no position', text.replace('pos="3"', 'pos="x"')],
    ['an aggregate without a parent', text.replace('<parent value="M">Cardiac Lead</parent>', '')],
  ])('with %s stops the build', (_, broken) => {
    expect(stopped(() => readDefinitions('definitions.xml', broken))).toMatch(
      /^malformed-row definitions\.xml: /,
    );
  });
});

describe('an index XML', () => {
  it('gives the terms that say which value to use', () => {
    const found = readIndex(
      'index.xml',
      `<ICD10PCS.index><version>2025</version><letter><title>S</title>
        <mainTerm><title>Sigmoid flexure</title><use>Sigmoid Colon</use></mainTerm>
        <mainTerm><title>Hallux</title><term level="1"><use>1st Toe, Left</use></term><term level="1"><use>1st Toe, Right</use></term></mainTerm>
        <mainTerm><title>Ring fixator</title><use>External Fixation Device, Ring in<tab>0PH</tab></use></mainTerm>
        <mainTerm><title>Device</title><term level="1"><title>cardiac</title><use>Cardiac Lead</use></term></mainTerm>
        <mainTerm><title>Ablation</title><see>Destruction</see></mainTerm></letter></ICD10PCS.index>`,
    );
    expect([found.version, found.letters, found.mainTerms]).toEqual(['2025', 1, 5]);
    expect(found.uses).toEqual([
      { term: 'Sigmoid flexure', use: 'Sigmoid Colon' },
      { term: 'Hallux', use: '1st Toe, Left' },
      { term: 'Hallux', use: '1st Toe, Right' },
      { term: 'Ring fixator', use: 'External Fixation Device, Ring in 0PH' },
      { term: 'Device, cardiac', use: 'Cardiac Lead' },
    ]);
  });
});

describe('a conversion table', () => {
  const head = [
    'Current code(s) assignment',
    'Code title',
    'Effective year',
    'Previous code(s) assignment',
    'Predecessor code title',
    'Change type',
    'Comment',
    'Effective month/day [MM.DD]',
  ];
  const row = [
    '0BQT3ZZ',
    'Repair Diaphragm',
    '2017',
    '0BQS3ZZ',
    'Repair Left Diaphragm',
    'Deleted',
    'why',
    '10.01',
  ];
  const read = (...rows: unknown[][]) => changesOf('conversion.xlsx', [head, ...rows]);

  it('gives its changes', () => {
    expect(read(row)).toEqual([
      { kind: 'Deleted', effective: '2017-10-01', current: '0BQT3ZZ', previous: '0BQS3ZZ' },
    ]);
    // A year and a day may have become numbers, and `NoPCS` stands for no code.
    expect(
      read(
        ['NoPCS', '', 2018, '0SG03ZJ', 'x', 'Deleted', null, 10.01],
        ['0DTJ4ZZ', 't', '2021', 'NoPCS', '', 'New', '', '1.1'],
      ),
    ).toEqual([
      { kind: 'Deleted', effective: '2018-10-01', current: undefined, previous: '0SG03ZJ' },
      { kind: 'New', effective: '2021-01-01', current: '0DTJ4ZZ', previous: undefined },
    ]);
  });

  it.each([
    ['a code with the letter O', 0, 'OBQT3ZZ'],
    ['no year', 2, ''],
    ['an unknown kind', 5, 'Renamed'],
    ['no day', 7, 'October'],
  ])('with %s stops the build', (_, at, cell) => {
    const broken = [...row];
    broken[at] = cell;
    expect(stopped(() => read(row, broken))).toMatch(/^malformed-row conversion\.xlsx:3: \[/);
  });

  it('with a moved column stops the build, and so does a file of another kind', async () => {
    expect(stopped(() => changesOf('conversion.xlsx', [[...head].reverse(), row]))).toContain(
      "column 1 is not 'Current code(s) assignment'",
    );
    await expect(readPcsConversions('conversion.xlsx', new Uint8Array([1, 2, 3]))).rejects.toThrow(
      'not a readable XLSX',
    );
  });
});
