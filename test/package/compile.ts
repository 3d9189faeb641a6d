import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A fault that the compiler finds in a file: its line from 0 and its code. */
export type Fault = readonly [line: number, code: number];

/**
 * Compiles a text as a file of a consumer.
 *
 * @param folder - a folder in a project that has the package
 * @returns the faults in the text; those in the declarations of the package by their message
 */
export function faultsOf(
  folder: string,
  name: string,
  text: string,
  options: ts.CompilerOptions,
): (Fault | string)[] {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, text);
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    // Neither the DOM nor Node: the declarations must not need them.
    lib: ['lib.es2022.d.ts'],
    types: [],
    ...options,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file: source, start, code, messageText }) =>
      source?.fileName.endsWith(name)
        ? [source.getLineAndCharacterOfPosition(start!).line, code]
        : ts.flattenDiagnosticMessageText(messageText, ' '),
    );
}

const { Node16, NodeNext, ESNext } = ts.ModuleKind;

/** The ways in which a consumer may resolve modules, with a file name for each. */
export const RESOLUTIONS: [string, string, ts.CompilerOptions][] = [
  ['node16, ES module', 'a.mts', { module: Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ['node16, CommonJS', 'b.cts', { module: Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ['nodenext', 'c.mts', { module: NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
  ['bundler', 'd.ts', { module: ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
];
