import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { COMPILERS } from '../../src/cli/compile/index.js';
import { writeModules } from '../../src/cli/compile/modules.js';
import type { Bundled } from '../../src/cli/update/state.js';
import { update } from '../../src/cli/update/update.js';
import { createRules } from '../../src/icd10cm/rules/create.js';
import type { Icd10cmRulesPayload } from '../../src/icd10cm/rules/data.js';
import { hasOfficial, officialBytes } from '../official-files.js';

/** The addresses of the publisher, and the file at each. */
const FILES: Readonly<Record<string, string>> = {
  'https://www.cms.gov/files/zip/2026-code-descriptions-tabular-order.zip':
    'icd10cm/2025-10-01/2026-code-descriptions-tabular-order.zip',
  'https://www.cms.gov/files/zip/2026-code-tables-tabular-and-index.zip':
    'icd10cm/2025-10-01/icd10cm_tabular_2026.reconstructed.zip',
  'https://www.cms.gov/files/zip/2026-icd-10-pcs-order-file-long-and-abbreviated-titles.zip':
    'icd10pcs/2025-10-01/2026-icd-10-pcs-order-file-long-and-abbreviated-titles.zip',
  'https://www.cms.gov/files/zip/october-2025-alpha-numeric-hcpcs-files.zip':
    'hcpcs/2025-10-01/HCPC2025_OCT_ANWEB.zip',
};

const folder = mkdtempSync(join(tmpdir(), 'medcodes-update-'));
afterAll(() => rmSync(folder, { recursive: true }));

// As if the releases of October 2025 were not bundled.
const older: Bundled = { newest: '2025-04-01', to: '2025-09-30', partial: [] };
const bundled = {
  icd10cm: older,
  'icd10cm-rules': older,
  icd10pcs: older,
  hcpcs: { ...older, newest: '2025-07-01' },
  mce: undefined,
  ncci: undefined,
  cpt: undefined,
};

it.runIf(Object.values(FILES).every(hasOfficial))(
  'medcodes update downloads, compiles and writes every set, from the archives of the publisher',
  async () => {
    const fetch = async (address: string): Promise<Response> => {
      const path = FILES[address];
      return path === undefined
        ? new Response('', { status: 404 })
        : new Response(new Uint8Array(officialBytes(path)));
    };
    const { ok, text } = await update(
      {
        today: '2025-11-15',
        fetch,
        bundled,
        compilers: COMPILERS,
        write: (compiled) => writeModules(folder, compiled),
      },
      false,
    );
    for (const line of [
      'replaced 2025-10-01: 74719 codes, 23467 headers',
      'replaced 2025-10-01: 47200 chapters, blocks and codes',
      'replaced 2025-10-01: 79115 codes',
      'replaced 2025-10-01: 8463 codes, 383 modifiers',
    ])
      expect(text).toContain(line);
    expect(text).not.toContain('refused');
    expect(ok).toBe(true);
    const modules = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(modules.sort()).toEqual(['hcpcs.js', 'icd10cm-rules.js', 'icd10cm.js', 'icd10pcs.js']);
    const { payload } = (await import(pathToFileURL(join(folder, 'icd10cm-rules.js')).href)) as {
      payload: Icd10cmRulesPayload;
    };
    expect(createRules(payload).checkPair('E11.9', 'E10.9', { on: '2025-11-01' }).verdict).toBe('conflict');
  },
);
