import { describe, expect, it } from 'vitest';
import { colored, hasColors } from '../../src/cli/colors.js';

const TERMINAL = { isTTY: true };
const FILE = {};

describe('colors', () => {
  it.each<[object, NodeJS.ProcessEnv, boolean]>([
    [TERMINAL, {}, true],
    [TERMINAL, { NO_COLOR: '' }, true],
    [TERMINAL, { NO_COLOR: '1' }, false],
    [TERMINAL, { TERM: 'dumb' }, false],
    [TERMINAL, { FORCE_COLOR: '0' }, false],
    [FILE, {}, false],
    [FILE, { FORCE_COLOR: '1' }, true],
    [FILE, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('for %j with %j: %s', (output, env, expected) => {
    expect(hasColors(output, env)).toBe(expected);
  });

  it('are around the word alone', () => {
    expect(colored('error', 'error', true)).toBe('\u001b[31merror\u001b[39m');
    expect(colored('error', 'error', false)).toBe('error');
  });
});
