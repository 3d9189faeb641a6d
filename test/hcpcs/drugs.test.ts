import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  billUnits,
  codesForDrug,
  drugByNdc,
  drugProducts,
  type HcpcsDrugProduct,
  isBillable,
} from '../../src/hcpcs/index.js';
import { hasSources, official } from './raw.js';

/** The cells of a CSV file, read the plain way: quotes, doubled quotes, commas, line breaks within quotes. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quoted && character === '"' && text[i + 1] === '"') cell += text[++i];
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\n')) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (character === '\n') rows.push([]);
    } else cell += character;
  }
  return rows;
}

/** The rows below a heading, blanks taken off. */
function rowsBelow(path: string, member: string | undefined, heading: string, columns: number): string[][] {
  // The trade mark is the one character of the file that windows-1252 has and Latin-1 has not.
  const text = Buffer.from(official(`other/${path}`, member))
    .toString('latin1')
    .replaceAll('\x99', '™')
    .replaceAll('\r', '');
  if (/[\x80-\x9f]/.test(text)) throw new Error('the file has other characters of windows-1252');
  const rows = cellsOf(text);
  const start = rows.findIndex(([first]) => first === heading);
  return rows
    .slice(start + 1)
    .map((row) => row.slice(0, columns).map((cell) => cell.replaceAll('\u00a0', ' ').trim()))
    .filter((row) => row.some((cell) => cell !== ''));
}

const printed = ({
  code,
  labeler,
  ndc,
  name,
  dosage,
  packageSize,
  packageQuantity,
  billUnits: units,
  billUnitsPerPackage,
}: HcpcsDrugProduct): string =>
  JSON.stringify([
    code ?? '',
    labeler,
    ndc,
    name,
    dosage,
    packageSize,
    packageQuantity,
    units,
    billUnitsPerPackage,
  ]);

describe.runIf(hasSources)('against every row of the official crosswalk', () => {
  const rows = hasSources
    ? rowsBelow('asp-ndc-hcpcs-2025-10.csv.zip', 'asp-ndc-hcpcs-2025-10.csv', '_2025_CODE', 10)
    : [];
  const noc = hasSources ? rowsBelow('asp-noc-ndc-2025-10.csv', undefined, 'Drug Generic Name', 9) : [];
  const expected = rows.map(([code, , labeler, ndc, name, dosage, ...numbers]) =>
    JSON.stringify([code, labeler, ndc, name, dosage, ...numbers.map(Number)]),
  );

  it('every product of every code, both ways, in the order of the file', () => {
    expect(rows.length).toBe(8218);
    const codes = [...new Set(rows.map(([code]) => code!))];
    expect(codes.length).toBe(966);
    expect(codes.flatMap((code) => drugProducts(code)).map(printed)).toEqual(expected);
  });

  it('every national drug code leads to its rows and no others', () => {
    const byNdc = new Map<string, string[]>();
    for (const [i, [, , , ndc]] of rows.entries())
      byNdc.set(ndc!, [...(byNdc.get(ndc!) ?? []), expected[i]!]);
    const wrong = [...byNdc].filter(([ndc, of]) => drugByNdc(ndc).map(printed).join() !== of.join());
    expect(wrong).toEqual([]);
    expect(byNdc.size).toBe(8047);
  });

  it('products that are billed with a code not otherwise classified have none', () => {
    expect(noc).toHaveLength(2);
    for (const [, labeler, ndc, name, dosage] of noc)
      expect(drugByNdc(ndc!)).toMatchObject([{ ndc, name, labeler, dosage }]);
    expect(drugByNdc('81298-8552-03')[0]).not.toHaveProperty('code');
    expect(billUnits('81298-8552-03', 2)[0]).toMatchObject({ units: 40 });
  });

  it('rows with inconsistent units are marked', () => {
    const odd = rows.filter(([, , , , , , , quantity, units, all]) => {
      // The units of a package are printed rounded to a whole number.
      return Math.abs(Number(quantity) * Number(units) - Number(all)) >= 1;
    });
    const marked = new Set(odd.map(([code, , , ndc]) => `${code} ${ndc}`));
    const found = rows
      .flatMap(([, , , ndc]) => billUnits(ndc!, 1))
      .filter(({ inconsistent }) => inconsistent);
    expect(new Set(found.map(({ code, product }) => `${code} ${product.ndc}`))).toEqual(marked);
    expect(marked.size).toBe(49);
  });

  it('the name of every product leads to its code', { tags: 'slow' }, () => {
    const names = [...new Map(rows.map(([code, , , , name]) => [name!, code!]))].filter(([name]) =>
      /[a-z0-9]/i.test(name),
    );
    const lost = names.filter(([name, code]) => !codesForDrug(name).some((found) => found.code === code));
    expect(lost).toEqual([]);
    expect(names.length).toBeGreaterThan(1200);
  });
});

describe('codes of a drug', () => {
  it('by trade name, generic name, and the beginning of one', () => {
    expect(codesForDrug('Remicade')).toEqual([
      { code: 'J1745', dosages: ['10 MG'], names: ['Remicade'], products: 1, match: 'exact' },
    ]);
    expect(codesForDrug('INFLIXIMAB').map(({ code, match }) => [code, match])).toEqual([
      ['J1745', 'exact'],
      ['Q5103', 'text'],
      ['Q5104', 'text'],
      ['Q5121', 'text'],
    ]);
    expect(codesForDrug('keytr').map(({ code }) => code)).toEqual(['J9271']);
    expect(codesForDrug('ketorolac tromethamine')[0]?.code).toBe('J1885');
  });

  it('are in force in the quarter of the crosswalk', () => {
    const over = codesForDrug('injection').filter(({ code }) => !isBillable(code, { on: '2025-10-15' }));
    expect(over).toEqual([]);
  });

  it('are empty for a text that names no drug', () => {
    for (const text of ['', ' ', '---', 'xyzzy', 'zz', 'a'.repeat(300), undefined as never, 5 as never])
      expect(codesForDrug(text)).toEqual([]);
  });
});

describe('a national drug code', () => {
  it('may be written with or without dashes, in ten digits, or with surrounding spaces', () => {
    for (const text of ['57894-0030-01', '57894003001', '57894-030-01', ' 57894-0030-01 '])
      expect(drugByNdc(text).map(({ code }) => code)).toEqual(['J1745']);
    expect(drugByNdc('0009-0347-02')).toEqual(drugByNdc('00009-0347-02'));
  });

  it('may be a number of the maker', () => {
    const [first] = drugProducts('Q4128');
    expect(first?.ndc).not.toMatch(/^\d{5}-\d{4}-\d{2}$/);
    expect(drugByNdc(first!.ndc).map(({ code }) => code)).toContain('Q4128');
    expect(drugByNdc(first!.ndc.toLowerCase())).toEqual(drugByNdc(first!.ndc));
  });

  it('of an unknown product gives nothing', () => {
    for (const text of ['', '99999-9999-99', 'no', 'x'.repeat(500), null as never])
      expect(drugByNdc(text)).toEqual([]);
    expect(drugProducts('A0021')).toEqual([]);
    expect(drugProducts('99213')).toEqual([]);
  });
});

describe('billing units', () => {
  it('of items and of packages', () => {
    // Orencia: four syringes of 125 mg, in units of 10 mg.
    const [found] = billUnits('00003-2188-11', 3);
    expect([found?.code, found?.units, found?.product.dosage]).toEqual(['J0129', 37.5, '10 MG']);
    expect(billUnits('00003-2188-11', 2, { per: 'package' })[0]?.units).toBe(100);
    expect(billUnits('00003-2188-11', 0)[0]?.units).toBe(0);
  });

  it('are exact in decimals', () => {
    expect(billUnits('00053-7201-02', 3)[0]?.units).toBe(0.3);
  });

  it('of a product with two codes are given for both', () => {
    expect(billUnits('55513-0002-04', 2).map(({ code, units }) => [code, units])).toEqual([
      ['J0881', 50],
      ['J0882', 50],
    ]);
  });

  it('are marked outside the quarter of the crosswalk', () => {
    const on = (date: string) => billUnits('57894-0030-01', 1, { on: date })[0]?.projected;
    expect(['2025-09-30', '2025-10-01', '2025-12-31', '2026-01-01'].map(on)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('throw for anything but a number of at least 0', () => {
    const codeOf = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    for (const quantity of [-1, Number.NaN, Number.POSITIVE_INFINITY, '4' as never, undefined as never])
      expect(codeOf(() => billUnits('57894-0030-01', quantity))).toBe('invalid-argument');
    expect(codeOf(() => billUnits('57894-0030-01', 1, { per: 'vial' as never }))).toBe('invalid-argument');
    expect(codeOf(() => billUnits('57894-0030-01', 1, { on: '2025-13-01' }))).toBe('invalid-date');
  });

  it('grow with the quantity', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (a, b) => {
        const units = (quantity: number): number => billUnits('00003-2188-11', quantity)[0]!.units;
        expect(units(a) + units(b)).toBeCloseTo(units(a + b), 6);
      }),
    );
  });

  it('never fail for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { units } of billUnits(text, 1)) expect(Number.isFinite(units)).toBe(true);
        codesForDrug(text);
      }),
    );
  });
});
