import vm from 'node:vm';
import { UDF_SCRIPTS, udfScript } from '../../scripts/udf.mjs';

/** The texts of all scripts. */
export const SCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  await Promise.all(Object.keys(UDF_SCRIPTS).map(async (name) => [name, await udfScript(name)] as const)),
);

/** What JavaScript itself has as globals; a host adds others. */
const OF_THE_LANGUAGE = new Set(
  'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigInt64Array BigUint64Array DataView Map BigInt Set WeakMap WeakSet WeakRef Proxy Reflect FinalizationRegistry decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN'.split(
    ' ',
  ),
);

/** An engine without a host: only what the language has, without `eval`, WebAssembly and shared memory too. */
export function bareContext(): vm.Context {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const names = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  for (const name of names)
    if (!OF_THE_LANGUAGE.has(name)) vm.runInContext(`delete globalThis.${name}`, context);
  return context;
}

/** A function of a script. */
export type Udf = (...values: (string | null | undefined)[]) => unknown;

/** The functions of a script in an engine without a host. */
export function loaded(name: string, context: vm.Context = bareContext()): Readonly<Record<string, Udf>> {
  vm.runInContext(SCRIPTS[name]!, context);
  return vm.runInContext('medcodes', context);
}
