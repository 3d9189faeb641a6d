import { transformSync } from 'esbuild';

/** A file of `dist` as the minifier of a consumer leaves it. `dist` itself is readable, so its own size says nothing. */
export const minified = (code: string): string =>
  transformSync(code, { minify: true, target: 'es2022' }).code;
