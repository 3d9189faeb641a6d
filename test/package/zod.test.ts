import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';

const project = inject('project');
const withZod = inject('withZod');
const dist = join(project, 'node_modules/medcodes/dist');

/** Runs a text as a module of a project. */
function run(folder: string, text: string, name = 'zod.mjs'): { stdout: string; stderr: string } {
  writeFileSync(join(folder, name), text);
  const { stdout, stderr } = spawnSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
  return { stdout, stderr };
}

const entries = (): string[] => {
  const { exports } = JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8'));
  return Object.entries<{ import?: unknown }>(exports)
    .filter(([, target]) => target.import !== undefined)
    .map(([entry]) => entry.replace('.', 'medcodes'));
};

describe('zod', () => {
  it('is an optional peer, and no file but the schemas imports it', () => {
    const manifest = JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8'));
    expect([manifest.dependencies, manifest.peerDependencies, manifest.peerDependenciesMeta]).toEqual([
      undefined,
      { zod: '^4.0.0' },
      { zod: { optional: true } },
    ]);
    const importing = readdirSync(dist)
      .filter((name) => /\.(js|cjs|ts|cts)$/.test(name))
      .filter((name) =>
        /(from|require\(|import)\s*["']zod["'/]/.test(readFileSync(join(dist, name), 'utf8')),
      );
    expect(importing.sort()).toEqual(['schemas.cjs', 'schemas.d.cts', 'schemas.d.ts', 'schemas.js']);
  });

  it('is not needed by any other entry, as an ES module or as CommonJS', () => {
    expect(existsSync(join(project, 'node_modules/zod'))).toBe(false);
    const others = entries().filter((entry) => entry !== 'medcodes/schemas');
    expect(others.length).toBeGreaterThanOrEqual(4);
    const imports = others.map((entry) => `await import('${entry}');`).join('\n');
    expect(run(project, `${imports}\nconsole.log('all');`)).toEqual({ stdout: 'all\n', stderr: '' });
    const requires = others.map((entry) => `require('${entry}');`).join('\n');
    expect(run(project, `${requires}\nconsole.log('all');`, 'zod.cjs')).toEqual({
      stdout: 'all\n',
      stderr: '',
    });
    expect(run(project, `await import('medcodes/schemas');`).stderr).toContain("Cannot find package 'zod'");
  });

  it('beside it, the schemas answer in both', () => {
    const ask = `console.log(JSON.stringify([icd10cmCode({ on: '2026-01-15', as: 'plain' }).parse('e11.9'), z.object({ code: cptShape() }).safeParse({ code: 'x' }).error.issues[0].path]));`;
    const expected = { stdout: '["E119",["code"]]\n', stderr: '' };
    expect(
      run(
        withZod,
        `import { z } from 'zod';\nimport { cptShape, icd10cmCode } from 'medcodes/schemas';\n${ask}`,
      ),
    ).toEqual(expected);
    expect(
      run(
        withZod,
        `const { z } = require('zod');\nconst { cptShape, icd10cmCode } = require('medcodes/schemas');\n${ask}`,
        'zod.cjs',
      ),
    ).toEqual(expected);
  });

  it('takes the schemas with their types', () => {
    mkdirSync(join(withZod, 'types'), { recursive: true });
    const problems = ['a.mts', 'b.cts'].flatMap((name) => {
      const file = join(withZod, 'types', name);
      writeFileSync(
        file,
        `import { z } from 'zod';
import { type CodeIssueParams, icd10cmCode, modifierShape } from 'medcodes/schemas';
const line = z.object({ code: icd10cmCode({ on: '2026-01-15' }), modifiers: modifierShape().array().optional() });
const parsed: { code: string; modifiers?: string[] | undefined } = line.parse({});
const params: CodeIssueParams = { system: 'cpt', issue: 'unknown', suggestions: [] };
icd10cmCode({ on: '2026-01-15' }).min(3).optional().default('I10');
`,
      );
      const program = ts.createProgram([file], {
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        skipLibCheck: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        lib: ['lib.es2022.d.ts'],
        types: [],
      });
      return ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    });
    expect(problems).toEqual([]);
  });

  it('and shapes bring no payload into a bundle', async () => {
    const { outputFiles } = await esbuild({
      stdin: {
        contents: `export { icd10cmShape, icd10pcsShape, hcpcsShape, cptShape, modifierShape } from 'medcodes/schemas';`,
        resolveDir: withZod,
      },
      bundle: true,
      write: false,
      format: 'esm',
      minify: true,
      external: ['zod'],
    });
    expect(outputFiles[0]!.text.length).toBeLessThan(6_100);
  });
});
