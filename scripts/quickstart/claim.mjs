// The main job in the tour: a whole claim.
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

/** @param {import('medcodes/claim').Claim} claim */
function showClaim(claim) {
  heading('The main job: check a claim before it is sent');
  show('read from X12 837', `a ${claim.type} claim`);
  show('diagnoses', claim.diagnoses.map((each) => (typeof each === 'string' ? each : each.code)).join(', '));
  for (const { code, units, modifiers = [], date } of claim.lines ?? [])
    show(`line ${[code, ...modifiers].join('-')}`, `${units} unit(s) on ${date}`);
}

export default async function tour() {
  const { checkClaim, fromX12 } = await import('medcodes/claim');
  const [{ claim }] = fromX12(TEXT).claims;
  showClaim(claim);

  const { findings, checks } = checkClaim(claim);
  heading(`What could deny it: ${findings.length} findings`);
  for (const { rule, severity, message } of findings) show(`${severity} ${rule}`, message);
  const [{ evidence }] = findings;
  show('evidence of the first', `${evidence?.[0].source}: ${evidence?.[0].statement}`);
  const open = checks.filter(({ status }) => status === 'partly');
  show('could be judged only in part', open.map(({ check }) => check).join(', '));

  for (let i = 0; i < 3000; i++) checkClaim(claim);
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < 500) {
    checkClaim(claim);
    count++;
  }
  show('such claims in a second', count * 2);
}
