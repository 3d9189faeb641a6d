import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NcciPayload } from '../ncci/index.js';
import { UsageError } from './command.js';

/** The edits that `medcodes compile ncci` wrote into a folder. */
export async function compiledEdits(folder: string): Promise<NcciPayload> {
  const path = resolve(join(folder, 'ncci.js'));
  try {
    const { payload } = (await import(pathToFileURL(path).href)) as { readonly payload: NcciPayload };
    return payload;
  } catch (error) {
    const why = (error as Error).message;
    throw new UsageError(`cannot load ${path}: ${why}; give the folder that 'medcodes compile ncci' wrote`);
  }
}
