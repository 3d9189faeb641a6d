import { deepFreeze } from '../../base/freeze.js';
import type { CheckReport } from '../answer.js';
import type { ClaimDrug } from '../types.js';
import type { AnyLine, ClaimRun } from './context.js';

/** Modifiers which say that a line is meant to repeat another, or is distinct from it. */
const REPEATS = new Set(['76', '77', '91', '59', 'XE', 'XP', 'XS', 'XU']);

const RAN: CheckReport = /* @__PURE__ */ deepFreeze({ check: 'duplicates', status: 'ran', data: [] });

/** Reports lines that repeat an earlier one: same code, modifiers, revenue code, place, dates, drugs, description and provider. Internal. */
export function checkDuplicates(run: ClaimRun): CheckReport {
  const { lines } = run;
  for (let later = 1; later < lines.length; later++) {
    const line = lines[later]!;
    if (line.code === undefined || line.modifiers?.some((modifier) => REPEATS.has(modifier.toUpperCase())))
      continue;
    for (let earlier = 0; earlier < later; earlier++) {
      if (!isSame(run, lines[earlier]!, line) || run.lineDates[earlier] !== run.lineDates[later]) continue;
      report(run, earlier, later);
      break;
    }
  }
  return RAN;
}

const plain = (code: string): string => code.trim().toUpperCase();

/** Whether two lines are the same service. All that tells them apart is here, but the first day. */
function isSame({ claim }: ClaimRun, a: AnyLine, b: AnyLine): boolean {
  const place = 'placeOfService' in claim ? claim.placeOfService : undefined;
  return (
    a.code !== undefined &&
    (a.code === b.code || plain(a.code) === plain(b.code!)) &&
    a.through === b.through &&
    a.revenueCode === b.revenueCode &&
    (a.placeOfService ?? place) === (b.placeOfService ?? place) &&
    sameText(
      a.renderingProvider ?? claim.renderingProvider,
      b.renderingProvider ?? claim.renderingProvider,
    ) &&
    sameText(a.description, b.description) &&
    sameModifiers(a.modifiers, b.modifiers) &&
    sameDrugs(a.drugs, b.drugs)
  );
}

const sameText = (a = '', b = ''): boolean => a === b || plain(a) === plain(b);

/** Only the products count: how much of them was given is what the units of the lines say. */
function sameDrugs(a: readonly ClaimDrug[] = [], b: readonly ClaimDrug[] = []): boolean {
  if (a.length !== b.length) return false;
  return a.length === 0 || productsOf(a) === productsOf(b);
}

const productsOf = (drugs: readonly ClaimDrug[]): string =>
  drugs
    .map(({ ndc }) => plain(ndc).replaceAll('-', ''))
    .sort()
    .join();

/** Their order does not matter: which one comes first changes the price, not the service. */
function sameModifiers(a: readonly string[] = [], b: readonly string[] = []): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return [...a].map(plain).sort().join() === [...b].map(plain).sort().join();
}

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
