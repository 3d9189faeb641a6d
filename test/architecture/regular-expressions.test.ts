import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** Long enough for every expression of this code. The checker says `unknown` when it gives up, which fails. */
const PATIENCE = { timeout: 60_000 };

/** A regular expression and where it stands. */
interface Expression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The literals of a file, and calls of `RegExp` whose expression is made from parts, with undefined in its place. */
function expressionsOf(path: string): (Expression | string)[] {
  const file = ts.createSourceFile(
    path,
    readFileSync(new URL(path, ROOT), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: (Expression | string)[] = [];
  const walk = (node: ts.Node): void => {
    const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') found.push(path);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

const all = (readdirSync(new URL('src/', ROOT), { recursive: true }) as string[])
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts') && !name.startsWith('src/data/'))
  .flatMap(expressionsOf);

it('no regular expression of the sources can be made slow by a text', {
  tags: 'slow',
  timeout: 300_000,
}, () => {
  const expressions = all.filter((found) => typeof found !== 'string');
  expect(expressions.length).toBeGreaterThan(200);
  const slow = expressions.flatMap(({ place, source, flags }) => {
    const { status } = checkSync(source, flags, PATIENCE);
    return status === 'safe' ? [] : [`${place} /${source}/${flags} is ${status}`];
  });
  expect(slow).toEqual([]);
});

it('expressions that are put together at run time are the ones that a person looked at', () => {
  // A range of letters and four digits.
  expect(all.filter((found) => typeof found === 'string')).toEqual(['src/hcpcs/syntax.ts']);
});
