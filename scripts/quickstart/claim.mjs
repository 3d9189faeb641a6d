// A whole claim in the tour.
import { heading, show } from './show.mjs';

/** An office visit with faults, as a clearing house sends it. */
const TEXT = [
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260505*0930*^*00501*000000001*0*T*:',
  'GS*HC*SENDER*RECEIVER*20260505*0930*1*X*005010X222A1',
  'ST*837*0001*005010X222A1',
  'HL*1**20*1',
  'HL*2*1*22*0',
  'SBR*P*18*******MB',
  'DMG*D8*19580312*F',
  'CLM*VISIT-1*410***11:B:1*Y*A*Y*Y',
  'HI*ABK:E1165*ABF:E109*ABF:I10',
  'LX*1',
  'SV1*HC:99214:25*180*UN*1***1:3',
  'DTP*472*D8*20260504',
  'LX*2',
  'SV1*HC:J1885*230*UN*9***4',
  'DTP*472*D8*20260504',
  'SE*14*0001',
  'GE*1*1',
  'IEA*1*000000001~',
].join('~\n');

export default async function tour() {
  const { checkClaim, fromX12 } = await import('../../dist/claim.js');
  const [{ claim }] = fromX12(TEXT).claims;
  const { findings, checks } = checkClaim(claim);

  heading('A claim out of X12 837P, through every check');
  for (const { rule, severity, message } of findings) show(`${severity} ${rule}`, message);
  show('it rests on', `${findings[0].evidence[0].source}: ${findings[0].evidence[0].statement}`);
  const open = checks.filter(({ status }) => status === 'partly');
  show('judged in part, and says so', open.map(({ check }) => check).join(', '));

  for (let i = 0; i < 3000; i++) checkClaim(claim);
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < 1000) {
    checkClaim(claim);
    count++;
  }
  show('such claims in a second', count);
}
