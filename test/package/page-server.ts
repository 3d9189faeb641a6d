import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, normalize } from 'node:path';

const NONCE = 'c29tZXRoaW5n';
/** As strict as a page can be: no evaluated text, no inline code without the nonce, no connection, Trusted Types. */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'nonce-${NONCE}'`,
  'img-src data:',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Where the modules of an installed package are, by the names of its entries. */
export function entriesOf(root: string): Record<string, string> {
  const { exports: entries } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries<{ import?: { default: string } }>(entries).flatMap(([name, target]) =>
      target.import === undefined ? [] : [[name.replace('.', 'medcodes'), target.import.default.slice(1)]],
    ),
  );
}

/** Serves a page with a module script, and the files of the package as they were packed: no bundler, no rewriting. */
export function servePackage(root: string, script: string): Promise<Server> {
  const page = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="importmap" nonce="${NONCE}">${JSON.stringify({ imports: entriesOf(root) })}</script>
<script type="module" nonce="${NONCE}">${script}</script>`;
  const files = createServer(({ url = '/' }, response) => {
    if (url === '/') {
      const headers = { 'content-type': 'text/html', 'content-security-policy': POLICY };
      return response.writeHead(200, headers).end(page);
    }
    try {
      const content = readFileSync(join(root, normalize(url)));
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(content);
    } catch {
      return response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => files.listen(0, '127.0.0.1', () => resolve(files)));
}
