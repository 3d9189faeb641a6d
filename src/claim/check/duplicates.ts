import { deepFreeze } from '../../base/freeze.js';
import type { CheckReport } from '../answer.js';
import type { ClaimDrug } from '../types.js';
import type { AnyLine, ClaimRun } from './context.js';

/** Modifiers which say that a line is meant to repeat another, or is distinct from it. */
const REPEATS = new Set(['76', '77', '91', '59', 'XE', 'XP', 'XS', 'XU']);

const RAN: CheckReport = /* @__PURE__ */ deepFreeze({ check: 'duplicates', status: 'ran', data: [] });

/** Reports lines that repeat an earlier one: all that {@link keyOf} reads is the same. Internal. */
export function checkDuplicates(run: ClaimRun): CheckReport {
  const { lines } = run;
  if (!hasRepeatedCode(lines)) return RAN;
  const first = new Map<string, number>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.code === undefined) continue;
    const key = keyOf(run, line, line.code, index);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else if (!isMeant(line)) report(run, earlier, index);
  }
  return RAN;
}

/** Whether a code is on several lines: on few claims, and only there the rest of a line is compared. */
function hasRepeatedCode(lines: readonly AnyLine[]): boolean {
  if (lines.length < 2) return false;
  const seen = new Set<string>();
  for (const { code } of lines) {
    if (code === undefined) continue;
    const name = plain(code);
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

/** Whether a modifier says that the line is meant to repeat another. */
const isMeant = ({ modifiers }: AnyLine): boolean =>
  modifiers?.some((modifier) => REPEATS.has(modifier.toUpperCase())) === true;

const plain = (text: string | undefined): string => (text === undefined ? '' : text.trim().toUpperCase());

/** What tells services apart: lines with the same key are the same service. */
function keyOf(run: ClaimRun, line: AnyLine, code: string, index: number): string {
  const { claim } = run;
  const place = line.placeOfService ?? ('placeOfService' in claim ? claim.placeOfService : undefined);
  const key = `${plain(code)}\n${run.lineDates[index]}\n${line.through}\n${line.revenueCode}\n${place}`;
  const provider = line.renderingProvider ?? claim.renderingProvider;
  const { description, modifiers, drugs } = line;
  // An empty list or text says as little as none, so it must not make another key.
  if (!provider && !description && !modifiers?.length && !drugs?.length) return key;
  return [key, plain(provider), plain(description), inOrder(modifiers), productsOf(drugs)].join('\n');
}

/** The order of modifiers does not matter: which one comes first changes the price, not the service. */
const inOrder = (modifiers: readonly string[] = []): string => modifiers.map(plain).sort().join();

/** Only the products count: how much of them was given is what the units of the lines say. */
const productsOf = (drugs: readonly ClaimDrug[] = []): string =>
  drugs
    .map(({ ndc }) => plain(ndc).replaceAll('-', ''))
    .sort()
    .join();

function report(run: ClaimRun, earlier: number, later: number): void {
  const code = plain(run.lines[later]!.code!);
  const message = `${code}: line ${later + 1} repeats line ${earlier + 1} with the same date, modifiers, place, drug and provider`;
  run.find('claim.duplicate-line', 'warning', `/lines/${later}`, message, {
    codes: [code],
    also: [`/lines/${earlier}`],
    fix: {
      message: 'put all units on one line, or add a modifier for a repeated service (76, 77, 91)',
    },
  });
}
