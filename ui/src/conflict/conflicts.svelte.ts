/**
 * The conflicts of the open file, a page of them at a time, the one that is looked at, and what was decided. Settling one
 * takes it off the list, so that the next one is at its place.
 */
import { commands, type CommandError, type ComparedConflict, type Settlement } from "../ipc/bindings.ts";
import { revision } from "../stage/stage.svelte.ts";

/** So many rows are in memory and on the page. */
export const pageSize = 50;

export type Told =
  | { what: "settled"; conflict: ComparedConflict["conflict"] }
  | { what: "preferred"; person: string; settled: number; left: number }
  | { what: "undone" | "redone" };

export class Conflicts {
  total = $state(0);
  /** The place of the first row among all. */
  from = $state(0);
  rows = $state.raw<readonly ComparedConflict[]>([]);
  /** The place of the one that is looked at among all. */
  cursor = $state(0);
  isRead = $state(false);
  isBusy = $state(false);
  /** Something was settled here, and not only nothing found. */
  isWorkedOn = $state(false);
  told = $state.raw<Told | null>(null);
  trouble = $state.raw<CommandError | null>(null);
  /** The revision that is shown. */
  seen = -1;
  /** Where each settled one stood, the last one last. */
  #places: number[] = [];

  get now(): ComparedConflict | undefined {
    return this.rows[this.cursor - this.from];
  }

  /** Reads the page of this place, and looks at what is there; until then what was looked at stays. */
  async read(at = this.cursor): Promise<void> {
    this.seen = revision.changes;
    const from = Math.floor(at / pageSize) * pageSize;
    const answer = await commands.conflictsPage(from, pageSize);
    if (answer.status === "error") {
      this.isRead = true;
      this.total = 0;
      this.rows = [];
      if (answer.error.code !== "no-open-file") this.trouble = answer.error;
      return;
    }
    const { total, conflicts } = answer.data;
    const last = Math.max(0, total - 1);
    if (last < from) return this.read(last);
    this.cursor = Math.min(at, last);
    this.total = total;
    this.from = from;
    this.rows = conflicts;
    this.isRead = true;
  }

  async go(to: number): Promise<void> {
    if (this.total === 0) return;
    const at = Math.min(this.total - 1, Math.max(0, to));
    if (this.rows[at - this.from]) this.cursor = at;
    else await this.read(at);
  }

  async settle(settlement: Settlement): Promise<boolean> {
    const now = this.now;
    if (!now || this.isBusy) return false;
    const { conflict } = now;
    this.isBusy = true;
    const answer = await commands.resolveConflict(conflict.kind, conflict.entity, conflict.field, settlement);
    if (answer.status === "ok") {
      this.#places.push(this.cursor);
      await this.#done({ what: "settled", conflict });
    } else {
      this.trouble = answer.error;
    }
    this.isBusy = false;
    return answer.status === "ok";
  }

  async prefer(author: string, person: string): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const answer = await commands.preferAuthor(author);
    if (answer.status === "ok") {
      this.#places.push(this.cursor);
      await this.#done({ what: "preferred", person, ...answer.data });
    } else {
      this.trouble = answer.error;
    }
    this.isBusy = false;
  }

  async turn(what: "undone" | "redone"): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const before = this.total;
    const answer = what === "undone" ? await commands.undo() : await commands.redo();
    if (answer.status === "ok") {
      await this.#done({ what });
      // What came back stands where it stood.
      if (this.total > before) await this.go(this.#places.pop() ?? this.cursor);
      else if (this.total < before) this.#places.push(this.cursor);
    } else {
      this.trouble = answer.error;
    }
    this.isBusy = false;
  }

  async #done(told: Told): Promise<void> {
    this.trouble = null;
    this.told = told;
    this.isWorkedOn = true;
    revision.bump();
    await this.read();
  }
}
