import type { Titles } from './model.js';
import type { Era } from './rows/eras.js';
import { type EraSpelling, STAGES, spell, spellShort, type Template } from './titles.js';

/** How much a wrong title costs, in templates that could be written instead. */
const PRICE_OF_EXCEPTION = 8;

/** The titles that a template makes of the phrases of a code. */
export function titlesOf(era: Era, template: Template, phrases: EraSpelling['phrases'], end: string): Titles {
  const used = template.places.map((place, i) =>
    place < 0
      ? template.fixed[i]!
      : (phrases[place]![era.product[place]!.indexOf(end[place]!)] ?? {
          texts: new Array<string>(STAGES + 1).fill(''),
        }),
  );
  return { long: spell(template, used, 0), short: spellShort(template, used) };
}

/** The number of the combination that a code has at the keyed places. */
export function cellOf(era: Era, end: string, keyed: number): number {
  let cell = 0;
  era.product.forEach((values, place) => {
    if ((keyed >> place) & 1) cell = cell * values.length + values.indexOf(end[place]!);
  });
  return cell;
}

/** The fewest places that distinguish the templates of an era, weighed against wrong titles. */
export function bestKey(era: Era, wanted: readonly Template[]): { keyed: number; templates: Template[] } {
  const ends = [...era.titles.keys()];
  let best: { keyed: number; templates: Template[]; price: number } | undefined;
  for (let keyed = 0; keyed < 16; keyed++) {
    const cells = era.product.reduce((n, values, place) => ((keyed >> place) & 1 ? n * values.length : n), 1);
    if (best !== undefined && cells >= best.price) continue;
    const votes = Array.from({ length: cells }, () => new Map<Template, number>());
    wanted.forEach((template, i) => {
      const ofCell = votes[cellOf(era, ends[i]!, keyed)]!;
      ofCell.set(template, (ofCell.get(template) ?? 0) + 1);
    });
    const winners = votes.map((ofCell) => [...ofCell].sort((a, b) => b[1] - a[1])[0]);
    const right = winners.reduce((sum, winner) => sum + winner![1], 0);
    const price = cells + (wanted.length - right) * PRICE_OF_EXCEPTION;
    const templates = winners.map((winner) => winner![0]);
    if (best === undefined || price < best.price) best = { keyed, templates, price };
  }
  return best!;
}
