import { bytesOf } from '../../base/bytes.js';
import { MedcodesError } from '../../base/errors.js';
import { decodeText } from '../../files/decode.js';
import { contentOf, isZip, readZip } from '../../files/zip.js';
import { hasHeader } from './table.js';
import { type CptFile, invalid, linesOf, type TextFile } from './types.js';

/** The role of a file. */
export type Role = 'codes' | 'modifiers' | 'long' | 'medium' | 'short';

/** The files by the names that the AMA gives them. */
const NAMES: Readonly<Record<string, Role>> = {
  consolidatedcodelist: 'codes',
  modifiers: 'modifiers',
  longult: 'long',
  medu: 'medium',
  shortu: 'short',
};

/** The expected files of a distribution, for messages. */
const EXPECTED =
  'expected ConsolidatedCodeList.txt (with Modifiers.txt), or LONGULT.txt (with MEDU.txt and SHORTU.txt)';

/** A file whose text is decoded on first use. */
interface Candidate {
  readonly name: string;
  readonly read: () => TextFile;
}

/** The files of a distribution by role. Zip files are searched, and other files in them are ignored. */
export function filesByRole(files: readonly CptFile[]): ReadonlyMap<Role, TextFile> {
  const candidates = files.flatMap(candidatesOf).filter(({ name }) => !isForeign(name));
  // Own keys only: a file may be called `constructor`.
  const roleByName = ({ name }: Candidate): Role | undefined =>
    Object.hasOwn(NAMES, bareName(name)) ? NAMES[bareName(name)] : undefined;
  const found = new Map<Role, Candidate>();
  const take = (list: readonly Candidate[], roleOf: (candidate: Candidate) => Role | undefined): boolean => {
    for (const candidate of list) {
      const role = roleOf(candidate);
      if (role !== undefined) add(found, role, candidate);
    }
    return found.has('codes') || found.has('long');
  };
  const unnamed = candidates.filter((candidate) => roleByName(candidate) === undefined);
  // A file with another name is recognized by its header.
  if (!take(candidates, roleByName) && !take(unnamed, roleByHeader)) {
    const names = candidates.slice(0, 5).map(({ name }) => name);
    const given = names.length === 0 ? 'no text file was given' : `found ${names.join(', ')}`;
    throw new MedcodesError('invalid-file', `the code list is missing: ${given}; ${EXPECTED}`);
  }
  return new Map([...found].map(([role, { read }]) => [role, read()]));
}

function candidatesOf(file: CptFile): Candidate[] {
  // Untyped callers may pass any value.
  const { name, content } = file ?? {};
  if (typeof name !== 'string')
    throw new MedcodesError('invalid-argument', 'each file is { name, content }: the name is missing');
  if (typeof content === 'string') return [{ name, read: () => ({ name, text: content }) }];
  const bytes = bytesOf(content);
  if (bytes === undefined)
    throw new MedcodesError('invalid-argument', `the content of ${name} must be a string or a Uint8Array`);
  if (isZip(bytes))
    return readZip(name, bytes).map((member) =>
      candidate(member.path, () => contentOf(`${name}: ${member.path}`, member)),
    );
  if (/\.zip$/i.test(name)) throw invalid(name, undefined, 'is not a zip file; check that it is not cut off');
  return [candidate(name, () => bytes)];
}

const candidate = (name: string, bytes: () => Uint8Array): Candidate => ({
  name,
  read: () => ({ name, text: decodeText(name, bytes()) }),
});

/** Documents, and the extra files that macOS adds to archives. */
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
    throw invalid(file.name, undefined, `${other.name} is also given; give the files of one edition only`);
  found.set(role, file);
}
