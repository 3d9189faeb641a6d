import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A block of TypeScript in the documentation. */
export interface Example {
  /** File and line. */
  readonly at: string;
  readonly text: string;
}

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** The `ts` blocks of a text; in TSDoc each line starts with an asterisk. */
function blocksOf(file: string, text: string): Example[] {
  const found: Example[] = [];
  let lines: string[] | undefined;
  let start = 0;
  text.split('\n').forEach((raw, index) => {
    const line = file.endsWith('.md') ? raw : raw.replace(/^ *\* ?/, '');
    if (lines === undefined && line.trim() === '```ts') {
      lines = [];
      start = index + 1;
    } else if (lines !== undefined && line.trim() === '```') {
      found.push({ at: `${file}:${start}`, text: lines.join('\n') });
      lines = undefined;
    } else lines?.push(line);
  });
  return found;
}

function examplesIn(folder: string, extension: string): Example[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension) && !/(^|\/)(data|site)\//.test(name))
    .sort()
    .flatMap((name) => blocksOf(`${folder}/${name}`, readFileSync(join(ROOT, folder, name), 'utf8')));
}

/** Every example of the sources, the README and the guides. */
export const allExamples = (): Example[] => [
  ...examplesIn('src', '.ts'),
  ...blocksOf('README.md', readFileSync(join(ROOT, 'README.md'), 'utf8')),
  ...examplesIn('docs', '.md'),
];

/**
 * The example with its promises turned into calls of `check`: `value; //=> expected` and `call(); //=> throws Error code`,
 * the promise on the same line or on the one below.
 */
export function withChecks({ at, text }: Example): string {
  const joined = text.replace(/\n\s*\/\/=> /g, ' //=> ');
  return joined
    .split('\n')
    .map((line) => {
      const match = /^(\s*)(.+?);? *\/\/=> (.+)$/.exec(line);
      if (match === null) return line;
      const [, indent, expression, expected] = match;
      const name = JSON.stringify(`${at} ${expression}`);
      const thrown = /^throws MedcodesError ([\w-]+)$/.exec(expected!);
      if (thrown !== null) return `${indent}checkThrows(${name}, () => ${expression}, '${thrown[1]}');`;
      return `${indent}check(${name}, ${expression}, ${expected});`;
    })
    .join('\n');
}
