import { billUnits, codesForDrug, drugByNdc, modifier, validateModifier } from '../../hcpcs/index.js';
import { type Command, type CommandOptions, type CommandResult, lines, UsageError } from '../command.js';
import { modifierLines } from '../sets/hcpcs-lines.js';

function whyNot(text: string, options: CommandOptions): string {
  const answer = validateModifier(text, { on: options.on });
  return answer.ok ? '' : answer.issues[0].message;
}

function runModifier(texts: readonly string[], options: CommandOptions): CommandResult {
  const found = texts.map((text) => ({ text, modifier: modifier(text, { on: options.on }) }));
  return {
    ok: found.every((each) => each.modifier !== undefined),
    text: lines(
      found.flatMap(({ text, modifier: each }) =>
        each === undefined
          ? [`${text}: not a modifier on that date; ${whyNot(text, options)}`]
          : modifierLines(each),
      ),
    ),
    json: found.map(({ modifier: each }) => each ?? null),
  };
}

function unitLines(ndc: string, options: CommandOptions): CommandResult {
  const quantity = options.quantity === undefined ? 1 : Number(options.quantity);
  if (!Number.isFinite(quantity))
    throw new UsageError(`--quantity must be a number, not '${options.quantity}'`);
  const found = billUnits(ndc, quantity, { on: options.on });
  const text = found.flatMap(({ code, units, product, inconsistent }) => [
    `${product.ndc}  ${product.name}, ${product.labeler}`,
    `  ${quantity} item(s): ${units} unit(s) of ${code ?? 'a code not otherwise classified'} (${product.dosage} each)`,
    ...(inconsistent ? ['  the row contradicts itself; check the units against the label'] : []),
  ]);
  return { ok: true, text: lines(text), json: found };
}

function runDrug(words: readonly string[], options: CommandOptions): CommandResult {
  const text = words.join(' ');
  if (drugByNdc(text).length > 0) return unitLines(text, options);
  const found = codesForDrug(text);
  if (found.length === 0)
    return { ok: false, text: lines([`${text}: not in the crosswalk of drugs`]), json: [] };
  const shown = found.map(
    ({ code, dosages, names }) =>
      `${code}  ${dosages.join(' or ').padEnd(10)} ${names.slice(0, 5).join(', ')}`,
  );
  return { ok: true, text: lines(shown), json: found };
}

/** The commands for HCPCS Level II only. */
export const HCPCS_COMMANDS: Readonly<Record<string, Command>> = {
  modifier: {
    usage: 'modifier <modifier...>',
    summary: 'what a modifier means on a date, and which services it is for',
    takes: [1, Number.POSITIVE_INFINITY, 'one or more modifiers'],
    run: runModifier,
  },
  drug: {
    usage: 'drug <name or NDC>',
    summary: 'the HCPCS codes of a drug; the billing units of a product',
    takes: [1, Number.POSITIVE_INFINITY, 'the name of a drug, or a national drug code'],
    options: { quantity: { type: 'string' } },
    optionLines: [['--quantity N', 'with drug <NDC>: how many items (default: 1)']],
    run: runDrug,
  },
};
