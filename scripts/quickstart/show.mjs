// How the tour prints.

export const heading = (text) => console.log(`\n${text}\n${'-'.repeat(text.length)}`);
export const show = (label, value) => console.log(`  ${String(label).padEnd(30)} ${value}`);
