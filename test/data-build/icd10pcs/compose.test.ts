import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignShort } from '../../../data-build/icd10pcs/compose/align.js';
import { learn, phraseKey } from '../../../data-build/icd10pcs/compose/learn.js';
import { type TitleRecord, templateOf } from '../../../data-build/icd10pcs/compose/records.js';
import { segment } from '../../../data-build/icd10pcs/compose/segment.js';
import { cutToFit } from '../../../data-build/icd10pcs/compose/spelling.js';
import { formsOf } from '../../../src/icd10pcs/label-forms.js';
import { contains, expandProduct, factor } from '../../../src/icd10pcs/write/rows/factor.js';
import { STAGES, spellShort } from '../../../src/icd10pcs/write/titles.js';

describe('the forms of a label', () => {
  it.each([
    ['Appendix', ['Appendix']],
    ['Carpal, Right', ['Right Carpal', 'Carpal, Right']],
    [
      'Intraluminal Device, Drug-eluting, Two',
      [
        'Drug-eluting Two Intraluminal Device',
        'Two Drug-eluting Intraluminal Device',
        'Two Intraluminal Device, Drug-eluting',
        'Intraluminal Device, Drug-eluting, Two',
      ],
    ],
  ])('%s', (label, forms) => {
    expect(formsOf(label)).toEqual(forms);
  });
});

describe('a long title', () => {
  const words = (...labels: string[]): string[][] => labels.map((label) => [...formsOf(label), label]);

  it('is cut into the words of its places and fixed words', () => {
    const title = 'Bypass Right Carpal to Nasopharynx with Synthetic Substitute, Open Approach';
    const pieces = segment(
      title,
      '60J0',
      words('Carpal, Right', 'Open', 'Synthetic Substitute', 'Nasopharynx'),
    );
    expect(pieces).toEqual([
      { place: -1, text: 'Bypass ' },
      { place: 0, text: 'Right Carpal' },
      { place: -1, text: ' to ' },
      { place: 3, text: 'Nasopharynx' },
      { place: -1, text: ' with ' },
      { place: 2, text: 'Synthetic Substitute' },
      { place: -1, text: ', ' },
      { place: 1, text: 'Open Approach' },
    ]);
    expect(templateOf(pieces)).toBe('Bypass {0} to {3} with {2}, {1}');
  });

  it("has no words of a value that means 'none', or of a label that is not in the title", () => {
    const title = 'Resection of Appendix, Open Approach';
    expect(templateOf(segment(title, 'J0ZZ', words('Appendix', 'Open', 'No Device', 'No Qualifier')))).toBe(
      'Resection of {0}, {1}',
    );
    expect(templateOf(segment(title, 'J0ZZ', words('Stomach', 'Open', 'No Device', 'No Qualifier')))).toBe(
      'Resection of Appendix, {1}',
    );
  });

  it('finds only whole words, and never uses a stretch for two places', () => {
    const pieces = segment(
      'Repair Rib of Ribs, Open Approach',
      '10Z1',
      words('Ribs', 'Open', 'No Device', 'Rib'),
    );
    expect(templateOf(pieces)).toBe('Repair {3} of {0}, {1}');
    const same = segment(
      'Bypass Vein to Vein, Open Approach',
      '10Z1',
      words('Vein', 'Open', 'No Device', 'Vein'),
    );
    expect(same.filter(({ place }) => place === 0 || place === 3).length).toBe(2);
  });
});

describe('a short title', () => {
  it('is cut into the pieces of its long one', () => {
    const pieces = [
      { place: -1, text: 'Bypass ' },
      { place: 0, text: 'Cerebral Ventricle' },
      { place: -1, text: ' to ' },
      { place: 3, text: 'Mastoid Sinus' },
      { place: -1, text: ' with ' },
      { place: 2, text: 'Autologous Tissue Substitute' },
      { place: -1, text: ', ' },
      { place: 1, text: 'Open Approach' },
    ];
    expect(alignShort(pieces, 'Bypass Cereb Vent to Mastoid Sinus w Autol Sub, Open')).toEqual([
      'Bypass ',
      'Cereb Vent',
      ' to ',
      'Mastoid Sinus',
      ' w ',
      'Autol Sub',
      ', ',
      'Open',
    ]);
  });

  it('knows acronyms', () => {
    const pieces = [
      { place: -1, text: 'Repair Eye in ' },
      { place: 0, text: 'Products of Conception' },
      { place: -1, text: ', ' },
      { place: 1, text: 'External Approach' },
    ];
    expect(alignShort(pieces, 'Repair Eye in POC, Extern Approach')).toEqual([
      'Repair Eye in ',
      'POC',
      ', ',
      'Extern Approach',
    ]);
  });

  it('is never lost, whatever it is', () => {
    const text = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
    const piece = fc.record({
      place: fc.integer({ min: -1, max: 3 }),
      text: fc.string({ minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), text, (pieces, short) => {
        const cut = alignShort(pieces, short);
        expect(cut.length).toBe(pieces.length);
        expect(cut.join('')).toBe(short);
      }),
    );
  });
});

describe('a composed short title that is too long', () => {
  it('keeps its words, the longest ones cut', () => {
    expect(cutToFit('Wound Mgmt Trmt Integumentary Sys - Thorax / Abd w Electrotherap Equip')).toBe(
      'Wound Mgmt Trmt Integume Sys - Thorax / Abd w Electrot Equip',
    );
    expect(cutToFit('Introduce CPI-601 Enzyme Replacement Therapy in Cerebral Ventricle, Perc')).toBe(
      'Introd CPI-601 Enzyme Replac Therap in Cerebra Ventric, Perc',
    );
  });

  it('drops words only if all are short, and does not end with a connecting word', () => {
    const words = Array.from({ length: 15 }, () => 'abc').join(' ');
    expect(cutToFit(`${words} of abc`)).toBe(words);
    expect(cutToFit(`${words}, w abc`)).toBe(words);
  });

  it('has at most 60 characters, and is unchanged if it is short enough', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z ,\-0-9]{0,120}$/), (text) => {
        const cut = cutToFit(text);
        expect(cut.length).toBeLessThanOrEqual(60);
        if (text.length <= 60) expect(cut).toBe(text);
      }),
    );
  });
});

describe('the learned spelling', () => {
  const record = (part: string, how: string, short: string): TitleRecord => {
    const pieces = [
      { place: -1, text: 'Resection of ' },
      { place: 0, text: part },
      { place: -1, text: ', ' },
      { place: 1, text: how },
    ];
    const long = pieces.map(({ text }) => text).join('');
    return { code: '0DT0000', titles: { long, short }, pieces, template: templateOf(pieces) };
  };
  const endoscopic = 'Via Natural or Artificial Opening Endoscopic';

  it('spells the titles that it was learned from, by the first stage that is short enough', () => {
    const records = [
      record('Stomach', 'Open Approach', 'Resection of Stomach, Open Approach'),
      record('Stomach', endoscopic, 'Resection of Stomach, Endo'),
      record(
        'Large Intestine and all that is around it there',
        endoscopic,
        'Resection of Large Intestine and all around it there, Endo',
      ),
    ];
    const model = learn(records);
    const template = model.templates.get('Resection of {0}, {1}')!;
    for (const { pieces, titles } of records) {
      const phrases = pieces.map(
        ({ place, text }, i) => template.fixed[i] ?? model.phrases.get(phraseKey(place, text))!,
      );
      expect(spellShort(template, phrases)).toBe(titles.short);
      for (const { texts } of phrases) expect(texts.length).toBe(STAGES + 1);
    }
  });
});

describe('products', () => {
  const ends = fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom(...'012'),
        fc.constantFrom(...'04X'),
        fc.constantFrom(...'JKZ'),
        fc.constantFrom(...'XZ'),
      )
      .map((end) => end.join('')),
  );

  it('make exactly the codes that they were cut from, each once', () => {
    fc.assert(
      fc.property(ends, (some) => {
        const products = factor(some);
        expect(products.flatMap(expandProduct).sort()).toEqual([...some].sort());
        for (const end of some) expect(products.filter((product) => contains(product, end)).length).toBe(1);
      }),
    );
  });

  it('are few', () => {
    expect(factor(['00JZ', '00KZ', '04JZ', '04KZ', '10JZ', '10KZ', '14JZ', '14KZ'])).toEqual([
      ['01', '04', 'JK', 'Z'],
    ]);
    expect(factor([])).toEqual([]);
    expect(factor(['00JZ', '04KZ'])).toEqual([
      ['0', '0', 'J', 'Z'],
      ['0', '4', 'K', 'Z'],
    ]);
  });
});
