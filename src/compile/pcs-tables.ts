import type { FileFail } from '../files/fail.js';
import type { PrintedAxis, PrintedTable } from '../icd10pcs/write/model.js';
import { childrenOf, type Element, readXml, textOf } from './xml.js';

/** The counts that a tables file states: checked against `sources.json`. */
export interface TablesFile {
  readonly version: string;
  readonly tables: readonly PrintedTable[];
}

/**
 * Reads a tables XML.
 *
 * @throws the error that `fail` makes: `unreadable`, or `count` if an axis or a row has another number of values or codes than it prints
 */
export function readTables(fail: FileFail, xml: string): TablesFile {
  const root = readXml(fail, xml, 'ICD10PCS.tabular');
  const tables = childrenOf(root, 'pcsTable').map((table) => readTable(fail, table));
  if (tables.length === 0) throw fail('unreadable', 'the tables file has no table');
  return { version: textOf(root, 'version') ?? '', tables };
}

function readTable(fail: FileFail, table: Element): PrintedTable {
  const axes = childrenOf(table, 'axis');
  const head = axes.map((axis) => readAxis(fail, axis));
  const code = head.map(({ values }) => values[0]!.value).join('');
  if (head.length !== 3 || code.length !== 3)
    throw fail('malformed-row', `table '${code}' does not have three head axes`);
  const rows = childrenOf(table, 'pcsRow').map((row) => {
    const printed = childrenOf(row, 'axis').map((axis) => readAxis(fail, axis));
    const codes = printed.reduce((product, { values }) => product * values.length, 1);
    if (printed.length !== 4 || codes !== Number(row.attributes.codes)) {
      throw fail('count', `a row of ${code} makes ${codes} codes, but it states ${row.attributes.codes}`);
    }
    return printed;
  });
  return { head, code, definition: textOf(axes[2]!, 'definition'), rows };
}

function readAxis(fail: FileFail, axis: Element): PrintedAxis {
  const labels = childrenOf(axis, 'label');
  if (labels.length !== Number(axis.attributes.values))
    throw fail('count', `an axis has ${labels.length} values, but it states ${axis.attributes.values}`);
  const values = labels.map((label) => ({ value: label.attributes.code ?? '', label: label.text }));
  const odd = values.find(({ value, label }) => !/^[0-9A-HJ-NP-Z]$/.test(value) || label === '');
  if (odd !== undefined)
    throw fail('malformed-row', `'${odd.value}' (${odd.label}) is not a value with its label`);
  return { name: textOf(axis, 'title') ?? '', values };
}
