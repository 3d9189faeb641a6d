import { describe, expect, it } from 'vitest';
import { forRecords } from '../../src/hcpcs/bundled.js';
import * as hcpcs from '../../src/hcpcs/index.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';
import * as mce from '../../src/mce/index.js';
import { appliesOn, boundaries, grouped, type Named, rowsOf } from './table-rows.js';

describe('the tables of ICD-10-PCS', () => {
  const byCode = grouped(rowsOf('icd10pcs_codes'), 'code');
  const axes = grouped(rowsOf('icd10pcs_axes'), 'code');
  const days = boundaries(
    [],
    icd10pcs.releases().map(({ effective }) => effective),
  );

  it.each(days)('have on %s the entries of the set with their axes, and no others', (on) => {
    let entries = 0;
    let characters = 0;
    for (const { code, billable, kind, title, shortTitle, titles, axes: seven } of icd10pcs.entries({ on })) {
      entries++;
      const row = byCode.get(code)?.find((one) => appliesOn(one, on));
      const expected: Named = { billable, kind, title, short_title: shortTitle, titles };
      for (const [column, value] of Object.entries(expected))
        if (row?.[column] !== value) expect.fail(`${code} ${column}: ${row?.[column]} is not ${value}`);
      const shown = (axes.get(code) ?? []).filter((one) => appliesOn(one, on));
      characters += seven.length;
      for (const [i, { position, name, value, label = null }] of seven.entries()) {
        const axis = shown[i];
        if (axis?.position !== position || axis.axis !== name || axis.value !== value || axis.label !== label)
          expect.fail(`${code} axis ${position} is ${JSON.stringify(axis)}`);
      }
    }
    expect(rowsOf('icd10pcs_codes').filter((row) => appliesOn(row, on))).toHaveLength(entries);
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
    for (const code of names.codes)
      for (const on of days) {
        const entry = hcpcs.lookup(code, { on });
        const row = byCode.get(code)?.find((one) => appliesOn(one, on));
        if ((entry === undefined) !== (row === undefined))
          expect.fail(`${code} on ${on}: ${JSON.stringify(row)}`);
        if (entry === undefined || row === undefined) continue;
        const expected: Named = {
          billable: entry.billable,
          title: entry.title || null,
          short_title: entry.shortTitle || null,
          section: code.charAt(0),
          added: entry.added ?? null,
          first_day_at_latest: entry.firstDayBetween?.notAfter ?? null,
          last_day_at_earliest: entry.lastDayBetween?.notBefore ?? null,
          noc: entry.noc ?? null,
        };
        for (const [column, value] of Object.entries(expected))
          if (row[column] !== value) expect.fail(`${code} ${on} ${column}: ${row[column]} is not ${value}`);
        if (valuesOf(indicators.get(code), on) !== expectedValues(entry))
          expect(valuesOf(indicators.get(code), on), `${code} ${on}`).toBe(expectedValues(entry));
      }
  });

  it('have the modifiers of every boundary', () => {
    const byModifier = grouped(rowsOf('hcpcs_modifiers'), 'modifier');
    const theirs = grouped(rowsOf('hcpcs_modifier_indicators'), 'modifier');
    for (const modifier of names.modifiers)
      for (const on of days) {
        const entry = hcpcs.modifier(modifier, { on });
        const row = byModifier.get(modifier)?.find((one) => appliesOn(one, on));
        if ((entry?.level === 'II') !== (row !== undefined)) expect.fail(`${modifier} on ${on}`);
        if (entry?.level !== 'II' || row === undefined) continue;
        if (row.title !== (entry.title || null) || row.ncci_group !== (entry.ncci ?? null))
          expect.fail(`${modifier} on ${on}: ${JSON.stringify(row)}`);
        if (valuesOf(theirs.get(modifier), on) !== expectedValues(entry)) expect.fail(`${modifier} on ${on}`);
      }
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

  it('have the cross references that the later codes name', () => {
    const known = names.codes.flatMap((code) =>
      hcpcs.predecessors(code).map((change) => [change.code, code, change.effective, change.replaced].join()),
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
    for (const code of codes)
      for (const on of days) {
        const edits = (mce.edits(code, { on })?.edits ?? []).map(shown).sort();
        const found = (byCode.get(code.replace('.', '')) ?? []).filter((row) => appliesOn(row, on));
        if (edits.length === 0 && found.length === 0) continue;
        const names = found.map(({ edit, principal_only, age_category, age_from, age_to, sex }) =>
          [edit, principal_only, age_category, age_from, age_to, sex].join(),
        );
        if (names.sort().join('|') !== edits.join('|')) expect(names, `${code} ${on}`).toEqual(edits);
      }
  });

  it('have the edits of every procedure on every boundary', () => {
    const rows = rowsOf('mce_procedure_edits');
    const byCode = grouped(rows, 'code');
    const days = boundaries(rows);
    for (const code of new Set(rowsOf('icd10pcs_codes').map((row) => String(row.code))))
      for (const on of days) {
        const edits = mce.procedureEdits(code, { on }).map(({ edit, attribute }) => `${edit} ${attribute}`);
        const found = (byCode.get(code) ?? [])
          .filter((row) => appliesOn(row, on))
          .map(({ edit, attribute }) => `${edit} ${attribute}`);
        if (found.sort().join('|') !== edits.sort().join('|')) expect(found, `${code} ${on}`).toEqual(edits);
      }
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
    expect(icd10cm.releases().length).toBe(19);
  });
});
