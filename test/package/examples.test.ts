import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { allExamples, withChecks } from './examples.js';

const folder = join(inject('withZod'), 'examples');
const examples = allExamples();

const PRELUDE = `
declare function check(name: string, found: unknown, expected: unknown): void;
declare function checkThrows(name: string, call: () => unknown, code: string): void;
`;

beforeAll(() => mkdirSync(folder, { recursive: true }));

describe('the examples of the documentation', () => {
  it.each(examples)('$at', async (example) => {
    const seen: [string, unknown, unknown][] = [];
    Object.assign(globalThis, {
      check: (name: string, found: unknown, expected: unknown) => seen.push([name, found, expected]),
      checkThrows: (name: string, call: () => unknown, code: string) => {
        try {
          seen.push([name, call(), code]);
        } catch (error) {
          seen.push([name, (error as { code?: string }).code, code]);
        }
      },
    });
    const { outputText } = ts.transpileModule(withChecks(example), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const file = join(folder, `${example.at.replace(/[^\w]/g, '-')}.mjs`);
    writeFileSync(file, outputText);
    await import(file);
    expect(seen.length, 'an example promises something').toBeGreaterThan(0);
    for (const [name, found, expected] of seen) expect(found, name).toEqual(expected);
  });

  it('compile unchanged', () => {
    const files = examples.map((example, index) => {
      const file = join(folder, `example-${index}.mts`);
      writeFileSync(file, `${PRELUDE}${withChecks(example)}\nexport {};\n`);
      return file;
    });
    const program = ts.createProgram(files, {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
    });
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const index = Number(/example-(\d+)/.exec(file?.fileName ?? '')?.[1]);
      return `${examples[index]?.at}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    expect(problems).toEqual([]);
  });

  it('show every function and class that the package exports', async () => {
    const root = join(inject('withZod'), 'node_modules/medcodes');
    const { exports: entries } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const inSources = examples.filter(({ at }) => at.startsWith('src/')).map(({ text }) => text);
    const without: string[] = [];
    let exported = 0;
    for (const [entry, target] of Object.entries<{ import?: { default: string } }>(entries)) {
      if (target.import === undefined) continue;
      const from = entry.replace('.', 'medcodes');
      // A part of a payload is a text; the example of `payload` shows them all.
      const module = Object.entries(await import(join(root, target.import.default)));
      for (const [name] of module.filter(([, value]) => typeof value !== 'string')) {
        exported++;
        const shown = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '${from}'`);
        if (!inSources.some((text) => shown.test(text))) without.push(`${name} of ${from}`);
      }
    }
    expect(exported).toBeGreaterThanOrEqual(29);
    expect(without).toEqual([]);
  });
});
