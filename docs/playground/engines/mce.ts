// The edits of the Medicare Code Editor.
export { edits, procedureEdits } from 'medcodes/mce';
