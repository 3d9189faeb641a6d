import { isDental } from './envelope.js';

/** What other transactions of health care are. */
const NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['270', 'an eligibility inquiry'],
  ['271', 'an eligibility response'],
  ['275', 'patient information'],
  ['276', 'a claim status request'],
  ['277', 'a claim status response'],
  ['278', 'a services review'],
  ['820', 'a premium payment'],
  ['834', 'an enrollment'],
  ['835', 'a remittance advice'],
  ['997', 'an acknowledgment'],
  ['999', 'an acknowledgment'],
]);

/** What a transaction that is not read is: `transaction 835 005010X221A1 is a remittance advice`. Internal. */
export function describeTransaction(id: string, guide: string): string {
  const kind = `${id} ${guide}`.trim().slice(0, 40);
  const name = id === '837' && isDental(guide) ? 'a dental claim (837D)' : NAMES.get(id);
  return `transaction ${kind} is ${name === undefined ? '' : `${name}, `}not a claim of 837P or 837I, so it was skipped`;
}
