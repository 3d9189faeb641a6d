import { getQuickJS, type QuickJSContext } from 'quickjs-emscripten';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, CLAIMS, questions } from './questions.js';
import { SCRIPTS } from './scripts.js';

describe('the functions in QuickJS', { tags: 'slow' }, () => {
  const engines = new Map<string, QuickJSContext>();

  beforeAll(async () => {
    const quickjs = await getQuickJS();
    for (const name of ['icd10cm', 'icd10pcs', 'hcpcs', 'ncci', 'claim']) {
      const context = quickjs.newContext();
      context.unwrapResult(context.evalCode(SCRIPTS[name]!)).dispose();
      engines.set(name, context);
    }
  });

  afterAll(() => {
    for (const context of engines.values()) context.dispose();
  });

  /** Calls a function many times inside the engine. */
  function called(
    script: string,
    calls: readonly (readonly [string, readonly (string | null)[]])[],
  ): unknown[] {
    const context = engines.get(script)!;
    const code = `JSON.stringify(${JSON.stringify(calls)}.map(([name, values]) => medcodes[name](...values)))`;
    const handle = context.unwrapResult(context.evalCode(code));
    const text = context.getString(handle);
    handle.dispose();
    return JSON.parse(text);
  }

  it.each(['icd10cm', 'icd10pcs', 'hcpcs', 'ncci'])('answer as the package does: %s', (script) => {
    const asked = questions().filter((one) => one.script === script);
    const answers = called(
      script,
      asked.map(({ called: name, values }) => [name, values] as const),
    );
    expect(answers).toEqual(asked.map(({ expected }) => expected));
  });

  it('check claims as the package does', () => {
    const answers = called(
      'claim',
      CLAIMS.map((claim) => ['check_claim', [JSON.stringify(claim)]] as const),
    );
    expect(answers.map((text) => JSON.parse(text as string))).toEqual(CLAIMS.map(answerOf));
  });
});
