import { describe, expect, it } from 'vitest';
import { payload as icd10cm } from '../../src/icd10cm/payload.js';
import * as bundled from '../../src/mce/index.js';
import { payload } from '../../src/mce/payload.js';

const code = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('createMce', () => {
  const own = bundled.createMce(payload);

  it('answers as the module does', () => {
    const on = '2026-01-15';
    expect(own.edits('F02.80', { on })).toEqual(bundled.edits('F02.80', { on }));
    expect(own.procedureEdits('5A1955Z', { on })).toEqual(bundled.procedureEdits('5A1955Z', { on }));
    expect(own.lists()).toEqual(bundled.lists());
    expect(own.dataRange()).toEqual(bundled.dataRange());
    expect(own.ageRanges({ on })).toEqual(bundled.ageRanges({ on }));
    expect(Object.keys(own).sort()).toEqual(
      Object.keys(bundled)
        .filter((name) => name !== 'createMce')
        .sort(),
    );
  });

  it('takes bytes as well as base64', () => {
    const bytes = (part: string | Uint8Array): Uint8Array =>
      typeof part === 'string' ? Uint8Array.from(Buffer.from(part, 'base64')) : part;
    const fromBytes = bundled.createMce({ codes: bytes(payload.codes), diagnoses: bytes(payload.diagnoses) });
    expect(fromBytes.edits('A33', { on: '2026-01-15' })?.edits.length).toBe(1);
  });

  it('opens nothing before the first use, and then reports what is wrong', () => {
    const on = '2026-01-15';
    const without = bundled.createMce({ codes: payload.codes, diagnoses: payload.diagnoses });
    expect(code(() => without.procedureEdits('5A1955Z', { on }))).toBe('missing-part');
    expect(code(() => without.lists())).toBe('missing-part');
    expect(code(() => without.edits('A33', { on }))).not.toBe('missing-part');
    const swapped = bundled.createMce({ codes: payload.codes, diagnoses: icd10cm.codes });
    expect(code(() => swapped.edits('A33', { on }))).toBe('unsupported-payload');
    const none = bundled.createMce({ codes: payload.codes, diagnoses: undefined as unknown as string });
    expect(code(() => none.edits('A33', { on }))).toBe('missing-part');
  });

  it('refuses a payload cut off anywhere', { tags: 'slow' }, () => {
    const whole = payload.diagnoses as string;
    const accepted: number[] = [];
    for (let length = 0; length < whole.length; length += 4) {
      const cut = bundled.createMce({ codes: payload.codes, diagnoses: whole.slice(0, length) });
      if (code(() => cut.edits('A33', { on: '2026-01-15' })) !== 'corrupt-payload') accepted.push(length);
    }
    expect(accepted).toEqual([]);
  });
});
