import { ISA } from '../claim/fixtures/x12.js';

/** How many claims the text has. */
export const CLAIMS = 6;

/**
 * An 837P whose claims have nothing in common: every value of claim 1 has the digits 33, of claim 2 44, and nothing else
 * in the claims has the digits 3 to 8. Two claims of each patient, two patients of each provider.
 */
export function taggedClaims(): string {
  const body: string[] = ['BHT*0019*00*0123*20260115*0930*CH'];
  for (let n = 1; n <= CLAIMS; n++) {
    const tag = `${n + 2}${n + 2}`;
    if (n % 4 === 1)
      body.push(`HL*${n}**20*1`, `PRV*BI*PXC*20${tag}00000X`, `NM1*85*2*P${tag}*****XX*${tag}`);
    if (n % 2 === 1)
      body.push(
        `HL*${n}0*${n - ((n - 1) % 4)}*22*0`,
        'SBR*P*18*******MB',
        `NM1*IL*1*D${tag}`,
        `DMG*D8*19${tag}0101*${n % 4 === 1 ? 'F' : 'M'}`,
      );
    body.push(
      `CLM*ID${tag}*1***${tag}:B:1*Y*A*Y*Y`,
      `REF*D9*${tag}`,
      `HI*ABK:A${tag}*ABF:B${tag}`,
      `NM1*82*1*R*****XX*NPI${tag}`,
      `PRV*PE*PXC*30${tag}00000X`,
    );
    for (const line of [1, 2])
      body.push(
        `LX*${line}`,
        `SV1*HC:J${tag}${line}0:${tag}*1*UN*${tag}***1:2`,
        `DTP*472*D8*20${tag}010${line}`,
        `LIN**N4*${tag}${tag}${tag}`,
        `NM1*82*1*R*****XX*NPX${tag}`,
      );
  }
  const segments = [
    ISA.slice(0, -1),
    'GS*HC*S*R*20260115*0930*1*X*005010X222A1',
    'ST*837*0001*005010X222A1',
    ...body,
    `SE*${body.length + 2}*0001`,
    'GE*1*1',
    'IEA*1*000000905',
  ];
  return segments.map((segment) => `${segment}~`).join('\n');
}

/** The numbers of the claims whose values are in a value: two equal digits in a row. */
export function tagsIn(value: unknown): Set<number> {
  const found = new Set<number>();
  for (const [, digit] of (JSON.stringify(value) ?? '').matchAll(/([3-8])\1/g)) found.add(Number(digit) - 2);
  return found;
}
