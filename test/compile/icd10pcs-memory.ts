// Run by `icd10pcs-memory.tables.test.ts` in a process of its own, with a limit of memory: compiles the zip that its argument
// names, and prints the most memory that it had, in bytes.
import { readFileSync } from 'node:fs';
import { mostMemory } from '../../scripts/bench/memory.mjs';
import { compileIcd10pcs } from '../../src/compile/index.js';
import { payload } from '../../src/icd10pcs/payload.js';

const files = [{ name: 'order.zip', content: new Uint8Array(readFileSync(process.argv[2]!)) }];
const { report } = await compileIcd10pcs({ base: payload, files, effective: '2025-10-01' });
console.log(JSON.stringify({ codes: report.codes, most: mostMemory() }));
