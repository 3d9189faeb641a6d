import { describe, expect, it } from 'vitest';
import { forRecords } from '../../src/hcpcs/bundled.js';
import * as hcpcs from '../../src/hcpcs/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';
import * as mce from '../../src/mce/index.js';
import {
  appliesOn,
  boundaries,
  differ,
  differs,
  grouped,
  type Named,
  problems,
  rowOn,
  rowsOf,
} from './table-rows.js';

describe('the tables of ICD-10-PCS', () => {
  const byCode = grouped(rowsOf('icd10pcs_codes'), 'code');
  const axes = grouped(rowsOf('icd10pcs_axes'), 'code');
  const days = boundaries(
    [],
    icd10pcs.releases().map(({ effective }) => effective),
  );

  it.each(days)('have on %s the entries of the set with their axes, and no others', (on) => {
    const entries = [...icd10pcs.entries({ on })];
    const judge = (entry: icd10pcs.Icd10pcsEntry): string | undefined => {
      const { code, billable, kind, title, shortTitle, titles, axes: seven } = entry;
      const expected: Named = { billable, kind, title, short_title: shortTitle, titles };
      const shown = (axes.get(code) ?? []).filter((one) => appliesOn(one, on));
      return (
        differs(rowOn(byCode.get(code), on), expected) ??
        differ(
          shown.map(({ position, axis, value, label }) => [position, axis, value, label].join()),
          seven.map(({ position, name, value, label = null }) => [position, name, value, label].join()),
        )
      );
    };
    expect(problems(entries, [on], judge)).toEqual([]);
    expect(rowsOf('icd10pcs_codes').filter((row) => appliesOn(row, on))).toHaveLength(entries.length);
    const characters = entries.reduce((sum, entry) => sum + entry.axes.length, 0);
    expect(rowsOf('icd10pcs_axes').filter((row) => appliesOn(row, on))).toHaveLength(characters);
  });
});

describe('the tables of HCPCS', () => {
  const records = forRecords.records();
  const all = Array.from({ length: records.rows }, (_, row) => records.codeOf(row));
  const names = { codes: all.slice(records.modifiers), modifiers: all.slice(0, records.modifiers) };
  const indicators = grouped(rowsOf('hcpcs_indicators'), 'code');
  const days = [
    ...new Set(
      ['hcpcs_codes', 'hcpcs_indicators', 'hcpcs_modifiers', 'hcpcs_modifier_indicators'].flatMap((name) =>
        boundaries(rowsOf(name)),
      ),
    ),
  ].sort();

  /** The values of some fields on a day, in the order of the record. */
  const valuesOf = (rows: readonly Named[] = [], on: string): string =>
    rows
      .filter((row) => appliesOn(row, on))
      .map(({ field, value }) => `${field} ${value}`)
      .join('|');

  const expectedValues = (details: hcpcs.HcpcsDetails): string => {
    const list = (field: string, values: readonly (string | number | undefined)[] = []): string[] =>
      values.filter((value) => value !== undefined).map((value) => `${field} ${value}`);
    return [
      ...list('action', [details.action?.code]),
      ...list('action_effective', [details.actionEffective]),
      ...list('anesthesia_units', [details.anesthesiaUnits]),
      ...list('asc_effective', [details.ascEffective]),
      ...list('asc_group', [details.ascGroup?.code]),
      ...list('betos', [details.betos?.code]),
      ...list('carriers_manual', details.carriersManual),
      ...list('coverage', [details.coverage?.code]),
      ...list('coverage_issues', details.coverageIssues),
      ...list('cross_reference', details.crossReference?.codes),
      ...(details.crossReference?.cpt === true ? ['cross_reference_cpt true'] : []),
      ...list(
        'lab_certification',
        details.labCertification?.map(({ code }) => code),
      ),
      ...list('multiple_pricing', [details.multiplePricing?.code]),
      ...list(
        'pricing',
        details.pricing?.map(({ code }) => code),
      ),
      ...list('processing_note', [details.processingNote?.number]),
      ...list('statute', [details.statute]),
      ...list(
        'type_of_service',
        details.typesOfService?.map(({ code }) => code),
      ),
      ...list('unknown', details.unknown),
    ].join('|');
  };

  it('are asked on every day on which any code begins, ends or changes', () => {
    expect(days.length).toBeGreaterThan(150);
  });

  it('have the codes of every boundary, with texts, bounds and indicators', () => {
    const byCode = grouped(rowsOf('hcpcs_codes'), 'code');
    const judge = (code: string, on: string): string | undefined => {
      const entry = hcpcs.lookup(code, { on });
      const expected: Named | undefined = entry && {
        billable: entry.billable,
        title: entry.title || null,
        short_title: entry.shortTitle || null,
        section: code.charAt(0),
        added: entry.added ?? null,
        first_day_at_latest: entry.firstDayBetween?.notAfter ?? null,
        last_day_at_earliest: entry.lastDayBetween?.notBefore ?? null,
        noc: entry.noc ?? null,
      };
      return (
        differs(rowOn(byCode.get(code), on), expected) ??
        differ([valuesOf(indicators.get(code), on)], [entry === undefined ? '' : expectedValues(entry)])
      );
    };
    expect(problems(names.codes, days, judge)).toEqual([]);
  });

  it('have the modifiers of every boundary', () => {
    const byModifier = grouped(rowsOf('hcpcs_modifiers'), 'modifier');
    const theirs = grouped(rowsOf('hcpcs_modifier_indicators'), 'modifier');
    const judge = (modifier: string, on: string): string | undefined => {
      const found = hcpcs.modifier(modifier, { on });
      const entry = found?.level === 'II' ? found : undefined;
      const expected = entry && { title: entry.title || null, ncci_group: entry.ncci ?? null };
      return (
        differs(rowOn(byModifier.get(modifier), on), expected) ??
        differ([valuesOf(theirs.get(modifier), on)], [entry === undefined ? '' : expectedValues(entry)])
      );
    };
    expect(problems(names.modifiers, days, judge)).toEqual([]);
  });

  it('have the drug products of each code, and their units', () => {
    const byCode = grouped(rowsOf('hcpcs_drug_units'), 'code');
    let products = 0;
    for (const code of names.codes) {
      const found = hcpcs.drugProducts(code);
      const rows = byCode.get(code) ?? [];
      products += found.length;
      const shown = (list: readonly (readonly unknown[])[]): string =>
        JSON.stringify(list.map(String).sort());
      expect(
        shown(rows.map((row) => [row.ndc, row.bill_units, row.bill_units_per_package, row.dosage])),
      ).toBe(shown(found.map((one) => [one.ndc, one.billUnits, one.billUnitsPerPackage, one.dosage])));
    }
    expect(products).toBeGreaterThan(7000);
  });

  it('have the cross references, also to codes that ended before the first edition', () => {
    const known = names.codes.flatMap((code) =>
      hcpcs.successors(code).map((change) => [code, change.code, change.effective, change.replaced].join()),
    );
    const rows = rowsOf('hcpcs_changes').map((row) =>
      [row.code, row.successor, row.effective, row.replaced].join(),
    );
    expect(new Set(rows)).toEqual(new Set(known));
  });
});

describe('the tables of the Medicare Code Editor', () => {
  it('have the edits of every diagnosis on every boundary', () => {
    const rows = rowsOf('mce_diagnosis_edits');
    const byCode = grouped(rows, 'code');
    const days = boundaries(rows);
    expect(days.length).toBeGreaterThan(30);
    const codes = new Set(rowsOf('icd10cm_codes').map((row) => String(row.code_formatted)));
    const shown = (edit: mce.MceEdit): string => {
      const ages = edit.edit === 'age' ? [edit.category, edit.ages.from, edit.ages.to] : [null, null, null];
      return [edit.edit, edit.principalOnly, ...ages, edit.edit === 'sex' ? edit.sex : null].join();
    };
    const judge = (code: string, on: string): string | undefined => {
      const found = (byCode.get(code.replace('.', '')) ?? []).filter((row) => appliesOn(row, on));
      const names = found.map(({ edit, principal_only, age_category, age_from, age_to, sex }) =>
        [edit, principal_only, age_category, age_from, age_to, sex].join(),
      );
      return differ(names, (mce.edits(code, { on })?.edits ?? []).map(shown));
    };
    expect(problems(codes, days, judge)).toEqual([]);
  });

  it('have the edits of every procedure on every boundary', () => {
    const rows = rowsOf('mce_procedure_edits');
    const byCode = grouped(rows, 'code');
    const days = boundaries(rows);
    const codes = new Set(rowsOf('icd10pcs_codes').map((row) => String(row.code)));
    const judge = (code: string, on: string): string | undefined =>
      differ(
        (byCode.get(code) ?? [])
          .filter((row) => appliesOn(row, on))
          .map(({ edit, attribute }) => `${edit} ${attribute}`),
        mce.procedureEdits(code, { on }).edits.map(({ edit, attribute }) => `${edit} ${attribute}`),
      );
    expect(problems(codes, days, judge)).toEqual([]);
  });
});

describe('the table of code changes of ICD-10-PCS', () => {
  it('has the changes that the later codes name', () => {
    const known = new Set<string>();
    for (const code of new Set(rowsOf('icd10pcs_codes').map((row) => String(row.code))))
      for (const change of icd10pcs.predecessors(code))
        known.add([change.code, code, change.effective, change.basis].join());
    const rows = rowsOf('icd10pcs_changes').map((row) =>
      [row.code, row.successor, row.effective, row.basis].join(),
    );
    expect(new Set(rows)).toEqual(known);
  });
});
