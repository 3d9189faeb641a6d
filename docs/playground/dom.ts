/** What may stand in an element. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];
/** Attributes, and listeners by names such as `onclick`. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: never) => unknown)>
>;

function fill<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** Appends what is there; false, null and undefined are left out. */
export function append(to: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(to, child);
    else to.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** An element of HTML. Texts are texts: nothing is parsed as HTML. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => fill(document.createElement(name), attributes, children);

/** An element of SVG. */
export const s = <K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);

/** Replaces all that an element contains. */
export function show(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  append(element, children);
}

let counter = 0;
/** An id that no other element has. */
export const newId = (what: string): string => `${what}-${++counter}`;
