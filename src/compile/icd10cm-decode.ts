import { hasBit } from '../base/masks.js';
import type { CodeTable } from '../codetree/codes.js';
import { changesFrom, codesFrom, shortTitlesFrom, titlesFrom } from '../codetree/data.js';
import { type Icd10cmPayload, poaFrom, SET, tabularFrom } from '../icd10cm/data.js';
import { NOTATION } from '../icd10cm/notation.js';
import type { TabularNode } from '../icd10cm/tabular-table.js';
import type {
  Conversion,
  Icd10cmTables,
  OrderRow,
  PoaExemptList,
  Provenance,
  ReleaseTable,
  Tabular,
} from '../icd10cm/write/model.js';
import { decodeLines } from '../packed/ascii.js';
import { openPart } from '../packed/payload.js';

const plain = (codes: CodeTable, row: number): string => codes.codeOf(row).replace('.', '');

/**
 * The tables that a payload was packed from. Exact in what the payload keeps; conversions without a previous code are not in
 * it, and the cells as printed are not.
 *
 * @throws MedcodesError `missing-part`, `corrupt-payload` or `unsupported-payload`
 */
export function decodeIcd10cm(payload: Icd10cmPayload): Icd10cmTables {
  const codes = codesFrom(SET, NOTATION, payload.codes);
  codes.fillAll();
  return {
    releases: decodeReleases(codes, payload),
    tabulars: decodeTabulars(codes, payload),
    poaExempt: decodePoa(codes, payload),
    conversions: decodeConversions(codes, payload),
  };
}

function decodeReleases(codes: CodeTable, payload: Icd10cmPayload): ReleaseTable[] {
  const titles = titlesFrom(SET, codes, payload.titles);
  const shortTitles = shortTitlesFrom(SET, titles, payload.shortTitles);
  const texts = new Map<number, Pick<OrderRow, 'longTitle' | 'shortTitle'>>();
  const textsOf = (titleRow: number): Pick<OrderRow, 'longTitle' | 'shortTitle'> => {
    const known = texts.get(titleRow);
    if (known !== undefined) return known;
    const made = { longTitle: titles.title(titleRow), shortTitle: shortTitles.title(titleRow) };
    texts.set(titleRow, made);
    return made;
  };
  return codes.releases.map(({ effective, fiscalYear, provenance, note }, release) => {
    const rows: OrderRow[] = [];
    for (let row = 0; row < codes.rows; row++) {
      if (!hasBit(codes.present[row]!, release)) continue;
      const billable = hasBit(codes.billable[row]!, release);
      rows.push({ code: plain(codes, row), billable, ...textsOf(titles.rowIn(row, release)) });
    }
    return { effective, fiscalYear, provenance, note, rows };
  });
}

function decodeConversions(codes: CodeTable, payload: Icd10cmPayload): Conversion[] {
  const { toCode } = changesFrom(SET, codes, payload.changes);
  return [...toCode.values()].flat().map(({ row, release, relation, previous }) => ({
    code: plain(codes, row),
    effective: codes.releaseDate(release),
    printed: '',
    relation,
    previous: previous.map((other) => plain(codes, other)),
  }));
}

function decodePoa(codes: CodeTable, payload: Icd10cmPayload): PoaExemptList[] {
  const table = poaFrom(codes, payload.poa);
  return decodeLines(openPart(SET, 'poa', payload.poa).section('poa.lists')).map((effective) => {
    const release = codes.releases.findIndex((known) => known.effective === effective);
    const exempt: string[] = [];
    for (let row = 0; row < codes.rows; row++)
      if (table.exemption(row, release)?.exempt === true) exempt.push(plain(codes, row));
    return { effective, codes: exempt };
  });
}

function decodeTabulars(codes: CodeTable, payload: Icd10cmPayload): Tabular[] {
  const table = tabularFrom(codes, payload.tabular);
  const lines = decodeLines(openPart(SET, 'tabular', payload.tabular).section('tabulars'));
  return lines.map((line, list) => {
    const [effective = '', provenance = ''] = line.split('\t');
    const release = codes.releases.findIndex((known) => known.effective === effective);
    const nodes = table.nodesIn(release).filter(({ tabulars }) => hasBit(tabulars, list));
    return { effective, provenance: provenance as Provenance, chapters: chaptersOf(codes, nodes, release) };
  });
}

function chaptersOf(codes: CodeTable, nodes: readonly TabularNode[], release: number): Tabular['chapters'] {
  const blocks = nodes.filter(({ kind }) => kind === 'block');
  return nodes
    .filter(({ kind }) => kind === 'chapter')
    .map((chapter) => ({
      number: chapter.number,
      range: chapter.code,
      title: chapter.title,
      blocks: blocks
        .filter(({ first, last }) => chapter.first <= first && last <= chapter.last)
        .map((block) => ({
          range: block.code,
          title: block.title,
          categories: holdsBlocks(block, blocks) ? [] : categoriesOf(codes, block, release),
        })),
    }));
}

/** Whether a block only groups others: it comes before those inside it, and holds more than one of them. */
const holdsBlocks = (block: TabularNode, blocks: readonly TabularNode[]): boolean =>
  blocks
    .slice(blocks.indexOf(block) + 1)
    .some(({ first, last }) => block.first <= first && last <= block.last);

function categoriesOf(codes: CodeTable, { first, last }: TabularNode, release: number): string[] {
  const found: string[] = [];
  for (let category = first; category <= last; category++) {
    const row = codes.tree.start[category]!;
    if (hasBit(codes.present[row]!, release)) found.push(plain(codes, row));
  }
  return found;
}
