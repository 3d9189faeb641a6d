import { createServer } from 'node:http';
import { lookup } from 'medcodes/icd10cm';
import { renderToString } from 'react-dom/server';

/** The server knows the title; the browser gets HTML and none of the tables. */
function CodePage({ code, on }: { code: string; on: string }) {
  const entry = lookup(code, { on });
  if (entry === undefined)
    return (
      <h1>
        No code {code} on {on}
      </h1>
    );
  return (
    <main>
      <h1>{entry.code}</h1>
      <p>{entry.title}</p>
      <p>{entry.billable ? 'Billable' : 'A header, not billable'}</p>
    </main>
  );
}

export const render = (url: string): string => {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const on = searchParams.get('on') ?? '2026-01-15';
  return `<!doctype html>${renderToString(<CodePage code={pathname.slice(1)} on={on} />)}`;
};

export const server = createServer(({ url = '/' }, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(render(url));
});
