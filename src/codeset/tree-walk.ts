/**
 * The questions on a tree that every set answers alike, over the places of one set at one moment.
 *
 * A set says what its places are, how a name leads to one, and what stands above and below it.
 */
export abstract class TreeWalk<Ref, Place, Node> {
  /** Finds a node; undefined where it is not there on the date. */
  abstract find(ref: Ref): Place | undefined;
  /** What stands right above a place. */
  abstract above(place: Place): Place | undefined;
  /** What stands right below a place, in order. */
  abstract below(place: Place): readonly Place[];
  /** The node of a place, as it is given. */
  abstract show(place: Place): Node;
  /** Whether two places are one. */
  abstract same(a: Place, b: Place): boolean;

  /** The node right above another. */
  parent(ref: Ref): Node | undefined {
    const place = this.find(ref);
    const above = place === undefined ? undefined : this.above(place);
    return above === undefined ? undefined : this.show(above);
  }

  /** The nodes right below another. */
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

  /** Whether a node is another or stands below it. */
  isA(ref: Ref, ancestor: Ref): boolean {
    const place = this.find(ref);
    const wanted = this.find(ancestor);
    if (place === undefined || wanted === undefined) return false;
    return this.#line(place).some((candidate) => this.same(candidate, wanted));
  }

  /** The nearest node that is, or stands above, each of two. */
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
