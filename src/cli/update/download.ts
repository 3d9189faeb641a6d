/** Asks for an address, as `fetch` does. Tests give their own. */
export type Fetch = (
  address: string,
  options: { readonly signal: AbortSignal; readonly redirect: 'follow' },
) => Promise<Response>;

/** The result for an address. */
export type Download =
  | { readonly outcome: 'file'; readonly address: string; readonly bytes: Uint8Array }
  /** Not there, or a web page with status 200. */
  | { readonly outcome: 'missing'; readonly address: string; readonly why: string }
  /** It leads to a page where a licence has to be agreed to. */
  | { readonly outcome: 'licence'; readonly address: string; readonly why: string }
  | { readonly outcome: 'no-network'; readonly address: string; readonly why: string };

/** More than any file that is downloaded: the largest official one has 25 MB. */
const MOST_BYTES = 64_000_000;
const LONGEST_WAIT = 120_000;

/** Where CMS asks to agree to the licence of the American Medical Association or of the Dental Association. */
const LICENCE = /licen[cs]e|agree|\bama\b|\bada\b/i;

/** Downloads a file. Never goes past a page that asks for a licence: such a page is not a file. */
export async function download(address: string, fetch: Fetch): Promise<Download> {
  const missing = (why: string): Download => ({ outcome: 'missing', address, why });
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(LONGEST_WAIT), redirect: 'follow' });
  } catch (error) {
    return { outcome: 'no-network', address, why: reasonOf(error) };
  }
  if (response.url !== '' && LICENCE.test(new URL(response.url).pathname))
    return { outcome: 'licence', address, why: `it leads to ${response.url}` };
  if (!response.ok) return missing(`status ${response.status}`);
  try {
    const bytes = await bytesOf(response);
    if (bytes === undefined) return missing(`it has more than ${MOST_BYTES} bytes`);
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return missing('it is not a zip, but likely a web page');
    return { outcome: 'file', address, bytes };
  } catch (error) {
    return { outcome: 'no-network', address, why: reasonOf(error) };
  }
}

/** Undefined if there are too many. */
async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > MOST_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = (cause as { readonly code?: unknown }).code;
  return typeof code === 'string' ? code : String((cause as Error).message ?? cause);
}

/**
 * The first file at one of the addresses. Without a network the others are not asked.
 *
 * @returns the download, and the results for the addresses before it
 */
export async function firstOf(
  addresses: readonly string[],
  fetch: Fetch,
): Promise<{ readonly found?: Extract<Download, { outcome: 'file' }>; readonly tried: readonly Download[] }> {
  const tried: Download[] = [];
  for (const address of addresses) {
    const got = await download(address, fetch);
    if (got.outcome === 'file') return { found: got, tried };
    tried.push(got);
    if (got.outcome !== 'missing') break;
  }
  return { tried };
}
