import { emitKeypressEvents } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import type { SearchHit } from '../../search/types.js';
import { EMPTY, type Key, linesOf, press } from './screen.js';

const UP = (lines: number): string => (lines > 0 ? `\u001b[${lines}A` : '');
const CLEAR = '\r\u001b[J';

/** Searches while the user types; gives the hit that was chosen, undefined if the user left. */
export function interactive(
  find: (query: string) => readonly SearchHit[],
  input: ReadStream,
  output: WriteStream,
): Promise<SearchHit | undefined> {
  return new Promise((resolve) => {
    let screen = EMPTY;
    let drawn = 0;
    const draw = (): void => {
      const lines = linesOf(screen, output.columns || 80);
      output.write(`${UP(drawn)}${CLEAR}${lines.join('\n')}`);
      drawn = lines.length - 1;
    };
    const stop = (hit: SearchHit | undefined): void => {
      input.off('keypress', onKey);
      input.setRawMode(false);
      input.pause();
      output.write(`${UP(drawn)}${CLEAR}`);
      resolve(hit);
    };
    const onKey = (_: string | undefined, key: Key): void => {
      const result = press(screen, key, find);
      if (result.kind === 'left') stop(undefined);
      else if (result.kind === 'chosen') stop(result.hit);
      else {
        screen = result.screen;
        draw();
      }
    };
    emitKeypressEvents(input);
    input.setRawMode(true);
    input.on('keypress', onKey);
    input.resume();
    draw();
  });
}
