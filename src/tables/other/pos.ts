import * as pos from '../../pos/index.js';
import { date, type Row, type Table, text } from '../table.js';

/** Places of service. */
export const POS_CODES: Table = {
  name: 'pos_codes',
  summary: 'A place of service. The official table does not date its codes, so neither does this one.',
  columns: [
    text('code', 'Two digits.'),
    text('title', 'The official name.'),
    text('description', 'What the official code set says about it.'),
    text('setting', 'facility or non-facility: the rate of the physician fee schedule.'),
    date('read_on', 'The day on which the table was read from the official page.'),
  ],
  key: ['code'],
  rows: () => {
    const { effective } = pos.releases().at(-1)!;
    const entries = [...pos.entries({ on: effective })];
    return entries.map(
      ({ code, title, description, setting, release }): Row => [code, title, description, setting, release],
    );
  },
};
