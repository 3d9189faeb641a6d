import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  children,
  complete,
  definition,
  entries,
  explain,
  type Icd10pcsAxisValue,
  lookup,
  nextValues,
  parent,
  table,
} from '../../src/icd10pcs/index.js';

const on = '2026-01-15';
const codesOf = (date: string): string[] =>
  [...entries({ on: date, billable: true })].map(({ code }) => code);

/** The legal next characters of every prefix, worked out from the codes alone. */
function naive(codes: readonly string[]): Map<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  for (const code of codes) {
    for (let length = 0; length < 7; length++) {
      const prefix = code.slice(0, length);
      const values = next.get(prefix) ?? new Set();
      next.set(prefix, values.add(code[length]!));
    }
  }
  return next;
}

/** What the last character of every beginning of four or more stands for in some code, worked out from `lookup`. */
function labelsOfCodes(date: string): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { code, axes } of entries({ on: date, billable: true })) {
    for (const { position, label } of axes.slice(3)) {
      const labels = all.get(code.slice(0, position)) ?? new Set();
      all.set(code.slice(0, position), label === undefined ? labels : labels.add(label));
    }
  }
  return all;
}

/** The labels of a value, in order; nothing where it contradicts itself. */
function allOf({ label, labels }: Icd10pcsAxisValue): string {
  if (labels === undefined) return label ?? '';
  return labels.length > 1 && label === labels.join(' or ') ? [...labels].sort().join('|') : 'no';
}

describe('nextValues', () => {
  it.each(['2015-10-01', '2020-08-01', '2023-04-01', '2026-04-01'])(
    'of %s are those that the codes of the release have, for every prefix',
    { tags: 'slow' },
    (date) => {
      const expected = naive(codesOf(date));
      const wrong: string[] = [];
      for (const [prefix, values] of expected) {
        const found = nextValues(prefix, { on: date })!.values.map(({ value }) => value);
        if (found.join('') !== [...values].sort().join('')) wrong.push(prefix);
      }
      expect(expected.size).toBeGreaterThan(90_000);
      expect(wrong).toEqual([]);
    },
  );

  it('starts with the sections', () => {
    const found = nextValues('', { on })!;
    expect([found.position, found.name, found.values.length]).toEqual([1, 'Section', 17]);
    expect(found.values[0]).toEqual({ value: '0', label: 'Medical and Surgical' });
    expect(nextValues('0', { on })!.name).toBe('Body System');
    expect(nextValues('f', { on })!.name).toBe('Section Qualifier');
    expect(nextValues('B0', { on })!.name).toBe('Type');
  });

  it('labels a value like the row that the prefix leads to', () => {
    // In table XW0 the same character stands for other substances in other rows.
    for (const { value, label: shown } of nextValues('XW03', { on })!.values)
      expect(lookup(complete(`XW03${value}`, { on })!.codes[0]!.code, { on })!.axes[4]!.label).toBe(shown);
  });

  it.each(['2016-10-01', '2023-10-01', '2026-04-01'])(
    'of %s have all labels that a value has in the codes after it, for every prefix',
    { tags: 'slow' },
    (date) => {
      const expected = labelsOfCodes(date);
      const prefixes = new Set([...expected.keys()].map((begin) => begin.slice(0, -1)));
      const ours = new Map<string, string>();
      for (const prefix of prefixes) {
        for (const value of nextValues(prefix, { on: date })!.values)
          ours.set(prefix + value.value, allOf(value));
      }
      expect([...expected].filter(([begin, all]) => ours.get(begin) !== [...all].sort().join('|'))).toEqual(
        [],
      );
      expect(ours.size).toBe(expected.size);
    },
  );

  it('names all labels of a value in the rows that the prefix leads to', () => {
    // Table XNS of October 2025: `4` is a vertebra in the first row, a bone of the arm in another.
    const vertebra = nextValues('XNS', { on })!.values.find(({ value }) => value === '4');
    expect(vertebra).toEqual({
      value: '4',
      label: 'Thoracic Vertebra or Humeral Shaft, Right',
      labels: ['Thoracic Vertebra', 'Humeral Shaft, Right'],
    });
    expect(parent('XNS4', { on })!.code).toBe('XNS');
    expect(children('XNS', { on }).find(({ code }) => code === 'XNS4')).toMatchObject({
      title: 'Thoracic Vertebra or Humeral Shaft, Right',
    });
    // One character for three substances: what the definitions say would be of one of them only.
    expect(nextValues('XW033', { on })!.values.find(({ value }) => value === '5')!.labels).toHaveLength(3);
    expect(definition('XW0335', { on })).toBeUndefined();
  });

  it('says where the values come from', () => {
    expect(nextValues('0DT', { on })!.basis).toBe('tables');
    expect(nextValues('0DT', { on: '2020-08-01' })!.basis).toBe('codes');
    expect(nextValues('0DT', { on: '2020-08-01' })!.release).toBe('2020-08-01');
  });

  it.each(['0DTJ4ZZ', '0DTJ3', 'I', 'O', '0D-', '0DTJ4ZZZ', 'ſ'])('there are none after %j', (prefix) => {
    expect(nextValues(prefix, { on })).toBeUndefined();
  });

  it('there are none before the first release', () => {
    expect(nextValues('', { on: '2015-09-30' })).toBeUndefined();
  });
});

describe('complete', () => {
  it('gives the codes that begin with the text, and the beginning that they share', () => {
    expect(complete('0dtj8', { on })).toEqual({
      prefix: '0DTJ8',
      forced: '0DTJ8ZZ',
      count: 1,
      codes: [
        { code: '0DTJ8ZZ', title: 'Resection of Appendix, Via Natural or Artificial Opening Endoscopic' },
      ],
      release: '2025-10-01',
      projected: false,
    });
    expect(complete('0DTJ4ZZ', { on })!.codes.length).toBe(1);
    expect(complete('0DTJ', { on, limit: 2 })!.codes.map(({ code }) => code)).toEqual(['0DTJ0ZZ', '0DTJ4ZG']);
  });

  it('counts the codes of the release, section by section', () => {
    const codes = codesOf(on);
    for (const section of nextValues('', { on })!.values) {
      const found = complete(section.value, { on, limit: 1 })!;
      expect(found.count).toBe(codes.filter((code) => code[0] === section.value).length);
    }
  });

  it('gives nothing if no code begins with the text, and throws on a bad limit', () => {
    for (const prefix of ['', '0DTJ3', 'O', 'nonsense']) expect(complete(prefix, { on })).toBeUndefined();
    for (const limit of [0, -1, 1.5, Number.NaN])
      expect(() => complete('0DT', { on, limit })).toThrow(
        expect.objectContaining({ code: 'invalid-argument' }),
      );
  });
});

describe('table', () => {
  it('gives rows whose products are the codes of the table', () => {
    const found = table('0dt', { on })!;
    expect([found.code, found.title, found.basis, found.release]).toEqual([
      '0DT',
      'Gastrointestinal System, Resection',
      'tables',
      '2025-10-01',
    ]);
    const made = found.rows.reduce((sum, { codes }) => sum + codes, 0);
    expect(made).toBe(complete('0DT', { on })!.count);
    for (const { codes, axes } of found.rows)
      expect(codes).toBe(axes.reduce((product, { values }) => product * values.length, 1));
  });

  it('is marked as projected after the data range', () => {
    expect(table('0DT', { on: '2027-10-01' })!.projected).toBe(true);
  });

  it.each(['0D', '0DTJ', 'ODT', '0DI', '', '0Q3'])('there is none named %j', (code) => {
    expect(table(code, { on })).toBeUndefined();
  });
});

describe('explain', () => {
  it('says which character is wrong, and what is allowed there', () => {
    const found = explain('0DTJ3ZZ', { on })!;
    expect([found.status, found.legalPrefix, found.first!.position, found.first!.name]).toEqual([
      'illegal',
      4,
      5,
      'Approach',
    ]);
    expect(found.first!.legal.map(({ value }) => value)).toEqual(['0', '4', '7', '8']);
    expect(found.rows[0]!.broken.map(({ position }) => position)).toEqual([5]);
  });

  it.each([
    ['0DTJ4ZZ', 'legal', 7],
    [' 0dtj4zz ', 'legal', 7],
    ['0DTJ', 'incomplete', 4],
    ['', 'incomplete', 0],
    ['ODTJ4ZZ', 'illegal', 0],
    ['0DTI4ZZ', 'illegal', 3],
    ['0DTJ4ZZ1', 'illegal', 7],
    ['hello world', 'illegal', 1],
  ])('%j is %s', (text, status, legalPrefix) => {
    const found = explain(text, { on })!;
    expect([found.status, found.legalPrefix]).toEqual([status, legalPrefix]);
    expect(found.message.length).toBeGreaterThan(10);
  });

  it('does not treat a letter of another alphabet as the capital that it would become', () => {
    // The capital of the long s is S, and 0DTS0ZZ would begin like codes.
    const why = explain('0DBſ0ZZ', { on })!;
    expect([why.status, why.code, why.first?.value]).toEqual(['illegal', '0DBſ0ZZ', 'ſ']);
    expect(why.legalPrefix).toBe(3);
  });

  it('gives undefined before the first release', () => {
    expect(explain('0DTJ4ZZ', { on: '2015-09-30' })).toBeUndefined();
  });

  it('of a valid code with one changed character leads back to valid codes', { tags: 'slow' }, () => {
    const codes = codesOf(on);
    const legal = new Set(codes);
    let illegal = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.integer({ min: 3, max: 6 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'),
        (code, at, value) => {
          const changed = code.slice(0, at) + value + code.slice(at + 1);
          const found = explain(changed, { on })!;
          expect(found.status === 'legal').toBe(legal.has(changed));
          if (found.status === 'legal') return;
          illegal++;
          expect(changed.slice(0, found.legalPrefix)).toBe(changed.slice(0, found.first!.position - 1));
          for (const { row, broken } of found.rows) {
            // One change was made, so one row at least needs one change only.
            expect(broken.length).toBe(1);
            const { position, legal: values } = broken[0]!;
            const mended = changed.slice(0, position - 1) + values[0]!.value + changed.slice(position);
            expect(legal.has(mended)).toBe(true);
            const { axes } = table(code.slice(0, 3), { on })!.rows[row - 1]!;
            expect(axes[position - 4]!.values).toEqual(values);
          }
          expect(found.rows.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
    expect(illegal).toBeGreaterThan(100);
  });
});

describe('a date after the data', () => {
  it.each([
    ['2027-09-30', false],
    ['2027-10-01', true],
  ])('marks each answer: %s', (late, projected) => {
    const answers = [
      table('0DT', { on: late }),
      nextValues('0DT', { on: late }),
      complete('0DT', { on: late }),
      explain('0DTJ4ZZ', { on: late }),
      explain('0DTJ4Z9', { on: late }),
      explain('0DT', { on: late }),
    ];
    expect(answers.map((answer) => answer!.projected)).toEqual(answers.map(() => projected));
  });
});
