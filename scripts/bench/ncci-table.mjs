// What the benchmark of NCCI runs on: the full practitioner table if it is there, else an invented one of the same shape.
import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';

/** Where the data build finds official files: the folder of the user first, then the usual ones. */
const FOLDERS = [process.env.MEDCODES_SOURCES, join(ROOT, '../shared/sources'), join(ROOT, '.sources')];

/** The official table, if some folder has it. */
const officialTable = () =>
  FOLDERS.filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'ncci/licensed/ccipra-v302r0.txt.zip'))
    .find((path) => existsSync(path));

const HEAD = [
  'Invented\t\t\t\t\t\t',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
];

/** The file to compile. */
export function tableFile(folder) {
  const official = officialTable();
  return official !== undefined
    ? { label: 'the full practitioner table of 2024 Q3', path: official }
    : {
        label: 'an invented table of the same shape',
        path: writeInvented(join(folder, 'ccipra-v302r0.txt')),
      };
}

/** Numbers that look random and are the same in every run. */
function generator() {
  let state = 20_240_701;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const code = (number) => String(number).padStart(5, '0');
const RATIONALES = ['One reason', 'Another reason', 'A third reason'];

/** 12,800 codes in families of 40, which share most of about 200 column 2 codes. */
function writeInvented(path) {
  const random = generator();
  const file = openSync(path, 'w');
  writeSync(file, `${HEAD.join('\r\n')}\r\n`);
  let family = [];
  for (let one = 0; one < 12_800; one++) {
    if (one % 40 === 0) family = Array.from({ length: 200 }, () => [random(20_000), random(180), random(3)]);
    const lines = new Map();
    for (const [two, quarter, reason] of family)
      if (random(20) > 0 && two !== one) lines.set(two, [quarter, reason]);
    for (let i = 0; i < 10; i++) lines.set(one + 1 + random(300), [random(180), random(3)]);
    const text = [...lines].map(([two, [quarter, reason]]) => {
      const year = 1997 + Math.floor(quarter / 8);
      const deletion = quarter < 60 ? `${year}1231` : '*';
      return `${code(one)}\t${code(two)}\t\t19960101\t${deletion}\t${quarter % 2}\t${RATIONALES[reason]}\r\n`;
    });
    writeSync(file, text.join(''));
  }
  closeSync(file);
  return path;
}
