import { hasBit } from '../base/masks.js';
import type { CodeTable } from '../icd10pcs/code-table.js';
import {
  changesFrom,
  codesFrom,
  type Icd10pcsPayload,
  labelsFrom,
  SET,
  titlesFrom,
} from '../icd10pcs/data.js';
import { headerTitle } from '../icd10pcs/header-title.js';
import type { LabelTable } from '../icd10pcs/label-table.js';
import type { TitleTable } from '../icd10pcs/title-table.js';
import type { PackedRelease, PcsChange, PcsHeads, Titles } from '../icd10pcs/write/model.js';
import type { SpelledEra } from '../icd10pcs/write/pack/cut.js';
import { expandProduct, type Product } from '../icd10pcs/write/rows/factor.js';
import type { EraSpelling } from '../icd10pcs/write/titles.js';
import { decodeLines } from '../packed/ascii.js';
import { splitPieces } from '../packed/column.js';
import { openPart } from '../packed/payload.js';
import { decodeSpellings } from './pcs-spelling-decode.js';

/** What the parts of a payload that know codes are packed from. */
export interface PcsDecoded {
  readonly releases: readonly PackedRelease[];
  /** In the order of the tables; the eras of a row follow one another by time. */
  readonly eras: readonly SpelledEra[];
  readonly heads: PcsHeads;
  readonly changes: readonly PcsChange[];
}

/**
 * What a payload of ICD-10-PCS was packed from, without definitions and keys: these stay as they are.
 *
 * @throws MedcodesError `missing-part`, `corrupt-payload` or `unsupported-payload`
 */
export function decodePcs(payload: Icd10pcsPayload): PcsDecoded {
  const codes = codesFrom(payload.codes);
  codes.fillAll();
  const labels = labelsFrom(codes, payload.labels);
  const titles = titlesFrom(codes, labels, payload.titles);
  const titlesPart = openPart(SET, 'titles', payload.titles);
  const changes = [...changesFrom(codes, payload.changes).toCode.values()].flat();
  return {
    releases: decodeReleases(codes, labels, titles, payload),
    eras: decodeEras(codes, labels, titles, decodeSpellings(codes, labels, titlesPart)),
    heads: decodeHeads(payload),
    changes: changes.map(({ release, current, previous }) => ({
      effective: codes.releaseDate(release),
      current,
      previous,
    })),
  };
}

function decodeHeads({ labels }: Icd10pcsPayload): PcsHeads {
  const [axes, heads] = splitPieces(openPart('icd10pcs', 'labels', labels).section('labels'));
  return {
    axes: decodeLines(axes!),
    heads: new Map(decodeLines(heads!).map((line) => line.split('\t') as [string, string])),
  };
}

function decodeReleases(
  codes: CodeTable,
  labels: LabelTable,
  titles: TitleTable,
  payload: Icd10pcsPayload,
): PackedRelease[] {
  const composed = decodeComposed(payload, codes.releases.length);
  return codes.releases.map(({ effective, fiscalYear, provenance, note }, release) => {
    const headers = new Map<string, Titles>();
    for (let table = 0; table < codes.numbers.length; table++) {
      if (!hasBit(codes.tableMask(table), release)) continue;
      const code = codes.codeOf(table);
      const made = headerTitle(code, (prefix) => labels.heads.get(prefix) ?? '');
      const { title, shortTitle } = titles.headerTitle(code, release) ?? { title: made, shortTitle: made };
      headers.set(code, { long: title, short: shortTitle });
    }
    return {
      ...{ effective, fiscalYear, provenance, note, headers, composedShort: composed[release]! },
      ordered: hasBit(codes.ordered, release),
      printed: hasBit(codes.printed, release),
    };
  });
}

/** The codes with composed short titles, by release. */
function decodeComposed({ titles }: Icd10pcsPayload, releases: number): ReadonlySet<string>[] {
  const part = openPart('icd10pcs', 'titles', titles);
  const lines = part.has('composed') ? decodeLines(part.section('composed')) : [];
  const found = Array.from({ length: releases }, () => new Set<string>());
  for (const line of lines) {
    const [mask = '', list = ''] = line.split('\t');
    const codes = list.match(/.{7}/g) ?? [];
    found.forEach((set, release) => {
      if (hasBit(Number.parseInt(mask, 36), release)) for (const code of codes) set.add(code);
    });
  }
  return found;
}

function decodeEras(
  codes: CodeTable,
  labels: LabelTable,
  titles: TitleTable,
  spellings: readonly EraSpelling[],
): SpelledEra[] {
  const eras: SpelledEra[] = [];
  for (let table = 0; table < codes.numbers.length; table++) {
    const code = codes.codeOf(table);
    for (let era = codes.eraStart[table]!; era < codes.eraStart[table + 1]!; era++) {
      const product = [0, 1, 2, 3].map((place) => codes.valuesOf(era, place)) as unknown as Product;
      const own = {
        table: code,
        product,
        mask: codes.mask[era]!,
        labels: product.map((values, place) =>
          Array.from(values, (_, n) => labels.label(table, era, place, n)),
        ),
        titles: titlesOf(titles, table, era, product),
      };
      eras.push({ era: own, spelling: spellings[era]! });
    }
  }
  return eras;
}

function titlesOf(titles: TitleTable, table: number, era: number, product: Product): Map<string, Titles> {
  const found = new Map<string, Titles>();
  for (const end of expandProduct(product)) {
    const at = product.map((values, place) => values.indexOf(end[place]!));
    const { title, shortTitle } = titles.title(table, era, at as [number, number, number, number]);
    found.set(end, { long: title, short: shortTitle });
  }
  return found;
}
