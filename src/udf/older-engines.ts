// Adds functions of newer JavaScript that the package uses, if the engine of a database does not have them yet.

const has = Object.prototype.hasOwnProperty;

type Made = (...values: never[]) => unknown;

function add(target: object, name: string, value: Made): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

type Test<T> = (value: T, index: number) => unknown;

function findLastIndex<T>(this: ArrayLike<T>, test: Test<T>): number {
  let index = this.length - 1;
  while (index >= 0 && !test(this[index]!, index)) index--;
  return index;
}

function findLast<T>(this: ArrayLike<T>, test: Test<T>): T | undefined {
  return this[findLastIndex.call(this as ArrayLike<unknown>, test as Test<unknown>)];
}

function replaceAll(this: string, from: string | RegExp, to: string | ((found: string) => string)): string {
  if (typeof from !== 'string') return this.replace(from, to as string);
  const pieces = this.split(from);
  return pieces.join(typeof to === 'string' ? to : to(from));
}

/** Adds what is missing. Nothing that the engine has is replaced. */
export function completeEngine(): void {
  for (const lists of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype)]) {
    add(lists, 'at', at);
    add(lists, 'findLast', findLast);
    add(lists, 'findLastIndex', findLastIndex);
  }
  add(String.prototype, 'at', at);
  add(String.prototype, 'replaceAll', replaceAll);
  add(Object, 'hasOwn', (object: object, name: string) => has.call(object, name));
}
