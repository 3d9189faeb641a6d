/** The section whose table titles name it: its body systems have the same names as others. */
const NEW_TECHNOLOGY = 'X';

/**
 * The title of a table as most order files print it: body system and root operation.
 *
 * @param nameOf - the label of the last of one, two or three characters
 */
export function headerTitle(table: string, nameOf: (prefix: string) => string): string {
  const names = [nameOf(table.slice(0, 2)), nameOf(table)];
  return (table[0] === NEW_TECHNOLOGY ? [nameOf(NEW_TECHNOLOGY), ...names] : names).join(', ');
}
