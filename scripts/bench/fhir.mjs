// The terminology service against a dictionary in the shape of HAPI: one CodeSystem resource of ICD-10-CM as JSON, its concepts by
// code, and answers put together as resources. The dictionary has one release, no tree, and no code that ended.
import { head, median, milliseconds, note, rate, row, shuffledIndexes, times } from './table.mjs';

const ON = '2026-01-15';
const SYSTEM = 'http://hl7.org/fhir/sid/icd-10-cm';
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

/** The median time of several calls, each with another page. */
function timeOf(pages, call) {
  return median(
    pages.map((page) => {
      const started = performance.now();
      call(page);
      return performance.now() - started;
    }),
  );
}

export default async function bench() {
  const { createTerminology, icd10cmSet } = await import('medcodes/fhir');
  const icd10cm = await import('medcodes/icd10cm');
  const terminology = createTerminology({ sets: [icd10cmSet(icd10cm)] });
  const rival = hapiShaped(JSON.stringify(terminology.codeSystem(SYSTEM, { date: ON })));
  const codes = Array.from(icd10cm.entries({ on: ON }), ({ code }) => code);
  const asked = Array.from(shuffledIndexes(codes.length, 100_000), (i) => codes[i]);
  note(
    'ICD-10-CM. Each call gives a whole resource. The rival is a CodeSystem resource in memory with its concepts by code.',
  );
  head('medcodes', 'HAPI-like', 'ratio');
  const compare = (label, ours, theirs) => {
    const [a, b] = [rate(asked, ours), rate(asked, theirs)];
    row(label, thousand(a), thousand(b), times(a, b));
  };
  compare(
    '$lookup, all at random',
    (code) => terminology.lookup({ system: SYSTEM, code, date: ON }).resourceType === 'Parameters',
    (code) => rival.lookup(code).parameter,
  );
  compare(
    '$validate-code, all at random',
    (code) => terminology.validateCode({ system: SYSTEM, code, date: ON }).resourceType === 'Parameters',
    (code) => rival.validateCode(code).parameter[0].valueBoolean,
  );
  const url = `${SYSTEM}?fhir_vs=billable`;
  const ofValueSet = rate(
    asked,
    (code) => terminology.validateCode({ url, system: SYSTEM, code, date: ON }).resourceType === 'Parameters',
  );
  row('$validate-code in the billable codes', thousand(ofValueSet), '', '');
  const expand = (offset) => terminology.expand({ url, date: ON, offset, count: 1000 });
  const first = timeOf([0], expand);
  const pages = Array.from({ length: 40 }, (_, i) => (i + 1) * 1000);
  const [ours, theirs] = [timeOf(pages, expand), timeOf(pages, (offset) => rival.expand(offset, 1000))];
  row('$expand, a page of 1,000 codes', milliseconds(ours), milliseconds(theirs), times(theirs, ours));
  row('$expand, the first page of a release', milliseconds(first), '', '');
}
