/**
 * The few pages of a long list that are in memory. Rows have places from 0 to total - 1; a page that was not asked for
 * lately is let go. A row that is written comes in, changes or goes at its place without anything being read anew; what
 * that leaves unknown is a hole, and is asked for when it is next shown.
 */
export class Pages<Row extends { id: string }> {
  total = 0;
  /** Changes with everything that is written, so that an answer to an older question is not mistaken for a new one. */
  edition = 0;
  /** By page, the one used last at the end. */
  readonly #pages = new Map<number, (Row | undefined)[]>();

  constructor(
    readonly size = 100,
    readonly kept = 8,
  ) {}

  row(at: number): Row | undefined {
    return this.#pages.get(Math.floor(at / this.size))?.[at % this.size];
  }

  /** The pages with a row from `from` up to `until` that is not known. */
  missing(from: number, until: number): number[] {
    const pages = new Set<number>();
    for (let at = Math.max(0, from); at < Math.min(until, this.total); at++) {
      if (this.row(at) === undefined) pages.add(Math.floor(at / this.size));
    }
    return [...pages];
  }

  /** Marks these pages as used, and lets go of those used least. */
  use(from: number, until: number): void {
    for (let page = Math.floor(from / this.size); page * this.size < until; page++) {
      const rows = this.#pages.get(page);
      if (!rows) continue;
      this.#pages.delete(page);
      this.#pages.set(page, rows);
    }
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= this.kept) break;
      this.#pages.delete(page);
    }
  }

  fill(page: number, rows: readonly Row[]): void {
    this.#pages.delete(page);
    this.#pages.set(page, [...rows]);
    this.use(page * this.size, page * this.size + 1);
  }

  clear(total: number): void {
    this.#pages.clear();
    this.total = total;
    this.edition++;
  }

  /** The place of a row that is in memory, else -1. */
  find(id: string): number {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex((row) => row?.id === id);
      if (at >= 0) return page * this.size + at;
    }
    return -1;
  }

  /** A row was written anew, and stands where it stood, in memory or not. */
  replace(row: Row): void {
    this.edition++;
    const at = this.find(row.id);
    const rows = this.#pages.get(Math.floor(at / this.size));
    if (rows) rows[at % this.size] = row;
  }

  insert(at: number, row: Row): void {
    let page = Math.floor(at / this.size);
    let place = at % this.size;
    let pushed: Row | undefined = row;
    // A page of its own may begin here; otherwise it is made, with holes, so that the new row is shown at once.
    if (!this.#pages.has(page)) this.#pages.set(page, []);
    this.total++;
    this.edition++;
    for (const last = Math.floor((this.total - 1) / this.size); page <= last; page++) {
      const rows = this.#pages.get(page);
      if (rows) {
        while (rows.length < place) rows.push(undefined);
        rows.splice(place, 0, pushed);
        pushed = rows.length > this.size ? rows.pop() : undefined;
      } else if (pushed) {
        this.#pages.set(page, [pushed]);
        pushed = undefined;
      } else {
        pushed = undefined;
      }
      place = 0;
    }
    this.use(at, at + 1);
  }

  remove(at: number): void {
    const from = Math.floor(at / this.size);
    const last = Math.floor((this.total - 1) / this.size);
    for (let page = from; page <= last; page++) {
      const rows = this.#pages.get(page);
      if (!rows) continue;
      rows.splice(page === from ? at % this.size : 0, 1);
      if (rows.length === this.size - 1) rows.push(this.#pages.get(page + 1)?.[0]);
    }
    this.total--;
    this.edition++;
  }
}
