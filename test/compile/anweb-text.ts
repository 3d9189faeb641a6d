import { PLACES } from '../../src/hcpcs/write/columns.js';
import { COLUMNS, type FileRecord, SEPARATOR } from '../../src/hcpcs/write/model.js';

/** Puts a text into columns that are counted from 1. */
const put = (line: string, from: number, text: string): string =>
  line.slice(0, from - 1) + text + line.slice(from - 1 + text.length);

/** The pieces of a text that fit into 80 columns, cut between words. */
function pieces(title: string): string[] {
  const found: string[] = [''];
  for (const word of title.split(' ')) {
    const joined = found.at(-1) === '' ? word : `${found.at(-1)} ${word}`;
    if (joined.length <= 80) found[found.length - 1] = joined;
    else found.push(word);
  }
  return found;
}

function lines({ code, title, shortTitle, values }: FileRecord, sequence: number): string[] {
  const [start, more] = code.length === 2 ? ['7', '8'] : ['3', '4'];
  return pieces(title).map((text, i) => {
    let line = ' '.repeat(320);
    line = put(line, 1, code.padEnd(5) + String(sequence + i).padStart(5, '0') + (i === 0 ? start : more));
    line = put(line, 12, text);
    if (i > 0) return line;
    line = put(line, 92, shortTitle);
    for (const column of COLUMNS) {
      const { from, width } = PLACES[column];
      values[column].split(SEPARATOR).forEach((value, at) => {
        line = put(line, from + at * width, value);
      });
    }
    return line;
  });
}

/** An edition as CMS prints it. */
export const anwebText = (records: readonly FileRecord[]): string =>
  records.flatMap((record, i) => lines(record, (i + 1) * 10)).join('\r\n');
