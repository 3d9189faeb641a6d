// The rules of the Tabular List in the tour.
import { heading, show } from './show.mjs';

export default async function tour() {
  const { checkPair, expand, instructions, seventhCharacters } = await import('medcodes/icd10cm/rules');
  const on = '2026-01-15';

  heading('Which diagnoses may be reported together');
  for (const [a, b, day] of [
    ['A18.50', 'P37.0', on],
    ['J44.9', 'J43.9', '2023-09-30'],
    ['J44.9', 'J43.9', '2023-10-01'],
    ['I67.850', 'I63.30', on],
  ]) {
    const { verdict, statements } = checkPair(a, b, { on: day });
    const { node, text } = statements[0].setAside ?? statements[0];
    show(`${a} + ${b}, ${day}`, `${verdict}: ${node.code} '${text}'`);
  }

  heading('7th characters and instructions');
  show('T07 completes to', expand('T07', { on }).join(' '));
  const seventh = seventhCharacters('S12.8', { on });
  show(
    `S12.8, defined at ${seventh?.node.code}`,
    seventh?.characters.map(({ character, label }) => `${character} ${label}`).join(', '),
  );
  const [control] = instructions('E11.9', { on });
  show(
    `E11.9, by ${control.node.code}`,
    `${control.text} ${[...new Set(control.references.map(({ codes }) => codes))].join(' ')}`,
  );
}
