import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { type BatchSummary, writeFindings } from 'medcodes/claim/batch';

/** Checks a file of claims. The output has its name only when it is complete. */
export async function checkNight(claims: string, findings: string): Promise<BatchSummary> {
  const unfinished = `${findings}.unfinished`;
  const summary = await writeFindings(createReadStream(claims), createWriteStream(unfinished));
  await rename(unfinished, findings);
  return summary;
}
