import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { optionsOf, usageOf } from '../../src/cli/usage.js';

const names = (command: string): string[] => Object.keys(optionsOf(COMMANDS[command]));

describe('the options of a command', () => {
  it.each([
    ['lookup', ['on', 'set']],
    ['diff', ['set']],
    ['modifier', ['on']],
    ['notes', ['on']],
    ['check', []],
    ['extract', []],
    ['identify', []],
    ['compile', []],
  ])('%s takes %j of those that several share', (command, shared) => {
    expect(names(command).filter((name) => name === 'on' || name === 'set')).toEqual(shared);
  });

  it('are those of its help', () => {
    for (const command of Object.values(COMMANDS)) {
      const help = usageOf(command);
      for (const name of ['on', 'set'])
        expect(help.includes(`--${name} `), command.usage).toBe(name in optionsOf(command));
    }
  });
});

describe('identify', () => {
  it('names the systems of each code, and goes on after one without', async () => {
    const { ok, text, json } = await COMMANDS.identify!.run(['J1885', 'hello', 'D0120'], {});
    expect(ok).toBe(false);
    expect(text.split('\n').map((line) => line.trim().replace(/ +/g, ' '))).toEqual([
      'J1885',
      'hcpcs J1885 level II',
      'icd10cm J18.85 diagnosis',
      'hello: no known shape',
      'D0120',
      'cdt D0120 dental procedure',
      'icd10cm D01.20 diagnosis',
      '',
    ]);
    expect(json).toHaveLength(3);
  });
});
