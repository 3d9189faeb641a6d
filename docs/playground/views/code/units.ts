import { type Child, h } from '../../dom.js';
import { engine } from '../../engine.js';
import { card } from '../../parts/later.js';

const SETTINGS = ['practitioner', 'outpatient', 'dme'] as const;

/** The most units of a code, by the table of each setting. */
export async function limitOf(code: string, on: string): Promise<Child> {
  const { mue } = await engine('ncci');
  const found = SETTINGS.map((setting) => [setting, mue(code, { on, setting })] as const);
  const limits = found.filter(([, answer]) => answer.verdict === 'limit');
  if (limits.length === 0) return undefined;
  return card(
    'Most units (NCCI)',
    h(
      'dl',
      { class: 'facts' },
      limits.map(([setting, answer]) =>
        answer.verdict === 'limit'
          ? [h('dt', {}, setting), h('dd', {}, h('strong', {}, answer.units), ` — ${answer.maiMeaning}`)]
          : undefined,
      ),
    ),
  );
}
