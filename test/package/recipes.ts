import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { recipeFiles } from '../../scripts/docs/recipe-pages.js';
import { ROOT } from './examples.js';

/** Makes packages of this project visible to a consumer, as if it had installed them. */
export function installed(project: string, names: readonly string[]): void {
  for (const name of names) {
    const place = join(project, 'node_modules', name);
    if (!existsSync(place)) symlinkSync(join(ROOT, 'node_modules', name), place, 'dir');
  }
}

/** Copies the recipes into a consumer: as they are, and as modules that Node can load. */
export function copyRecipes(project: string): string {
  const folder = join(project, 'recipes');
  mkdirSync(folder, { recursive: true });
  for (const name of recipeFiles()) {
    const text = readFileSync(join(ROOT, 'docs/recipes', name), 'utf8');
    writeFileSync(join(folder, name), text);
    if (name.endsWith('.html')) continue;
    const loader = name.endsWith('.tsx') ? 'tsx' : 'ts';
    const { code } = transformSync(text, { loader, jsx: 'automatic', format: 'esm', target: 'es2022' });
    writeFileSync(join(folder, name.replace(/\.tsx?$/, '.mjs')), code);
  }
  return folder;
}
