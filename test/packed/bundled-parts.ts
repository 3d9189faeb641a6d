import { readdirSync, readFileSync } from 'node:fs';

const DATA = new URL('../../src/data/', import.meta.url);

/** The base64 texts of all parts of all bundled payloads. */
export const bundledParts: readonly { readonly file: string; readonly text: string }[] = readdirSync(DATA, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = /'([A-Za-z0-9+/=]{40,})'/.exec(readFileSync(new URL(file, DATA), 'utf8'))?.[1];
    return text === undefined ? [] : [{ file, text }];
  });
