import type { HcpcsModifierScope, HcpcsModifierScopeKind } from './types.js';

/**
 * The words that name a kind of service in the official texts of modifiers. The file has no column for the services that a
 * modifier applies to; the texts of some modifiers name them.
 */
const WORDS: readonly (readonly [HcpcsModifierScopeKind, RegExp])[] = [
  ['immunization', /use only with codes for immunization/i],
  ['wound-dressing', /^dressing for .+ wounds?$/i],
  ['ambulance', /(?<!non-)\bambulance (?:service|trip|provider|called)\b/i],
  [
    'anesthesia',
    /\b(?:anesthesia (?:services|procedures|care)|anesthesia care service|crna service|nurse anesthetist)\b/i,
  ],
  [
    'durable-medical-equipment',
    /\b(?:durable medical equipment|dmepos item|dme equipment|dme|wheelchair)\b/i,
  ],
  ['oxygen', /\b(?:stationary oxygen|oxygen coverage|oxygen delivery system)\b/i],
  ['prosthetic', /\b(?:lower extremity prosthesis|facial prosthesis|prosthetic device|prosthetic item)\b/i],
  ['dialysis', /\bdialysis (?:services|sessions)\b/i],
  [
    'drug',
    /\b(?:drug or biological|drug amount|compounded drug|drug unit dose|drug provided to beneficiary)\b/i,
  ],
  ['laboratory', /\b(?:laboratory test|clia waived test|laboratory round trip)/i],
  [
    'imaging',
    /\b(?:x-ray taken|computed tomography services|positron emission tomography|(?:screening|diagnostic) mammogram)\b/i,
  ],
  ['therapy', /\b(?:occupational|physical) therapy|speech language pathology plan/i],
];

/** The kinds of service that a text names, each with the words that name it. */
export function scopesOf(title: string): readonly HcpcsModifierScope[] {
  return WORDS.flatMap(([kind, words]) => {
    const statement = words.exec(title)?.[0];
    return statement === undefined ? [] : [{ kind, statement }];
  });
}
