import { h, newId, s } from '../dom.js';
import { linkTo, type Route } from '../route.js';

export interface Period {
  readonly from: string;
  readonly to?: string;
  readonly billable: boolean;
}

const WIDTH = 480;
const LEFT = 18;
const TOP = 30;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

interface Scale {
  readonly first: string;
  readonly last: string;
  readonly x: (day: string) => number;
}

function scaleOf(first: string, last: string): Scale {
  const from = dayNumber(first);
  const width = dayNumber(last) - from;
  const x = (day: string): number =>
    LEFT + Math.min(1, Math.max(0, (dayNumber(day) - from) / width)) * (WIDTH - 2 * LEFT);
  return { first, last, x };
}

/** A bar for each period: filled if billable, an outline if a header. */
function bar({ x, last }: Scale, { from, to, billable }: Period): SVGElement {
  const start = x(from);
  const width = Math.max(2, x(to ?? last) - start);
  return s('rect', { class: billable ? 'billable' : 'header', x: start, y: TOP, width, height: 22, rx: 4 });
}

/** Each release is a line; every second year has its number. */
function ticks({ x }: Scale, releases: readonly string[]): SVGElement[] {
  let year = '';
  return releases.flatMap((day) => {
    const line = s('line', { class: 'tick', x1: x(day), x2: x(day), y1: TOP - 6, y2: TOP + 28 });
    const isNew = day.slice(0, 4) !== year && Number(day.slice(0, 4)) % 2 === 1;
    year = day.slice(0, 4);
    return isNew ? [line, s('text', { x: x(day), y: TOP + 46 }, year)] : [line];
  });
}

const lines = (periods: readonly Period[]): HTMLElement =>
  h(
    'ul',
    { class: 'periods' },
    periods.map(({ from, to, billable }) =>
      h(
        'li',
        {},
        `${from} to ${to ?? 'now'}: `,
        h('strong', {}, billable ? 'billable' : 'header, not billable'),
      ),
    ),
  );

/** When a code was in force, over all releases of the set: a drawing, and the same as a list. */
export function timeline(
  periods: readonly Period[],
  releases: readonly string[],
  range: { readonly from: string; readonly to: string },
  route: Route,
): HTMLElement {
  const scale = scaleOf(range.from, range.to);
  const label = newId('timeline');
  const at = scale.x(route.on);
  const drawing = s(
    'svg',
    { viewBox: `0 0 ${WIDTH} 84`, role: 'img', 'aria-labelledby': label, class: 'timeline' },
    s('title', { id: label }, `In force from ${range.from} to ${range.to}; the date is ${route.on}`),
    s('rect', { class: 'ground', x: LEFT, y: TOP, width: WIDTH - 2 * LEFT, height: 22, rx: 4 }),
    periods.map((period) => bar(scale, period)),
    ticks(scale, releases),
    s('line', { class: 'now', x1: at, x2: at, y1: TOP - 12, y2: TOP + 32 }),
    s('text', { class: 'now', x: Math.min(WIDTH - 40, Math.max(40, at)), y: TOP - 16 }, route.on),
  );
  return h('div', {}, drawing, lines(periods), jump(releases, route));
}

/** Goes to the first day of a release. */
function jump(releases: readonly string[], route: Route): HTMLElement {
  const id = newId('release');
  const current = releases.filter((day) => day <= route.on).at(-1);
  const field = h(
    'select',
    { id },
    releases.map((day) => h('option', { value: day, selected: day === current }, day)),
  );
  field.addEventListener('change', () => {
    location.hash = linkTo(route.path, field.value);
  });
  return h('p', { class: 'jump' }, h('label', { for: id }, 'Show the release of'), field);
}
