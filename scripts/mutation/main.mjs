// `npm run mutation [-- AREA...]`: changes the code of an area in small ways, and counts the changes that its tests notice.
// `npm run mutation -- --page` only writes the table of docs/testing.md again.
// `npm run mutation -- --every=5 AREA...` makes every fifth change only, always the same ones.
// All areas take hours. Survivors are written to coverage/mutation-AREA.json, scores to docs/mutation.json and docs/testing.md.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { ROOT } from '../run.mjs';
import { AREAS } from './areas.mjs';
import { isSame } from './same.mjs';

const SCORES = join(ROOT, 'docs', 'mutation.json');
const PAGE = join(ROOT, 'docs', 'testing.md');
const TABLE = /(<!-- scores: npm run mutation -->\n.*\n.*\n)(?:\|.*\n)*(<!-- end of scores -->)/;

/** How many mutants of an area were noticed, missed, or reached by no test. Those that change no answer are counted apart. */
function counted(results) {
  const of = (...statuses) => results.filter(({ status }) => statuses.includes(status));
  const noticed = of('Killed', 'Timeout').length;
  const unnoticed = of('Survived', 'NoCoverage');
  const same = unnoticed.filter(isSame).length;
  const missed = unnoticed.length - same;
  return {
    mutants: noticed + missed,
    same,
    noticed,
    score: Number(((100 * noticed) / (noticed + missed)).toFixed(1)),
  };
}

/** Tests one area. */
async function scoreOf({ name, mutate, tests }) {
  process.env.MEDCODES_MUTATION_TESTS = JSON.stringify(tests);
  const stryker = new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', join(ROOT, 'scripts', 'mutation', 'every.mjs')],
    checkers: every === 1 ? [] : ['every'],
    mutate: [...mutate],
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.MEDCODES_MUTATION_WORKERS ?? 2),
    vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
    reporters: ['clear-text', 'progress-append-only', 'json'],
    clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false },
    jsonReporter: { fileName: `coverage/mutation-${name.replaceAll(/[ ,]+/g, '-')}.json` },
    tempDirName: '.stryker-tmp',
    ignorePatterns: ['dist', 'docs/api', 'coverage'],
    timeoutMS: 5_000,
    allowConsoleColors: false,
  });
  return counted(await stryker.runMutationTest());
}

/** Writes the table of the page. */
function writePage(scores) {
  const rows = AREAS.map(({ name, aim }) => {
    const score = scores[name];
    if (score === undefined) return `| ${name} | | | | not measured yet | ${aim} % | |`;
    const { mutants, same = 0, noticed, every: step = 1, score: share, measured } = score;
    const part = step === 1 ? '' : `, one of ${step}`;
    return `| ${name} | ${mutants}${part} | ${same} | ${noticed} | ${share} % | ${aim} % | ${measured} |`;
  });
  writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(TABLE, `$1${rows.join('\n')}\n$2`));
}

const arguments_ = process.argv.slice(2);
const isPageOnly = arguments_.includes('--page');
const every = Number(arguments_.find((name) => name.startsWith('--every='))?.slice(8) ?? 1);
if (!Number.isInteger(every) || every < 1) {
  console.error('--every needs a whole number from 1, such as --every=5');
  process.exit(2);
}
process.env.MEDCODES_MUTATION_EVERY = String(every);
const asked = arguments_.filter((name) => !name.startsWith('--'));
const unknown = asked.filter((name) => !AREAS.some((area) => area.name === name));
if (unknown.length > 0) {
  console.error(
    `no area is named '${unknown[0]}'; there are: ${AREAS.map(({ name }) => `'${name}'`).join(', ')}`,
  );
  process.exit(2);
}

const scores = existsSync(SCORES) ? JSON.parse(readFileSync(SCORES, 'utf8')) : {};
if (isPageOnly) writePage(scores);
const measured = isPageOnly ? [] : AREAS.filter(({ name }) => asked.length === 0 || asked.includes(name));
for (const area of measured) {
  const score = await scoreOf(area);
  scores[area.name] = { ...score, every, aim: area.aim, measured: new Date().toISOString().slice(0, 10) };
  writeFileSync(SCORES, `${JSON.stringify(scores, undefined, 2)}\n`);
  writePage(scores);
  console.log(
    `${area.name}: ${score.noticed} of ${score.mutants} changes noticed, ${score.score} % (aim ${area.aim} %)`,
  );
}
