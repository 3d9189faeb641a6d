import { formatDay } from '../../base/dates.js';
import { forDrugs } from '../../hcpcs/bundled.js';
import { dayAfterLast } from '../periods.js';
import { date, decimal, integer, type Row, type Table, text, textOrNull } from '../table.js';

const keyOf = ([ndc, code, row]: Row): string => `${ndc} ${code ?? ''} ${String(row).padStart(6, '0')}`;

function rows(): readonly Row[] {
  const table = forDrugs.drugs();
  const until = dayAfterLast(formatDay(table.to));
  const found = Array.from({ length: table.rows }, (_, row): Row => {
    const product = table.product(row);
    return [
      product.ndc,
      product.code ?? null,
      row + 1,
      product.release,
      until,
      product.name,
      product.labeler,
      product.dosage,
      product.packageSize,
      product.packageQuantity,
      product.billUnits,
      product.billUnitsPerPackage,
    ];
  });
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The billing units of drug products. */
export const HCPCS_DRUG_UNITS: Table = {
  name: 'hcpcs_drug_units',
  summary: 'A drug product in the crosswalk of Medicare Part B drugs, with its billing units.',
  columns: [
    text('ndc', 'The national drug code in eleven digits with hyphens, or another number of the maker.'),
    textOrNull(
      'code',
      'The Level II code that it is billed with; null if it is billed with a code not otherwise classified.',
    ),
    integer('row', 'The number of the row in the crosswalk.'),
    date('quarter_from', 'The first day of the quarter of the crosswalk.'),
    date('quarter_to', 'The first day after that quarter. Other days rest on this crosswalk too.'),
    text('name', 'The name, trade name or generic.'),
    text('labeler', 'Who sells it.'),
    text('dosage', 'What one billing unit of the code is: 1 MG.'),
    decimal('package_size', 'The amount in one item: 10 for a vial of 10 mL.'),
    decimal('package_quantity', 'The items in a package.'),
    decimal('bill_units', 'The billing units in one item.'),
    decimal('bill_units_per_package', 'The billing units in a package, as printed.'),
  ],
  key: ['ndc', 'code', 'row'],
  rows,
};
