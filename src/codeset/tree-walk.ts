/**
 * The tree functions that work the same in every set, over the places of one set at one moment.
 *
 * A set defines its places, how to find one by name, and what is above and below it.
 */
export abstract class TreeWalk<Ref, Place, Node> {
  /** Finds a node; undefined if it does not exist on the date. */
  abstract find(ref: Ref): Place | undefined;
  /** What is directly above a place. */
  abstract above(place: Place): Place | undefined;
  /** What is directly below a place, in order. */
  abstract below(place: Place): readonly Place[];
  /** The node of a place, as callers get it. */
  abstract show(place: Place): Node;
  /** Whether two places are the same. */
  abstract same(a: Place, b: Place): boolean;

  /** The node directly above another. */
  parent(ref: Ref): Node | undefined {
    const place = this.find(ref);
    const above = place === undefined ? undefined : this.above(place);
    return above === undefined ? undefined : this.show(above);
  }

  /** The nodes directly below another. */
  children(ref: Ref): readonly Node[] {
    const place = this.find(ref);
    return place === undefined ? [] : this.below(place).map((below) => this.show(below));
  }

  /** All nodes above another, nearest first. */
  ancestors(ref: Ref): readonly Node[] {
    const place = this.find(ref);
    return place === undefined
      ? []
      : this.#line(place)
          .slice(1)
          .map((above) => this.show(above));
  }

  /** All nodes below another, each followed by those below it. */
  descendants(ref: Ref): readonly Node[] {
    const place = this.find(ref);
    const found: Node[] = [];
    if (place !== undefined) this.#addBelow(place, found);
    return found;
  }

  /** Whether a node is the same as `ancestor` or is below it. */
  isA(ref: Ref, ancestor: Ref): boolean {
    const place = this.find(ref);
    const wanted = this.find(ancestor);
    if (place === undefined || wanted === undefined) return false;
    return this.#line(place).some((candidate) => this.same(candidate, wanted));
  }

  /** The nearest node that is, or is above, each of two. */
  commonAncestor(a: Ref, b: Ref): Node | undefined {
    const one = this.find(a);
    const other = this.find(b);
    if (one === undefined || other === undefined) return undefined;
    const line = this.#line(other);
    const shared = this.#line(one).find((place) => line.some((candidate) => this.same(candidate, place)));
    return shared === undefined ? undefined : this.show(shared);
  }

  /** A place and all above it, nearest first. */
  #line(place: Place): Place[] {
    const line = [place];
    for (let next = this.above(place); next !== undefined; next = this.above(next)) line.push(next);
    return line;
  }

  #addBelow(place: Place, found: Node[]): void {
    for (const child of this.below(place)) {
      found.push(this.show(child));
      this.#addBelow(child, found);
    }
  }
}
