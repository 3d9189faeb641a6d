// Writes docs/tables.md, the data dictionary, from the tables: `npx tsx scripts/tables-page.mts`. A test compares the page with them.
import { writeFileSync } from 'node:fs';
import { tablesPage } from '../test/docs/tables-page.js';

writeFileSync(new URL('../docs/tables.md', import.meta.url), tablesPage());
