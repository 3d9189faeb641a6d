import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { ENTRIES } from '../../scripts/entries.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT = /^import \{([^}]+)\} from '(medcodes[^']*)';$/gm;

/** Runs a sample; its last line has the answer, and a promise after `//=>` if it has one. */
export async function runSample(code: string): Promise<{ found: unknown; expected: unknown }> {
  const names: string[] = [];
  const values: unknown[] = [];
  for (const [, list, path] of code.matchAll(IMPORT)) {
    const source = (ENTRIES as Record<string, string>)[path!.replace('medcodes', '.')]!;
    const module = (await import(`${ROOT}${source}`)) as Record<string, unknown>;
    for (const name of list!.split(',').map((one) => one.trim())) {
      names.push(name);
      values.push(module[name]);
    }
  }
  const match = /^([\s\S]*?)\n([^\n]+?);(?: \/\/=> (.+))?$/.exec(code.replace(IMPORT, '').trimEnd());
  if (match === null || names.length === 0) throw new Error(`this is no sample: ${code}`);
  const [, before, expression, promise = 'found'] = match;
  const text = `${before}\nconst found = ${expression};\nreturn { found, expected: ${promise} };`;
  const { outputText } = ts.transpileModule(`function run(${names.join(', ')}) {${text}}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  return new Function(...names, `${outputText}\nreturn run(${names.join(', ')});`)(...values);
}
