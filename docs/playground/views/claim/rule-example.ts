import type { Claim } from 'medcodes/claim';

/** The worked example of a rule, as its page of the documentation has it. */
export async function ruleExample(rule: string): Promise<Claim | undefined> {
  const { EXAMPLES } = await import('../../../rules/examples.js');
  return EXAMPLES.find((example) => example.rule === rule)?.claim as Claim | undefined;
}
