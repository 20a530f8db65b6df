/**
 * How tall the rows of a list are, and where each begins: a Fenwick tree over typed arrays, so that the place of a
 * row and the row at a place are found in log n steps among any number of rows. A row that nobody has seen yet has the
 * height that was estimated; one that comes in, that of the row measured last.
 */
export class Heights {
  #own: Float64Array<ArrayBuffer>;
  /** #sums[i] is the sum of the heights of the (i & -i) rows up to and with row i - 1. */
  #sums: Float64Array<ArrayBuffer>;
  #count: number;
  #estimate: number;

  constructor(count: number, estimate: number) {
    this.#estimate = estimate;
    this.#count = count;
    this.#own = new Float64Array(roomFor(count)).fill(estimate, 0, count);
    this.#sums = new Float64Array(0);
    this.#addUp();
  }

  get count(): number {
    return this.#count;
  }

  /** The height of all rows together. */
  get total(): number {
    return this.top(this.#count);
  }

  height(row: number): number {
    return row < this.#count ? (this.#own[row] ?? 0) : 0;
  }

  /** Where this row begins: the height of all rows before it. */
  top(row: number): number {
    let sum = 0;
    for (let i = Math.min(row, this.#count); i > 0; i -= i & -i) sum += this.#sums[i] ?? 0;
    return sum;
  }

  /** The row that covers this place; the first or the last where the place is before or after all. -1 without rows. */
  at(place: number): number {
    let row = 0;
    let rest = Math.max(0, place);
    for (let step = this.#own.length; step > 0; step >>= 1) {
      const sum = this.#sums[row + step];
      if (row + step <= this.#count && sum !== undefined && sum <= rest) {
        row += step;
        rest -= sum;
      }
    }
    return Math.min(row, this.#count - 1);
  }

  /** A row was measured. Answers by how much it was mistaken. */
  set(row: number, height: number): number {
    if (row < 0 || row >= this.#count) return 0;
    this.#estimate = height;
    return this.#change(row, height);
  }

  #change(row: number, height: number): number {
    const change = height - (this.#own[row] ?? 0);
    if (change === 0) return 0;
    this.#own[row] = height;
    for (let i = row + 1; i < this.#sums.length; i += i & -i) this.#sums[i] = (this.#sums[i] ?? 0) + change;
    return change;
  }

  append(): void {
    this.insert(this.#count);
  }

  /** A row came in before this one. At the end it costs log n, elsewhere one pass over the array. */
  insert(row: number): void {
    const grows = this.#count === this.#own.length;
    if (grows) {
      const own = new Float64Array(roomFor(this.#count + 1));
      own.set(this.#own);
      this.#own = own;
    }
    const atEnd = row >= this.#count;
    if (!atEnd) this.#own.copyWithin(row + 1, row, this.#count);
    this.#count++;
    if (atEnd && !grows) {
      this.#change(this.#count - 1, this.#estimate);
      return;
    }
    this.#own[Math.min(row, this.#count - 1)] = this.#estimate;
    this.#addUp();
  }

  remove(row: number): void {
    if (row < 0 || row >= this.#count) return;
    if (row === this.#count - 1) {
      this.#change(row, 0);
      this.#count--;
      return;
    }
    this.#own.copyWithin(row, row + 1, this.#count);
    this.#count--;
    this.#own[this.#count] = 0;
    this.#addUp();
  }

  #addUp(): void {
    const sums = new Float64Array(this.#own.length + 1);
    for (let i = 1; i < sums.length; i++) {
      sums[i] = (sums[i] ?? 0) + (this.#own[i - 1] ?? 0);
      const next = i + (i & -i);
      if (next < sums.length) sums[next] = (sums[next] ?? 0) + (sums[i] ?? 0);
    }
    this.#sums = sums;
  }
}

/** A power of two with room for these rows, so that adding one seldom has to move all. */
function roomFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(count, 64)));
}
