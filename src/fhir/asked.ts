import { dayNumberOrUndefined, type IsoDate } from '../base/dates.js';
import { invalid, shown } from './problem.js';
import type {
  FhirCodeableConcept,
  FhirCoding,
  FhirParameter,
  FhirParameters,
  FhirResource,
} from './types.js';

/** What an operation is asked: a resource `Parameters`, or an object of parameter names and values. */
export type TerminologyInput = FhirParameters | { readonly [name: string]: unknown };

/** Names that every operation accepts. */
const EVERYWHERE: readonly string[] = [
  '_format',
  '_pretty',
  '_elements',
  '_summary',
  'displayLanguage',
  'resourceType',
  'id',
  'meta',
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of one parameter of a resource. */
function valueIn(parameter: FhirParameter): unknown {
  for (const [name, value] of Object.entries(parameter))
    if (name.startsWith('value') || name === 'resource') return value;
  return parameter.part;
}

/** The parameters of a request. A parameter that the operation does not have is refused: a mistyped `date` would be answered for today. */
export class Asked {
  readonly #values: Map<string, unknown[]> = new Map();

  constructor(input: unknown, known: readonly string[]) {
    if (!isObject(input)) throw invalid('give the parameters as an object or as a resource Parameters');
    if (input.resourceType === 'Parameters') this.#readResource(input.parameter);
    else this.#readObject(input);
    for (const name of this.#values.keys())
      if (!known.includes(name) && !EVERYWHERE.includes(name))
        throw invalid(`the operation does not have the parameter ${shown(name)}; it has ${known.join(', ')}`);
  }

  #readObject(input: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(input))
      if (value !== undefined) this.#values.set(name, Array.isArray(value) ? [...value] : [value]);
  }

  #readResource(parameters: unknown): void {
    if (parameters !== undefined && !Array.isArray(parameters))
      throw invalid('Parameters.parameter must be a list', 'Parameters.parameter');
    for (const parameter of parameters ?? []) {
      if (!isObject(parameter) || typeof parameter.name !== 'string')
        throw invalid('each parameter needs a name', 'Parameters.parameter');
      const name = parameter.name;
      const value = valueIn(parameter as unknown as FhirParameter);
      this.#values.set(name, [...(this.#values.get(name) ?? []), value]);
    }
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  #one(name: string): unknown {
    const values = this.#values.get(name);
    if (values === undefined) return undefined;
    if (values.length !== 1) throw invalid(`give the parameter '${name}' once`, name);
    return values[0];
  }

  /** A text. */
  text(name: string): string | undefined {
    const value = this.#one(name);
    if (value === undefined || (typeof value === 'string' && value.length > 0)) return value;
    throw invalid(`the parameter '${name}' must be a text that is not empty`, name);
  }

  /** Texts. */
  texts(name: string): readonly string[] {
    const values = this.#values.get(name) ?? [];
    if (values.every((value) => typeof value === 'string')) return values as string[];
    throw invalid(`each parameter '${name}' must be a text`, name);
  }

  /** Yes or no. Over HTTP it is a text. */
  flag(name: string): boolean | undefined {
    const value = this.#one(name);
    if (value === undefined || typeof value === 'boolean') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    throw invalid(`the parameter '${name}' must be true or false, not ${shown(value)}`, name);
  }

  /** A whole number, 0 or more. */
  count(name: string): number | undefined {
    const value = this.#one(name);
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
    if (Number.isSafeInteger(number) && (number as number) >= 0 && (number as number) < 2 ** 31)
      return number as number;
    throw invalid(
      `the parameter '${name}' must be a whole number, 0 to 2147483647, not ${shown(value)}`,
      name,
    );
  }

  /** A day: a date, or the date of a time. */
  date(name: string): IsoDate | undefined {
    const value = this.#one(name);
    if (value === undefined) return undefined;
    const day = typeof value === 'string' && /^.{10}(T.{1,30})?$/.test(value) ? value.slice(0, 10) : '';
    if (dayNumberOrUndefined(day) !== undefined) return day;
    throw invalid(`the parameter '${name}' must be a calendar date YYYY-MM-DD, not ${shown(value)}`, name);
  }

  /** A coding; over HTTP `system|code`. */
  coding(name: string): FhirCoding | undefined {
    const value = this.#one(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string') {
      const bar = value.lastIndexOf('|');
      if (bar > 0) return { system: value.slice(0, bar), code: value.slice(bar + 1) };
    }
    if (isObject(value)) return checkedCoding(value, name);
    throw invalid(`the parameter '${name}' must be a Coding`, name);
  }

  /** Codings of one concept. */
  concept(name: string): readonly FhirCoding[] | undefined {
    const value = this.#one(name);
    if (value === undefined) return undefined;
    const codings = isObject(value) ? (value as FhirCodeableConcept).coding : undefined;
    if (!Array.isArray(codings) || codings.length === 0 || codings.length > 50)
      throw invalid(`the parameter '${name}' must be a CodeableConcept with 1 to 50 codings`, name);
    return [...codings].map((coding: unknown, i) => {
      if (!isObject(coding)) throw invalid(`coding ${i} of '${name}' must be a Coding`, name);
      return checkedCoding(coding, name);
    });
  }

  /** A resource. */
  resource(name: string): FhirResource | undefined {
    const value = this.#one(name);
    if (value === undefined) return undefined;
    if (isObject(value) && typeof value.resourceType === 'string') return value as unknown as FhirResource;
    throw invalid(`the parameter '${name}' must be a resource`, name);
  }
}

function checkedCoding(value: Readonly<Record<string, unknown>>, name: string): FhirCoding {
  for (const part of ['system', 'version', 'code', 'display'])
    if (value[part] !== undefined && typeof value[part] !== 'string')
      throw invalid(`the ${part} of '${name}' must be a text`, name);
  return value as FhirCoding;
}
