/**
 * The contributions of the session in order of time, of which only a few pages are in memory. What is written comes in
 * at the place that the answer names, without anything being read anew.
 */
import { commands, type Changed, type Contribution } from "../ipc/bindings.ts";
import { Heights } from "../list/heights.ts";
import { meeting } from "./meeting.svelte.ts";
import { Pages } from "./pages.ts";
import { telling } from "./telling.svelte.ts";

/** A row with one line of text, in CSS pixels; those that were seen are measured. */
const estimatedHeight = 62;

/** What the stream asks of the list that shows it. */
export interface View {
  /** Brings a row into sight. */
  reveal(at: number): void;
  toEnd(): void;
  /** By screens; Infinity: to the end. */
  scroll(screens: number): void;
}

class Stream {
  total = $state(0);
  /** Grows whenever rows or heights have changed; whoever shows them reads it. */
  version = $state(0);
  heights = new Heights(0, estimatedHeight);
  view: View | null = null;
  readonly #pages = new Pages<Contribution>();
  readonly #asked = new Set<number>();
  #session: string | null = null;

  /** Begins with a session, whose number of contributions is known from its outline. */
  begin(session: string | null, total: number): void {
    this.#session = session;
    this.#reset(total);
    this.view?.toEnd();
  }

  /** Something else wrote into the session: all is read anew, as it is shown. */
  renew(total: number): void {
    this.#reset(total);
  }

  row(at: number): Contribution | undefined {
    return this.#pages.row(at);
  }

  place(id: string): number {
    return this.#pages.find(id);
  }

  /** These rows are shown: what is missing of them is read. */
  want(from: number, until: number): void {
    this.#pages.use(from, until);
    for (const page of this.#pages.missing(from, until)) void this.#read(page);
  }

  /** One row, read if need be. */
  async at(place: number): Promise<Contribution | undefined> {
    if (place < 0 || place >= this.total) return undefined;
    if (!this.row(place)) await this.#read(Math.floor(place / this.#pages.size));
    return this.row(place);
  }

  /**
   * Where a contribution stands, found by its time in a handful of short questions: nobody but the core knows the
   * places of all. -1 where it is not there.
   */
  async placeOf(contribution: Contribution): Promise<number> {
    const known = this.place(contribution.id);
    if (known >= 0) return known;
    let from = 0;
    let until = this.total;
    while (from < until) {
      const middle = Math.floor((from + until) / 2);
      const found = await this.at(middle);
      if (!found) return -1;
      const order = moment(found) - moment(contribution) || (found.id < contribution.id ? -1 : found.id > contribution.id ? 1 : 0);
      if (order === 0) return middle;
      if (order < 0) from = middle + 1;
      else until = middle;
    }
    return this.place(contribution.id);
  }

  /** Brings the stream up to date with the answer to a write. */
  apply(changes: readonly Changed[]): void {
    const own = changes.filter(({ before, after }) => (after ?? before)?.session === this.#session);
    meeting.see(own.flatMap(({ after }) => (after ? [after] : [])));
    for (const { before, after } of own) meeting.count(before, after);
    const gone = own.filter(({ before, after }) => before && (!after || this.#moved(before, after)));
    const come = own.filter(({ before, after }) => after && (!before || this.#moved(before, after)));
    const total = this.total - own.filter(({ after }) => !after).length + own.filter(({ before }) => !before).length;
    for (const change of gone) {
      const at = this.#placeOfGone(change, gone.length === 1 && come.length === 0);
      // A row that is nowhere to be found was not shown either; the rest is read anew rather than guessed.
      if (at < 0) return this.#reset(total);
      this.#pages.remove(at);
      this.heights.remove(at);
    }
    for (const { after, following } of come.sort((a, b) => b.following - a.following)) {
      const at = total - 1 - following;
      if (!after || at < 0 || at > this.#pages.total) return this.#reset(total);
      this.#pages.insert(at, after);
      this.heights.insert(at);
    }
    for (const { before, after } of own) if (before && after) this.#pages.replace(after);
    this.total = this.#pages.total;
    this.version++;
  }

  #moved(before: Contribution, after: Contribution): boolean {
    return moment(before) !== moment(after);
  }

  #placeOfGone({ before, following }: Changed, alone: boolean): number {
    const known = before ? this.place(before.id) : -1;
    return known >= 0 || !alone ? known : this.#pages.total - 1 - following;
  }

  #reset(total: number): void {
    this.#pages.clear(total);
    this.#asked.clear();
    // Heights that were measured are the better guess for as long as the number of rows stays the same.
    if (this.heights.count !== total) this.heights = new Heights(total, estimatedHeight);
    this.total = total;
    this.version++;
  }

  async #read(page: number): Promise<void> {
    const session = this.#session;
    if (session === null || this.#asked.has(page)) return;
    const { size, edition } = this.#pages;
    this.#asked.add(page);
    const answer = await commands.contributionsPage(session, page * size, size);
    // Reset forgets what was asked; an answer to an older question says nothing about the places of now.
    if (session !== this.#session) return;
    this.#asked.delete(page);
    if (answer.status === "error") {
      telling.fail(answer.error);
      return;
    }
    if (edition !== this.#pages.edition) return this.#read(page);
    if (answer.data.total !== this.#pages.total) this.#reset(answer.data.total);
    this.#pages.fill(page, answer.data.contributions);
    meeting.see(answer.data.contributions);
    this.version++;
  }
}

/** When it was said, as far as it is known. */
export function moment({ said_at, entered_at }: Contribution): number {
  return Date.parse(said_at ?? entered_at);
}

export const stream = new Stream();
