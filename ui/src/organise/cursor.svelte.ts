/** Where a person is on the board, and what they have chosen there. Rows are known by their keys: places change. */
import { SvelteSet } from "svelte/reactivity";
import type { CardRow, Column, Row } from "./arrange.ts";

/** What a column does for the cursor. */
export interface View {
  /** Brings a row into sight and gives it the focus. */
  focus(key: string): void;
}

export class Cursor {
  column = $state(0);
  /** Of each column the row that one is at, or was at last, and where it stood. */
  readonly #at = $state<Record<number, { key: string; place: number }>>({});
  readonly chosen = new SvelteSet<string>();
  readonly views: (View | null)[] = [];
  readonly #columns: () => readonly Column[];

  constructor(columns: () => readonly Column[]) {
    this.#columns = columns;
  }

  /** The row of a column that one is at: the one in its place, where the one that one was at is gone. */
  keyIn(column: number): string | null {
    const at = this.#at[column];
    if (at && this.#placeOf(column, at.key) >= 0) return at.key;
    const rows = this.#rows(column);
    return rows[Math.min(at?.place ?? 0, rows.length - 1)]?.key ?? null;
  }

  get row(): Row | null {
    return this.#rows(this.column)[this.#place()] ?? null;
  }

  /** The cards that an act is about: those that are chosen, for which all are gone through, else the one that one is at. */
  get cards(): CardRow[] {
    if (this.chosen.size > 0) {
      const all = this.#columns().flatMap(({ rows }) => rows.filter((row) => row.is === "card"));
      const chosen = all.filter(({ key }) => this.chosen.has(key));
      if (chosen.length > 0) return chosen;
    }
    return this.row?.is === "card" ? [this.row] : [];
  }

  /** Somebody is here: by the mouse, or by the Tab key. */
  isAt(column: number, key: string): void {
    this.column = column;
    this.#at[column] = { key, place: this.#placeOf(column, key) };
  }

  step(rows: number): void {
    this.#go(this.column, this.#place() + rows);
  }

  heading(step: 1 | -1): void {
    const rows = this.#rows(this.column);
    let place = this.#place() + step;
    while (rows[place] && rows[place]?.is !== "heading") place += step;
    if (rows[place]) this.#go(this.column, place);
  }

  across(columns: 1 | -1): void {
    const all = this.#columns();
    let column = this.column + columns;
    while (all[column]?.rows.length === 0) column += columns;
    if (!all[column]) return;
    const key = this.keyIn(column);
    this.column = column;
    if (key !== null) this.views[column]?.focus(key);
  }

  /** Chooses the card, or all cards below the heading; what was chosen already is chosen no more. */
  choose(): void {
    const { row } = this;
    if (!row) return;
    const keys = row.is === "card" ? [row.key] : this.#below(row);
    const all = keys.every((key) => this.chosen.has(key));
    for (const key of keys) {
      if (all) this.chosen.delete(key);
      else this.chosen.add(key);
    }
  }

  /** After something was put elsewhere: what is chosen no more, and the focus where work goes on. */
  settle(): void {
    this.chosen.clear();
    this.refocus();
  }

  refocus(): void {
    const all = this.#columns();
    if ((all[this.column]?.rows.length ?? 0) === 0) this.column = Math.max(0, all.findIndex(({ rows }) => rows.length > 0));
    const key = this.keyIn(this.column);
    if (key !== null) this.views[this.column]?.focus(key);
  }

  /** Where the row that one is at will be gone, the one after it is next. */
  leaving(keys: ReadonlySet<string>): void {
    const rows = this.#rows(this.column);
    const from = this.#place();
    if (!keys.has(rows[from]?.key ?? "")) return;
    const next = rows.slice(from).find((row) => row.is === "card" && !keys.has(row.key)) ?? rows.slice(0, from).findLast(({ key }) => !keys.has(key));
    if (next) this.isAt(this.column, next.key);
  }

  #below(heading: Row): string[] {
    const rows = this.#rows(this.column);
    const from = rows.indexOf(heading) + 1;
    const length = rows.slice(from).findIndex((row) => row.is === "heading");
    return rows.slice(from, length < 0 ? undefined : from + length).map(({ key }) => key);
  }

  #rows(column: number): readonly Row[] {
    return this.#columns()[column]?.rows ?? [];
  }

  #placeOf(column: number, key: string): number {
    return this.#columns()[column]?.placeOf(key) ?? -1;
  }

  #place(): number {
    return this.#placeOf(this.column, this.keyIn(this.column) ?? "");
  }

  #go(column: number, place: number): void {
    const rows = this.#rows(column);
    const row = rows[Math.min(rows.length - 1, Math.max(0, place))];
    if (!row) return;
    this.isAt(column, row.key);
    this.views[column]?.focus(row.key);
  }
}
