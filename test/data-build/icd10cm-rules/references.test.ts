import { describe, expect, it } from 'vitest';
import { meets } from '../../../data-build/icd10cm/rules/report/unresolved.js';
import { readCondition } from '../../../src/icd10cm/rules/write/references/conditions.js';
import type { NoteReading, TextReference } from '../../../src/icd10cm/rules/write/references/model.js';
import { parseNote } from '../../../src/icd10cm/rules/write/references/parse.js';
import { correctReading, HAND_READINGS } from '../../../src/icd10cm/rules/write/references/readings.js';
import { tokenize } from '../../../src/icd10cm/rules/write/references/tokenize.js';

/** A reference in short: `E08-` for a stem, `A15..A19` for a range. */
const short = ({ first, last, stem }: TextReference): string =>
  `${first}${last === undefined ? '' : `..${last}`}${stem ? '-' : ''}`;

const shortGroups = ({ groups }: NoteReading): string[] =>
  groups.map(({ references, condition }) =>
    [references.map(short).join(' '), ...(condition === undefined ? [] : [condition.text])].join(' | '),
  );

describe('tokens', () => {
  const types = (text: string): string =>
    tokenize(text)
      .map(({ type, text: found }) => (type === 'code' || type === 'suffix' ? `${type}:${found}` : type))
      .join(' ');

  it.each([
    ['E08.-', 'code:E08 dot dash'],
    ['T80.22-, T80.29-', 'code:T80.22 dash comma code:T80.29 dash'],
    ['with .17, .62-', 'word suffix:.17 comma suffix:.62 dash'],
    ['characters -23', 'word suffix:-23'],
    ['QA0.0101', 'code:QA0.0101'],
    // Words that only look like codes.
    ['G6PD H1N1 HIV B2020 CD30', 'word word word word word'],
    ['(E87.8}', 'open code:E87.8 close'],
    ['', ''],
  ])('%s', (text, expected) => expect(types(text)).toBe(expected));

  it('have their place in the text', () => {
    expect(tokenize('a (I10)').map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 3],
      [3, 6],
      [6, 7],
    ]);
  });
});

describe('single codes, stems, ranges and lists', () => {
  it.each([
    ['type 1 (E10.9)', ['E10.9']],
    ['acute (A00.0 )', ['A00.0']],
    ['due to (E08.-)', ['E08-']],
    ['vascular (I83.0-)', ['I83.0-']],
    ['sequelae (I69.)', ['I69']],
    ['perinatal (P35-P39)', ['P35..P39']],
    ['childbirth (O00-O9A)', ['O00..O9A']],
    ['head injury (S00 - S09)', ['S00..S09']],
    ['rheumatic (I01.0 -I01.9)', ['I01.0..I01.9']],
    ['heart (I70.2--I70.7-)', ['I70.2..I70.7-']],
    ['drugs (F10.--F19.-)', ['F10..F19-']],
    ['drugs (F10.- -F19.-)', ['F10..F19-']],
    ['drugs (F11.-F17.-)', ['F11..F17-']],
    ['pancreas (K85-K86.-)', ['K85..K86-']],
    ['vertebra (S12.0--S12.6.-)', ['S12.0..S12.6-']],
    ['eating (F98.2.-F98.3)', ['F98.2..F98.3']],
    ['arthritis by site (M05.00 to M05.8A)', ['M05.00..M05.8A']],
    ['injury (S00.- to S09.-)', ['S00..S09-']],
    ['influenza (J09.X3, J10.2, J11.2)', ['J09.X3 J10.2 J11.2']],
    ['skin (C43.2-,C44.2-)', ['C43.2- C44.2-']],
    ['infections (J00-J06; J20-J22)', ['J00..J06 J20..J22']],
    ['botulism (A05.1, A48.51-A48.52)', ['A05.1 A48.51..A48.52']],
    ['hemorrhage (I60.-. I61.-, I62.-)', ['I60- I61- I62-']],
    ['sequelae (I69.01-I69.11-, I69.81- I69.91-)', ['I69.01..I69.11- I69.81..I69.91-']],
    ['colitis (K50.014, K50.914,)', ['K50.014 K50.914']],
    ['examination (Z02.0-Z02.6, Z02.8-Z02.9, )', ['Z02.0..Z02.6 Z02.8..Z02.9']],
    ['adverse effects (A00-R94 and T80-T88.6, T88.8)', ['A00..R94 T80..T88.6 T88.8']],
    ['this (I97.190), or that (I97.790)', ['I97.190', 'I97.790']],
    ['body mass (Z68.1-Z68.45) or pediatrics (Z68.5-)', ['Z68.1..Z68.45', 'Z68.5-']],
  ])('%s', (text, expected) => {
    const reading = parseNote(text);
    expect(shortGroups(reading)).toEqual(expected);
    expect(reading.unread).toEqual([]);
  });
});

describe('codes among the words', () => {
  it.each([
    ['conditions classified to A74.-', ['A74-']],
    ['jaw pain R68.84', ['R68.84']],
    ['excessive crying of infant (baby) R68.11', ['R68.11']],
    ['acquired absence of knee joint (Z89.52-', ['Z89.52-']],
    ['code from category O08 to identify any complication.', ['O08']],
    ['from categories E08, E09 and E13 to further identify', ['E08 E09 E13']],
    ['code(s) from F11-F16 and F18-F19 to identify', ['F11..F16 F18..F19']],
    ['code from category T31 or T32 to identify extent', ['T31 T32']],
    [
      'classified in subcategories S06.1- to S06.6-, and S06.81- to S06.89-, code to',
      ['S06.1..S06.6- S06.81..S06.89-'],
    ],
    ['conditions classifiable to S06.0- to S06.8-code to specified injury', ['S06.0..S06.8-']],
    ['leukemia in remission C91.0-C95.9 with 5th character 1', ['C91.0..C95.9 | with 5th character 1']],
    // A parenthesis with codes speaks for the whole note.
    ['vitamin B12 deficiency (E53.8)', ['E53.8']],
    ['pneumoconiosis with tuberculosis, any type in A15 (J65)', ['J65']],
    ['current injury - see Alphabetical Index', []],
    ['sepsis-code to infection', []],
    ['', []],
  ])('%s', (text, expected) => expect(shortGroups(parseNote(text))).toEqual(expected));
});

describe('the codes that a note applies to', () => {
  it.each([
    ['any condition in I51.4-I51.9 due to hypertension (I11.-)', ['I51.4..I51.9'], ['I11-']],
    [
      'For codes G31.0-G31.83, G31.85-G31.9, use additional code to identify:',
      ['G31.0..G31.83', 'G31.85..G31.9'],
      [],
    ],
    ['code, if applicable, for codes G31.0-G31.83, to identify:', ['G31.0..G31.83'], []],
    ['(T51-T65) to identify chemical and intent for codes T27.4-T27.7', ['T27.4..T27.7'], ['T51..T65']],
    ['(T51-T65) to identify chemical and intent for T28.5-T28.9-', ['T28.5..T28.9-'], ['T51..T65']],
    ['code for adverse effect (T36-T50)', [], ['T36..T50']],
  ])('%s', (text, subjects, references) => {
    const reading = parseNote(text);
    expect(reading.subjects.map(short)).toEqual(subjects);
    expect(shortGroups(reading)).toEqual(references);
  });
});

describe('chapters', () => {
  it.each([
    ['code (Chapter 20) to identify external cause', [20]],
    ['code(s) from Chapter 20, External causes', [20]],
    ['suspected fetal condition - code to condition in Chapter 15', []],
  ])('%s', (text, expected) => expect(parseNote(text).chapters).toEqual(expected));
});

describe('conditions', () => {
  /** The codes of a list that meet a condition. */
  const meeting = (text: string, codes: readonly string[]): string[] => {
    const condition = readCondition(text);
    if (condition === undefined || condition.patterns === 'open-fracture')
      throw new Error(`'${text}' is none`);
    const { patterns } = condition;
    return codes.filter((code) => meets(code, patterns));
  };
  const DRUGS = [
    'T36.0X5A',
    'T36.0X1A',
    'T43.015A',
    'T43.011A',
    'T36.95XA',
    'T36.91XA',
    'T36.95',
    'T36.0X6A',
  ];

  it.each([
    ['with fifth or sixth character 5', ['T36.0X5A', 'T43.015A', 'T36.95XA', 'T36.95']],
    ['with fifth or six character 5', ['T36.0X5A', 'T43.015A', 'T36.95XA', 'T36.95']],
    ['with fifth or sixth character 1-4', ['T36.0X1A', 'T43.011A', 'T36.91XA']],
    ['with fifth or sixth character 1-4 or 6', ['T36.0X1A', 'T43.011A', 'T36.91XA', 'T36.0X6A']],
    ['with fifth or sixth character to indicate intent', ['T36.0X1A', 'T43.011A', 'T36.91XA']],
    ['with final character 6', ['T36.0X6A']],
    ['with sixth character 5', ['T36.0X5A', 'T43.015A']],
  ])('of intent: %s', (text, expected) => expect(meeting(text, DRUGS)).toEqual(expected));

  it.each([
    ['with .17, .27, .97', ['F10.17', 'F10.27', 'F19.97', 'F10.180'], ['F10.17', 'F10.27', 'F19.97']],
    ['with .150, .250', ['F10.150', 'F10.151', 'F11.250'], ['F10.150', 'F11.250']],
    ['with .15. .25, .95', ['F10.159', 'F10.25', 'F10.99'], ['F10.159', 'F10.25']],
    ['with .51-.52', ['E11.51', 'E11.52', 'E11.59'], ['E11.51', 'E11.52']],
    ['with .51-.54', ['E11.51', 'E11.53', 'E11.55'], ['E11.51', 'E11.53']],
    ['with .62-', ['E11.620', 'E11.628', 'E11.630'], ['E11.620', 'E11.628']],
    ['with .9', ['E11.9', 'E11.8'], ['E11.9']],
    ['with final characters -23', ['I69.023', 'I69.123', 'I69.128', 'I69.23'], ['I69.023', 'I69.123']],
    ['with final characters .00 or .01', ['E11.00', 'E11.01', 'E11.10', 'E11.0'], ['E11.00', 'E11.01']],
    [
      'with fifth to sixth characters 51',
      ['F11.151', 'F11.251', 'F11.150', 'F11.51'],
      ['F11.151', 'F11.251'],
    ],
    ['with 7th character B', ['S42.001B', 'S42.001A', 'S42.00'], ['S42.001B']],
    ['with 7th character B or C', ['S52.001B', 'S52.001C', 'S52.001A'], ['S52.001B', 'S52.001C']],
    ['with 5th character 9', ['V01.09XA', 'V01.00XA'], ['V01.09XA']],
    ['with 5th digit 9', ['V01.09XA', 'V01.00XA'], ['V01.09XA']],
    ['with fifth-character 1', ['A37.01', 'A37.00'], ['A37.01']],
    ['with 5th character .6', ['F10.26', 'F10.6'], ['F10.26']],
    ['with fourth character 2', ['B27.2', 'B27.02'], ['B27.2']],
  ])('%s', (text, codes, expected) => expect(meeting(text, codes)).toEqual(expected));

  it('the words of open fractures are left to the definitions', () => {
    expect(readCondition('with open fracture 7th character')?.patterns).toBe('open-fracture');
  });

  it.each(['', 'with ketoacidosis', 'if known', 'with fifth character', 'without 7th character B'])(
    'are not: %s',
    (text) => expect(readCondition(text)).toBeUndefined(),
  );

  it('apply to all of their list, with or without a comma before them', () => {
    expect(shortGroups(parseNote('amnesia (F10, F13, F19 with .26, .96)'))).toEqual([
      'F10 F13 F19 | with .26, .96',
    ]);
    expect(shortGroups(parseNote('dementia (F10-F19, with .17, .27, .97)'))).toEqual([
      'F10..F19 | with .17, .27, .97',
    ]);
    expect(shortGroups(parseNote('salicylates (T39.0-, with sixth character 1-4)'))).toEqual([
      'T39.0- | with sixth character 1-4',
    ]);
    expect(shortGroups(parseNote('fracture (S32.1--S32.9 with 7th character B)'))).toEqual([
      'S32.1..S32.9 | with 7th character B',
    ]);
    expect(shortGroups(parseNote('fracture (S92.-with 7th character B)'))).toEqual([
      'S92- | with 7th character B',
    ]);
    expect(shortGroups(parseNote('dysphagia (I69. with final characters -91)'))).toEqual([
      'I69 | with final characters -91',
    ]);
  });

  it('that no rule reads are reported', () => {
    expect(parseNote('mononucleosis (B27.0-B27.9 with 1)').unread).toEqual(['with 1']);
  });
});

describe('readings by hand', () => {
  const read = (text: string): string[] => shortGroups(correctReading(text, parseNote(text), new Set()));

  it.each([
    ['infectious mononucleosis (B27.0-B27.9 with 1)', ['B27.0..B27.9 | with 1']],
    [
      'diabetic acidosis - see categories E08-E10, E11, E13 with ketoacidosis',
      ['E08..E10 E11 E13 | with ketoacidosis'],
    ],
    ['stasis dermatitis (I83.1-.2)', ['I83.1..I83.2']],
    ['type 1 (E10.9)', ['E10.9']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('read everything, give a reason, and are counted as used', () => {
    const used = new Set<(typeof HAND_READINGS)[number]>();
    const text = 'stasis dermatitis (I83.1-.2)';
    expect(correctReading(text, parseNote(text), used).unread).toEqual([]);
    expect(used.size).toBe(1);
    expect(HAND_READINGS.every(({ reason }) => reason.length > 20)).toBe(true);
  });
});
