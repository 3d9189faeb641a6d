import type { RawSection } from '../../packed/write/container.js';
import { ADD_ON_PARTS, MUE_PARTS, type PartName, PTP_PARTS } from '../data.js';
import type { NcciSetting, NcciTable, NcciTableKind } from '../types.js';
import { packAddOns } from '../write/add-on.js';
import type { TableHead } from '../write/head.js';
import { type MueQuarter, packMue } from '../write/mue.js';
import { packPtp } from '../write/ptp.js';
import { PtpRows } from '../write/ptp-rows.js';
import { AddOnReader } from './add-on.js';
import { invalidFile } from './fail.js';
import type { TableFile } from './files.js';
import { type Hints, kindOf, pieceOf, programOf, releaseOf, settingOf, versionOf } from './identify.js';
import { MueReader } from './mue.js';
import { PtpReader } from './ptp.js';

/** Where the tables come from. */
export interface Origin {
  readonly provenance: NcciTable['provenance'];
  readonly note: string;
}

/** A table of procedure-to-procedure edits in the making: its files come one after the other. */
interface PtpTableInMaking {
  readonly head: TableHead;
  readonly rows: PtpRows;
  readonly files: { readonly name: string; readonly piece: number | undefined; readonly first: string }[];
  withoutStart: number;
}

/** Reads tables, whichever they are, in any order, and packs them into the parts of a payload. */
export class NcciCollector {
  readonly #hints: Hints;
  readonly #origin: Origin;
  readonly #ptp = new Map<PartName, PtpTableInMaking>();
  readonly #mue = new Map<PartName, (MueQuarter & { readonly file: string })[]>();
  readonly #addOns = new Map<
    PartName,
    { readonly head: TableHead; readonly reader: AddOnReader; readonly file: string }
  >();

  constructor(hints: Hints, origin: Origin) {
    this.#hints = hints;
    this.#origin = origin;
  }

  /**
   * Reads a file.
   *
   * @param progress - called with the bytes of each piece as it is read
   * @throws MedcodesError `invalid-file`
   */
  async add(file: TableFile, progress: (bytes: number) => void = () => {}): Promise<void> {
    const kind = kindOf(file.head);
    if (kind === 'ptp') await this.#addPtp(file, progress);
    else if (kind === 'mue') await this.#addMue(file, progress);
    else if (kind === 'add-on') await this.#addAddOns(file, progress);
    else
      throw invalidFile(
        { file: file.name },
        "this is not an NCCI table: it has no heading 'Column 1', 'MUE Values' or 'Add-On_Code'",
      );
  }

  #head(kind: NcciTableKind, name: string, setting: NcciSetting | undefined): TableHead {
    const program = programOf(name, this.#hints);
    const release = releaseOf(name, this.#hints);
    const version = versionOf(kind, program, release);
    return { kind, program, ...(setting && { setting }), version, release, ...this.#origin };
  }

  async #addPtp(file: TableFile, progress: (bytes: number) => void): Promise<void> {
    const head = this.#head('ptp', file.name, settingOf(file.name, '', this.#hints));
    const part = PTP_PARTS[head.program][head.setting!];
    if (part === undefined)
      throw invalidFile(
        { file: file.name },
        'there are no PTP edits for DME suppliers; give another --setting',
      );
    const table = this.#ptp.get(part) ?? { head, rows: new PtpRows(), files: [], withoutStart: 0 };
    this.#ptp.set(part, table);
    const piece = pieceOf(file.name);
    checkBelongs(table, head, file.name, piece);
    const reader = new PtpReader(file.name, table.rows, file.isWorkbook);
    await file.read(() => reader.startSheet(), 'lines', progress);
    reader.finish();
    const twin = table.files.find(({ first }) => first === reader.first);
    if (twin !== undefined)
      throw invalidFile(
        { file: file.name },
        `it begins with the same pair as ${twin.name}, ${reader.first}; give each file once`,
      );
    table.files.push({ name: file.name, piece, first: reader.first });
    table.withoutStart += reader.withoutStart;
  }

  async #addMue(file: TableFile, progress: (bytes: number) => void): Promise<void> {
    const reader = new MueReader(file.name, file.isWorkbook);
    await file.read(() => reader.startSheet(), 'cells', progress);
    reader.finish();
    const head = this.#head('mue', file.name, settingOf(file.name, reader.heading, this.#hints));
    const part = MUE_PARTS[head.program][head.setting!];
    const quarters = this.#mue.get(part) ?? [];
    const twin = quarters.find((quarter) => quarter.head.release === head.release);
    if (twin !== undefined)
      throw invalidFile(
        { file: file.name },
        `${twin.file} is the same table of the same quarter; give only one of them`,
      );
    this.#mue.set(part, [...quarters, { head, rows: reader.rows, file: file.name }]);
  }

  async #addAddOns(file: TableFile, progress: (bytes: number) => void): Promise<void> {
    const reader = new AddOnReader(file.name, file.isWorkbook);
    await file.read(() => reader.startSheet(), 'cells', progress);
    reader.finish();
    const head = this.#head('add-on', file.name, undefined);
    const part = ADD_ON_PARTS[head.program];
    const twin = this.#addOns.get(part);
    if (twin !== undefined)
      throw invalidFile(
        { file: file.name },
        `${twin.file} is also a table of add-on codes; give only one of them`,
      );
    this.#addOns.set(part, { head, reader, file: file.name });
  }

  /**
   * The parts of all tables.
   *
   * @param progress - called with how much of the largest work is done, from 0 to 1
   * @throws MedcodesError `invalid-file` if files of a table are missing
   */
  pack(progress: (done: number) => void = () => {}): Partial<Record<PartName, readonly RawSection[]>> {
    const parts: Partial<Record<PartName, readonly RawSection[]>> = {};
    for (const [part, table] of this.#ptp) {
      checkComplete(table);
      parts[part] = packPtp(withStarts(table), table.rows, progress);
    }
    for (const [part, quarters] of this.#mue) parts[part] = packMue(quarters);
    for (const [part, { head, reader }] of this.#addOns) parts[part] = packAddOns(head, reader.rows);
    return parts;
  }
}

/** Stops if a file is of another quarter than those before it, or one that was given already. */
function checkBelongs(
  { head, files }: PtpTableInMaking,
  own: TableHead,
  file: string,
  piece: number | undefined,
): void {
  const first = files[0];
  if (first === undefined) return;
  if (own.release !== head.release)
    throw invalidFile(
      { file },
      `it is of ${own.version}, but ${first.name} is of ${head.version}; give the files of one quarter`,
    );
  const twin = files.find(
    (other) => other.piece === piece || other.piece === undefined || piece === undefined,
  );
  if (twin !== undefined)
    throw invalidFile({ file }, `${twin.name} has the same rows; give only one of them`);
}

const PIECES = [1, 2, 3, 4];

/** Stops if one of the four files of a quarter is missing: a pair in it would seem to have no edit. */
function checkComplete({ files }: PtpTableInMaking): void {
  if (files[0]?.piece === undefined) return;
  const missing = PIECES.filter((piece) => !files.some((file) => file.piece === piece));
  if (missing.length > 0)
    throw invalidFile(
      { file: files[0].name },
      `a quarter comes in four files, f1 to f4: ${missing.map((piece) => `f${piece}`).join(', ')} is missing; give all four together`,
    );
}

/** Adds to the note how many rows have no first day. */
function withStarts({ head, rows, withoutStart }: PtpTableInMaking): TableHead {
  if (withoutStart === 0) return head;
  const lost = withoutStart === rows.count ? 'No row has' : `${withoutStart} of ${rows.count} rows have no`;
  return { ...head, note: `${head.note} ${lost} an effective date.`.replace('no an', 'no') };
}
