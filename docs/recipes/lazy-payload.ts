import { createIcd10cm, type Icd10cm } from 'medcodes/icd10cm';

let loading: Promise<Icd10cm> | undefined;

/** Where the parts lie. A build step writes them from `medcodes/data/icd10cm`, so that a cache can keep them for long. */
export type Fetch = (part: string) => Promise<Uint8Array | string>;

/** Answers about codes alone are there at once; titles come when somebody asks for them, and only once. */
export async function withTitles(fetchPart: Fetch): Promise<Icd10cm> {
  loading ??= Promise.all(['codes', 'titles', 'shortTitles'].map(fetchPart)).then(
    ([codes, titles, shortTitles]) => createIcd10cm({ codes: codes!, titles, shortTitles }),
  );
  try {
    return await loading;
  } catch (error) {
    // The network may be back next time.
    loading = undefined;
    throw error;
  }
}
