import { readTables as read, type TablesFile } from '../../../src/compile/pcs-tables.js';
import { failIn } from '../../errors.js';

/**
 * Reads a tables XML: see `src/compile/pcs-tables.ts`.
 *
 * @throws BuildError `unreadable`, `malformed-row` or `count`
 */
export const readTables = (file: string, xml: string): TablesFile => read(failIn(file), xml);
