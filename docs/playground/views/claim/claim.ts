import type { Finding } from 'medcodes/claim';
import { h, show } from '../../dom.js';
import { type Engine, engine } from '../../engine.js';
import { sample } from '../../parts/sample.js';
import type { Context } from '../../view.js';
import { type Editor, editor } from './editor.js';
import { CLAIMS, FHIR, X12 } from './examples.js';
import { outcomeOf } from './findings.js';
import type { Step } from './fix.js';
import { claimForm } from './form.js';
import { placeOf } from './places.js';
import { checkDesk, type Desk, type Kind, type Outcome } from './read.js';
import { ruleExample } from './rule-example.js';

const KINDS: Readonly<Record<Kind, string>> = { form: 'Form', json: 'JSON', fhir: 'FHIR', x12: 'X12 837' };

const shown = (claim: unknown): string => JSON.stringify(claim, null, 2);

/** The claim stays while the page is open, also if the reader looks at a code in between. */
let kept: Desk | undefined;

/** Checks a claim that is typed or pasted. It is read in this page and goes nowhere. */
export async function view(context: Context): Promise<void> {
  const { root, route, signal, setTitle } = context;
  setTitle('Claim desk');
  show(root, h('h1', {}, 'Claim desk'), h('p', { class: 'waiting' }, 'Loading the rules of whole claims…'));
  const rule = route.query.get('rule');
  const [set, asked] = await Promise.all([engine('claim'), rule === null ? undefined : ruleExample(rule)]);
  if (signal.aborted) return;
  const first = structuredClone(asked ?? CLAIMS['office visit']!);
  const desk: Desk =
    asked === undefined && kept !== undefined
      ? kept
      : { kind: 'form', claim: first, texts: { json: shown(first), fhir: FHIR, x12: X12 } };
  kept = desk;
  new DeskView(root, set, desk).draw();
}

class DeskView {
  readonly #root: HTMLElement;
  readonly #engine: Engine<'claim'>;
  readonly #desk: Desk;
  readonly #left: HTMLElement = h('div', { class: 'left' });
  readonly #right: HTMLElement = h('div', { class: 'right', role: 'status' });
  #editor: Editor | undefined;
  #outcome: Outcome = { problems: [] };
  #timer = 0;

  constructor(root: HTMLElement, set: Engine<'claim'>, desk: Desk) {
    this.#root = root;
    this.#engine = set;
    this.#desk = desk;
  }

  draw(): void {
    const { kind } = this.#desk;
    show(
      this.#root,
      h('h1', {}, 'Claim desk'),
      h('p', { class: 'lead' }, 'Paste a claim or fill in the form. It stays in this page: nothing is sent.'),
      h(
        'ul',
        { class: 'tabs' },
        (Object.keys(KINDS) as Kind[]).map((one) =>
          h(
            'li',
            {},
            h(
              'button',
              {
                type: 'button',
                'aria-pressed': one === kind ? 'true' : 'false',
                onclick: () => this.#turn(one),
              },
              KINDS[one],
            ),
          ),
        ),
      ),
      h('div', { class: 'desk' }, this.#left, this.#right),
      h('div', { class: 'code-of-desk' }),
    );
    this.#check();
    this.#fillLeft();
  }

  #turn(kind: Kind): void {
    const { claim } = this.#outcome;
    if (claim !== undefined && (kind === 'form' || kind === 'json')) {
      this.#desk.claim = structuredClone(claim);
      this.#desk.texts.json = shown(claim);
    }
    this.#desk.kind = kind;
    this.draw();
    this.#root.querySelector<HTMLElement>('.tabs [aria-pressed="true"]')?.focus();
  }

  #fillLeft(): void {
    const { kind } = this.#desk;
    if (kind === 'form') {
      this.#editor = undefined;
      const form = claimForm(this.#desk.claim, this.#outcome.answer?.findings ?? [], () => this.#redraw());
      show(this.#left, this.#examples(), form);
      return;
    }
    this.#editor = editor(`The claim as ${KINDS[kind]}`, this.#desk.texts[kind], () => this.#typed());
    show(this.#left, kind === 'json' ? this.#examples() : undefined, this.#editor.element);
    this.#mark();
  }

  #examples(): HTMLElement {
    const take = (name: string): void => {
      this.#desk.claim = structuredClone(CLAIMS[name]!);
      this.#desk.texts.json = shown(this.#desk.claim);
      this.draw();
    };
    return h(
      'ul',
      { class: 'examples', 'aria-label': 'Examples' },
      Object.keys(CLAIMS).map((name) =>
        h('li', {}, h('button', { class: 'chip', type: 'button', onclick: () => take(name) }, name)),
      ),
    );
  }

  /** The form again, with the reader in the same field. */
  #redraw(): void {
    const at = (document.activeElement as HTMLElement | null)?.dataset.pointer;
    this.#check();
    this.#fillLeft();
    if (at !== undefined)
      this.#left.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(at)}"]`)?.focus();
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { kind, texts } = this.#desk;
      if (kind !== 'form' && this.#editor !== undefined) texts[kind] = this.#editor.text();
      this.#check();
      this.#mark();
    }, 250);
  }

  #check(): void {
    this.#outcome = checkDesk(this.#engine, this.#desk);
    const { claim } = this.#outcome;
    const on =
      claim?.type === 'professional' || claim?.type === 'outpatient'
        ? (claim.lines?.[0]?.date ?? '')
        : (claim?.through ?? '');
    show(
      this.#right,
      outcomeOf(this.#outcome, {
        on,
        fix: (step, finding) => this.#fix(step, finding),
        go: (finding) => this.#go(finding),
      }),
    );
    const place = this.#root.querySelector('.code-of-desk');
    if (place !== null && claim !== undefined)
      show(
        place,
        sample(
          `import { checkClaim } from 'medcodes/claim';\n\nconst claim = ${shown(claim)} as const;\ncheckClaim(claim).findings.length; //=> ${this.#outcome.answer?.findings.length ?? 0}`,
        ),
      );
  }

  #mark(): void {
    const text = this.#editor?.text() ?? '';
    const ranges = (this.#outcome.answer?.findings ?? []).flatMap((finding) => {
      const range = placeOf(this.#engine, this.#desk.kind, text, finding, this.#outcome);
      return range === undefined ? [] : [[...range, finding.severity] as const];
    });
    this.#editor?.mark(ranges);
  }

  #go(finding: Finding): void {
    if (this.#editor === undefined) {
      const fields = [...this.#left.querySelectorAll<HTMLElement>('[data-pointer]')];
      const pointer = finding.pointers[0] ?? '';
      const exact = fields.find((field) => field.dataset.pointer === pointer);
      (exact ?? fields.find((field) => pointer.startsWith(field.dataset.pointer!)) ?? fields[0])?.focus();
      return;
    }
    const range = placeOf(this.#engine, this.#desk.kind, this.#editor.text(), finding, this.#outcome);
    if (range !== undefined) this.#editor.select(range);
  }

  /** A code is replaced where it stands; what moves or adds a diagnosis is shown as JSON. */
  #fix(step: Step, finding: Finding): void {
    const { kind, texts } = this.#desk;
    const { claim } = this.#outcome;
    if (claim === undefined) return;
    if (kind === 'fhir' || kind === 'x12') {
      const range = placeOf(this.#engine, kind, texts[kind], finding, this.#outcome);
      const changed = range === undefined ? undefined : replaced(texts[kind], range, step);
      if (changed !== undefined) {
        texts[kind] = changed;
        this.draw();
        return;
      }
    }
    this.#desk.claim = step.apply(claim);
    texts.json = shown(this.#desk.claim);
    if (kind !== 'form') this.#desk.kind = 'json';
    this.draw();
  }
}

/** The text with the code replaced, in the spelling of the text: with its dot, or without. */
function replaced(
  text: string,
  [from, to]: readonly [number, number],
  { replace }: Step,
): string | undefined {
  if (replace === undefined) return undefined;
  const part = text.slice(from, to);
  for (const [old, by] of [
    [replace.code, replace.by],
    [replace.code.replace('.', ''), replace.by.replace('.', '')],
  ] as const)
    if (part.includes(old)) return text.slice(0, from) + part.replace(old, by) + text.slice(to);
  return undefined;
}
