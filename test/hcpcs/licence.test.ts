import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/hcpcs/index.js';
import { payload } from '../../src/hcpcs/payload.js';
import { decodeAscii } from '../../src/packed/ascii.js';
import { inflateSection, openContainer } from '../../src/packed/container.js';

/** Every code and modifier of the payload, by asking for each that can be written. */
function allCodes(): string[] {
  const found: string[] = [];
  for (let letter = 0; letter < 26; letter++) {
    for (let number = 0; number < 10_000; number++) {
      const code = String.fromCharCode(65 + letter) + String(number).padStart(4, '0');
      if (hcpcs.history(code) !== undefined) found.push(code);
    }
  }
  for (let i = 0; i < 1296; i++) {
    const code = i.toString(36).padStart(2, '0').toUpperCase();
    if (hcpcs.history(code) !== undefined) found.push(code);
  }
  return found;
}

const LEVEL_II = /^[ABCEGHJKLMPQRSTUV]\d{4}$/;
/** Two characters, not both digits: those are modifiers of CPT. */
const MODIFIER = /^(?!\d\d)[0-9A-Z]{2}$/;

describe('no code of CPT or CDT', () => {
  const codes = allCodes();

  it('is an entry', () => {
    expect(codes.length).toBe(9216);
    expect(codes.filter((code) => !LEVEL_II.test(code) && !MODIFIER.test(code))).toEqual([]);
    expect(codes.filter((code) => code.startsWith('D') && code.length === 5)).toEqual([]);
  });

  it('is a cross reference, in any edition', () => {
    const references = codes.flatMap((code) =>
      hcpcs.records(code).flatMap(({ crossReference }) => crossReference ?? []),
    );
    const changes = codes.flatMap((code) => [...hcpcs.successors(code), ...hcpcs.predecessors(code)]);
    const named = new Set([
      ...references.flatMap((reference) => reference.codes),
      ...changes.map(({ code }) => code),
    ]);
    const cpt = references.filter((reference) => reference.cpt).length;
    expect([...named].filter((code) => !LEVEL_II.test(code) && !MODIFIER.test(code))).toEqual([]);
    // The test is not empty: so many references there are, and so many records named CPT.
    expect(named.size).toBeGreaterThan(150);
    expect(cpt).toBeGreaterThan(200);
  }, 120_000);

  it('is the billing code of a drug', () => {
    const billed = codes.filter((code) => hcpcs.drugProducts(code).length > 0);
    const products = billed.flatMap((code) => hcpcs.drugProducts(code));
    expect(products.length).toBe(8218);
    expect(products.filter(({ code }) => code === undefined || !LEVEL_II.test(code))).toEqual([]);
  });

  it('is an item in any list of the payload', () => {
    // Every section, inflated: lines and cells that are nothing but a code. Texts may mention one in passing.
    const cells = Object.entries(payload).flatMap(([name, part]) => {
      const { sections } = openContainer(part);
      return [...sections].flatMap(([section, packed]) =>
        decodeAscii(inflateSection(section, packed))
          .split(/[\n\t|]/)
          .map((cell) => ({ at: `${name} ${section}`, cell })),
      );
    });
    expect(cells.length).toBeGreaterThan(30_000);
    // Words of texts are cells of their own there, and a text may mention a code.
    const outside = cells.filter(
      ({ at, cell }) => !/^(?:titles|shortTitles) /.test(at) && /^(?:\d{4}[0-9FTUM]|D\d{4})$/.test(cell),
    );
    const of = (part: string): Set<string> =>
      new Set(outside.filter(({ at }) => at.startsWith(part)).map(({ cell }) => cell));
    // Sections of the Medicare Carriers Manual, and section 1833(t) of the Social Security Act.
    expect([...of('details')].sort()).toEqual(['15022', '15030', '15360', '1833T']);
    // Billing units of packages, and numbers that makers give to their own products.
    const numbers = [...of('drugs')].filter((cell) => !/^\d+000$/.test(cell));
    for (const number of numbers) expect(hcpcs.drugByNdc(number).length).toBe(1);
    expect([...of('codes'), ...numbers].length).toBe(numbers.length);
  });
});
