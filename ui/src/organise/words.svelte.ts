/** The contributions of which cards are in sight, read a few at a time and once each. */
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { commands, type Contribution } from "../ipc/bindings.ts";

/** One command reads no more than this, so that no answer takes long. */
const atOnce = 100;
/** So many cards are written out before what was pressed meanwhile is heard. */
const shownAtOnce = 3;

export class Words {
  readonly #read = new SvelteMap<string, Contribution>();
  readonly #gone = new SvelteSet<string>();
  readonly #wanted = new Set<string>();
  #isReading = false;
  #edition = 0;

  of(id: string): Contribution | undefined {
    return this.#read.get(id);
  }

  isGone(id: string): boolean {
    return this.#gone.has(id);
  }

  /** Something was written: what is shown stays until it is read anew. */
  forget(): void {
    this.#edition += 1;
    for (const id of this.#read.keys()) this.#wanted.add(id);
    void this.#go();
  }

  want(ids: readonly string[]): void {
    for (const id of ids) if (!this.#read.has(id)) this.#wanted.add(id);
    void this.#go();
  }

  async #go(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#wanted.size > 0) {
      const ids = [...this.#wanted].slice(0, atOnce);
      const edition = this.#edition;
      for (const id of ids) this.#wanted.delete(id);
      const answer = await commands.contributionsNamed(ids);
      if (answer.status === "error") break;
      for (const [at, one] of answer.data.entries()) {
        if (at > 0 && at % shownAtOnce === 0) await new Promise((heard) => setTimeout(heard));
        if (edition !== this.#edition) break;
        this.#read.set(one.id, one);
      }
      // What was written meanwhile may have changed any of them.
      if (edition !== this.#edition) {
        for (const id of ids) this.#wanted.add(id);
        continue;
      }
      for (const id of ids) if (!answer.data.some((one) => one.id === id)) this.#gone.add(id);
    }
    this.#isReading = false;
  }
}
