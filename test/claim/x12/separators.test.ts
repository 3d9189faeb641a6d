import { describe, expect, it } from 'vitest';
import { fromX12 } from '../../../src/claim/index.js';
import { institutional, professional } from '../fixtures/x12.js';

/** The text with another component separator in the body than its header declares. */
const withUsed = (text: string, used: string): string => {
  const header = text.slice(0, 106);
  return header + text.slice(106).replaceAll(':', used);
};

const claimsOf = (text: string) => fromX12(text).claims.map(({ claim }) => claim);

describe('a component separator other than the declared one', () => {
  it.each([
    ['837P', professional(), '>'],
    ['837P', professional(), '|'],
    ['837P', professional(), '^'],
    ['837I', institutional(), '>'],
    ['837I', institutional(), '/'],
  ])('%s with %3$s is read, and each claim is told', (_, text, used) => {
    const { claims, problems } = fromX12(withUsed(text, used));
    expect(claims.map(({ claim }) => claim)).toEqual(claimsOf(text));
    expect(problems.map(({ code, lost, claim }) => [code, lost, claim])).toEqual(
      claims.map(({ claim }) => ['separator-mismatch', false, claim.id]),
    );
    expect(problems[0]!.message).toBe(
      `the header ISA declares ':' between components, but CLM has '${used}', so it was read with that`,
    );
    expect(claims[0]!.problems).toEqual([problems[0]]);
  });

  it('is told for one segment alone', () => {
    const { claims, problems } = fromX12(professional().replace('HC:99214:25', 'HC>99214>25'));
    expect(claims[0]!.claim.lines![0]).toMatchObject({ code: '99214', modifiers: ['25'] });
    expect(problems.map(({ code, id }) => [code, id])).toEqual([['separator-mismatch', 'SV1']]);
  });

  it.each([
    ['a place with a hyphen', '11:B:1', '11-B-1'],
    ['a qualifier that nobody knows', 'ABK:E1165', 'QQ>E1165'],
    ['one component', 'HC:99214:25', 'HC'],
  ])('is not guessed from %s', (_, from, to) => {
    const { problems } = fromX12(professional().replace(from, to));
    expect(problems.map(({ code }) => code)).not.toContain('separator-mismatch');
  });
});

/** The text without its own line breaks, wrapped after so many characters. */
const wrapped = (text: string, width: number, lineBreak = '\n'): string =>
  text
    .replaceAll('\n', '')
    .match(new RegExp(`.{1,${width}}`, 'gs'))!
    .join(lineBreak);

describe('lines that are wrapped', () => {
  const text = professional();
  const plain = fromX12(text);

  // A break right before the terminator of the header reads as a terminator of its own, unless the real one follows.
  it.each([80, 72, 60, 104, 105, 106, 17])('at %i characters are read as if they were not', (width) => {
    for (const lineBreak of ['\n', '\r\n', '\r'])
      expect(fromX12(wrapped(text, width, lineBreak))).toEqual(plain);
  });

  it('at every other width too', () => {
    for (let width = 5; width < 200; width++)
      expect(fromX12(wrapped(text, width)), `${width}`).toEqual(plain);
  });

  it('are segments where the line break is the terminator', () => {
    const lines = text.replaceAll('~\n', '\n').replaceAll('~', '\n');
    expect(fromX12(lines)).toEqual(plain);
    expect(fromX12(lines.replaceAll('\n', '\r\n'))).toEqual(plain);
  });
});
