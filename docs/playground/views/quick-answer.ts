import { h, show } from '../dom.js';
import { type Engine, engine } from '../engine.js';
import { badge, codeLink, SYSTEMS } from '../parts/codes.js';

type Basics = Engine<'basics'>;

const judge = (basics: Basics, system: string, code: string, on: string): boolean => {
  if (system === 'icd10cm') return basics.isDiagnosis(code, { on });
  return system === 'hcpcs' ? basics.isSupply(code, { on }) : basics.isProcedure(code, { on });
};

/** Says at once whether a typed code can be billed, before titles are loaded. */
export async function quickAnswer(place: HTMLElement, text: string, on: string): Promise<void> {
  place.dataset.text = text;
  if (!/\d/.test(text)) return show(place);
  const basics = await engine('basics');
  if (place.dataset.text !== text) return;
  const found = basics.identify(text).filter(({ system }) => system in SYSTEMS);
  show(
    place,
    found.map(({ system, code }) => {
      const billable = judge(basics, system, code, on);
      return h(
        'p',
        {},
        codeLink(system, code, on),
        ` ${SYSTEMS[system]} `,
        billable ? badge('good', `billable on ${on}`) : badge('plain', `not billable on ${on}`),
      );
    }),
  );
}
