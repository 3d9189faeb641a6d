// The terminology service against a dictionary in the shape of HAPI: one CodeSystem resource of ICD-10-CM as JSON, its concepts by
// code, and answers put together as resources. The dictionary has one release, no tree, and no code that ended.
//
// CPU time, not time on the clock: other work on the machine changes it far less. Both take turns, so that it changes both alike.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FULL, head, median, milliseconds, note, row, shuffledIndexes, times } from './table.mjs';

const ON = '2026-01-15';
const SYSTEM = 'http://hl7.org/fhir/sid/icd-10-cm';
const URL_OF_CODES = `${SYSTEM}?fhir_vs=billable`;
const ROUNDS = FULL ? 5 : 3;
const thousand = (perSecond) => `${Math.round(perSecond / 1000)} k/s`;

/** What a server over a CodeSystem resource does: find the concept, write the answer. */
function hapiShaped(json) {
  const { url, version, title, concept } = JSON.parse(json);
  const byCode = new Map(concept.map((one) => [one.code, one]));
  const propertyOf = ({ code, ...value }) => ({
    name: 'property',
    part: [
      { name: 'code', valueCode: code },
      { name: 'value', ...value },
    ],
  });
  return {
    lookup: (code) => {
      const { display, property } = byCode.get(code);
      const parameter = [
        { name: 'name', valueString: title },
        { name: 'version', valueString: version },
      ];
      parameter.push({ name: 'display', valueString: display }, ...property.map(propertyOf));
      return { resourceType: 'Parameters', parameter };
    },
    validateCode: (code) => {
      const found = byCode.get(code);
      const display = found === undefined ? [] : [{ name: 'display', valueString: found.display }];
      return {
        resourceType: 'Parameters',
        parameter: [
          { name: 'result', valueBoolean: found !== undefined },
          ...display,
          { name: 'code', valueCode: code },
          { name: 'system', valueUri: url },
        ],
      };
    },
    expand: (offset, count) => ({
      resourceType: 'ValueSet',
      expansion: {
        total: concept.length,
        contains: concept
          .slice(offset, offset + count)
          .map(({ code, display }) => ({ system: url, code, display })),
      },
    }),
  };
}

/** The CPU time of a call in milliseconds, that of its garbage collection included. */
function cpuOf(call) {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The CPU time of each call over all inputs: the best of several rounds, in which the calls take turns, after one to warm up. */
function cpuInTurns(inputs, calls) {
  const best = calls.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [i, call] of calls.entries()) {
      let answers = 0;
      const spent = cpuOf(() => {
        for (const input of inputs) if (call(input)) answers++;
      });
      if (answers !== inputs.length) throw new Error('an input had no answer');
      if (round > 0) best[i] = Math.min(best[i], spent);
    }
  return best;
}

async function load() {
  const { createTerminology, icd10cmSet } = await import('medcodes/fhir');
  const icd10cm = await import('medcodes/icd10cm');
  return { icd10cm, terminology: createTerminology({ sets: [icd10cmSet(icd10cm)] }) };
}

const page = (terminology, offset) =>
  terminology.expand({ url: URL_OF_CODES, date: ON, offset, count: 1000 }).expansion.contains.length === 1000;

/** The first page in a process that has answered nothing: CPU time from the loaded modules, and that of the dictionary from its text. */
async function firstPage() {
  const { terminology } = await load();
  const ours = cpuOf(() => page(terminology, 0));
  const json = JSON.stringify(terminology.codeSystem(SYSTEM, { date: ON }));
  const theirs = cpuOf(() => hapiShaped(json).expand(0, 1000));
  return [ours, theirs];
}

const CHILD = '--first-page';

/** The same in some new processes: the medians. */
function firstPages() {
  const runs = Array.from({ length: 3 }, () =>
    JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), CHILD], { encoding: 'utf8' })),
  );
  return [0, 1].map((i) => median(runs.map((run) => run[i])));
}

export default async function bench() {
  const { icd10cm, terminology } = await load();
  const rival = hapiShaped(JSON.stringify(terminology.codeSystem(SYSTEM, { date: ON })));
  const codes = Array.from(icd10cm.entries({ on: ON }), ({ code }) => code);
  const asked = Array.from(shuffledIndexes(codes.length, 100_000), (i) => codes[i]);
  note(
    'ICD-10-CM, CPU time. Each call gives a whole resource. The rival is a CodeSystem resource in memory with its concepts by code; both are measured in turns.',
  );
  head('medcodes', 'HAPI-like', 'ratio');
  const compare = (label, ours, theirs) => {
    const [a, b] = cpuInTurns(asked, [ours, theirs]).map((cpu) => (asked.length / cpu) * 1000);
    row(label, thousand(a), thousand(b), times(a, b));
  };
  const validated = (input) =>
    terminology.validateCode({ system: SYSTEM, date: ON, ...input }).resourceType === 'Parameters';
  compare(
    '$lookup, all at random',
    (code) => terminology.lookup({ system: SYSTEM, code, date: ON }).resourceType === 'Parameters',
    (code) => rival.lookup(code).parameter,
  );
  const ofDictionary = (code) => rival.validateCode(code).parameter[0].valueBoolean;
  compare('$validate-code, all at random', (code) => validated({ code }), ofDictionary);
  // The dictionary has no value sets, so it answers for the code system instead.
  compare(
    '$validate-code in the billable codes',
    (code) => validated({ url: URL_OF_CODES, code }),
    ofDictionary,
  );
  const offsets = Array.from({ length: 40 }, (_, i) => (i + 1) * 1000);
  const [ours, theirs] = cpuInTurns(offsets, [
    (offset) => page(terminology, offset),
    (offset) => rival.expand(offset, 1000).expansion.contains.length === 1000,
  ]).map((cpu) => cpu / offsets.length);
  row('$expand, a page of 1,000 codes', milliseconds(ours), `${theirs.toFixed(3)} ms`, times(theirs, ours));
  const [first, loaded] = firstPages();
  row(
    '$expand, the first page of a new process',
    milliseconds(first),
    milliseconds(loaded),
    times(loaded, first),
  );
}

if (process.argv[2] === CHILD) console.log(JSON.stringify(await firstPage()));
