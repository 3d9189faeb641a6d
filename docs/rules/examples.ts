export const EXAMPLES: readonly { rule: string; claim: object }[] = [];
