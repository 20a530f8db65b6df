/** The contributions of which cards are in sight, read a few at a time and once each. */
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { commands, type Contribution } from "../ipc/bindings.ts";

/** One command reads no more than this, so that no answer takes long. */
const atOnce = 100;

export class Words {
  readonly #read = new SvelteMap<string, Contribution>();
  readonly #gone = new SvelteSet<string>();
  #wanted = new Set<string>();
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
    this.#wanted = new Set(this.#read.keys());
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
      // What was forgotten meanwhile is wanted again already.
      if (edition !== this.#edition) continue;
      for (const one of answer.data) this.#read.set(one.id, one);
      for (const id of ids) if (!answer.data.some((one) => one.id === id)) this.#gone.add(id);
    }
    this.#isReading = false;
  }
}
