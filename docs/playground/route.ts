/** Where the page is: `#/icd10cm/E11.9?on=2019-03-01`. */
export interface Route {
  /** The parts of the path: `['icd10cm', 'E11.9']`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** The date of service, for every answer of the view. */
  readonly on: string;
}

/** Today in the place of the reader. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Whether a text is a day, written `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const search = new URLSearchParams(query);
  const on = search.get('on') ?? '';
  return {
    path: path
      .split('/')
      .filter((part) => part !== '')
      .map(decoded),
    query: search,
    on: isDay(on) ? on : today(),
  };
}

/** The address of a view. The date is left out if it is today. */
export function linkTo(
  path: readonly string[],
  on: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const all = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  if (on !== today()) all.set('on', on);
  const text = all.toString();
  return `#/${path.map(encodeURIComponent).join('/')}${text === '' ? '' : `?${text}`}`;
}
