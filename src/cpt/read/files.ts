import { MedcodesError } from '../../base/errors.js';
import { decodeText } from '../../files/decode.js';
import { contentOf, isZip, readZip } from '../../files/zip.js';
import { hasHeader } from './table.js';
import { type CptFile, invalid, linesOf, type TextFile } from './types.js';

/** What a file is for. */
export type Role = 'codes' | 'modifiers' | 'long' | 'medium' | 'short';

/** The files by the names that the AMA gives them. */
const NAMES: Readonly<Record<string, Role>> = {
  consolidatedcodelist: 'codes',
  modifiers: 'modifiers',
  longult: 'long',
  medu: 'medium',
  shortu: 'short',
};

/** What a distribution is expected to have, for messages. */
const EXPECTED =
  'expected ConsolidatedCodeList.txt (with Modifiers.txt), or LONGULT.txt (with MEDU.txt and SHORTU.txt)';

/** A file whose text is decoded when it is asked for. */
interface Candidate {
  readonly name: string;
  readonly read: () => TextFile;
}

/** The files of a distribution by what they are for; archives are looked into, all else in them is left alone. */
export function filesByRole(files: readonly CptFile[]): ReadonlyMap<Role, TextFile> {
  const candidates = files.flatMap(candidatesOf).filter(({ name }) => !isForeign(name));
  const roleByName = ({ name }: Candidate): Role | undefined => NAMES[bareName(name)];
  const found = new Map<Role, Candidate>();
  const take = (list: readonly Candidate[], roleOf: (candidate: Candidate) => Role | undefined): boolean => {
    for (const candidate of list) {
      const role = roleOf(candidate);
      if (role !== undefined) add(found, role, candidate);
    }
    return found.has('codes') || found.has('long');
  };
  const unnamed = candidates.filter((candidate) => roleByName(candidate) === undefined);
  // A file that was given another name tells what it is by its header.
  if (!take(candidates, roleByName) && !take(unnamed, roleByHeader)) {
    const names = candidates.slice(0, 5).map(({ name }) => name);
    const given = names.length === 0 ? 'no text file was given' : `found ${names.join(', ')}`;
    throw new MedcodesError('invalid-file', `the code list is missing: ${given}; ${EXPECTED}`);
  }
  return new Map([...found].map(([role, { read }]) => [role, read()]));
}

function candidatesOf(file: CptFile): Candidate[] {
  // A caller without types may give anything at all.
  const { name, content } = file ?? {};
  if (typeof name !== 'string')
    throw new MedcodesError('invalid-argument', 'each file is { name, content }: the name is missing');
  if (typeof content === 'string') return [{ name, read: () => ({ name, text: content }) }];
  if (!(content instanceof Uint8Array))
    throw new MedcodesError(
      'invalid-argument',
      `the content of ${name} is neither a string nor a Uint8Array`,
    );
  if (isZip(content))
    return readZip(name, content).map((member) =>
      candidate(member.path, () => contentOf(`${name}: ${member.path}`, member)),
    );
  if (/\.zip$/i.test(name)) throw invalid(name, undefined, 'is no zip archive: is it cut off?');
  return [candidate(name, () => content)];
}

const candidate = (name: string, bytes: () => Uint8Array): Candidate => ({
  name,
  read: () => ({ name, text: decodeText(name, bytes()) }),
});

/** Documents, and what macOS puts into archives beside each file. */
const isForeign = (name: string): boolean =>
  /(^|[/\\])(__MACOSX[/\\]|\._)/.test(name) ||
  /\.(pdf|rtf|docx?|xlsx?|pptx?|html?|xml|json|md|png|jpe?g)$/i.test(name);

/** The name without its path and ending, in lower case. */
const bareName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w+$/, '')
    .toLowerCase();

function roleByHeader({ read }: Candidate): Role | undefined {
  for (const line of linesOf(read().text)) {
    if (hasHeader(line, 'CPT Code') && hasHeader(line, 'Long')) return 'codes';
    if (hasHeader(line, 'Modifier Code')) return 'modifiers';
  }
  return undefined;
}

function add(found: Map<Role, Candidate>, role: Role, file: Candidate): void {
  const other = found.get(role);
  if (other !== undefined)
    throw invalid(file.name, undefined, `stands beside ${other.name}: give the files of one edition`);
  found.set(role, file);
}
