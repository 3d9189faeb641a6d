import { expect, it } from 'vitest';
import { Levels } from '../../../src/claim/x12/levels.js';
import type { Segment } from '../../../src/claim/x12/segments.js';

const segment = (...elements: readonly string[]): Segment => ({
  number: 1,
  id: elements[0]!,
  elements,
  componentSeparator: ':',
});

it('all claims of a long file may name one provider, and a dependent names its subscriber', () => {
  const levels = new Levels();
  levels.start(segment('HL', '1', '', '20', '1'));
  levels.readSpecialty(segment('PRV', 'BI', 'PXC', '207Q00000X'));
  for (let number = 2; number < 10_000; number += 2) {
    levels.start(segment('HL', String(number), '1', '22', '1'));
    levels.start(segment('HL', String(number + 1), String(number), '23', '0'));
    expect(levels.taxonomy).toBe('207Q00000X');
  }
});
