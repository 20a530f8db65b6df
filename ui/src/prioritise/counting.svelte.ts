/** What was counted for the theme that is shown, and what it comes to; every act is answered with both. */
import { commands, type Asked, type CommandError, type Prioritised, type Round, type Support } from "../ipc/bindings.ts";
import { revision } from "../stage/stage.svelte.ts";
import { found } from "./cells.ts";

export type Told = "counted" | "retracted" | "chosen" | "undone" | "redone";

export class Counting {
  of = $state.raw<Round | null>(null);
  found = $state.raw<Prioritised | null>(null);
  told = $state.raw<Told | null>(null);
  trouble = $state.raw<CommandError | null>(null);
  /** The revision that is shown. */
  seen = -1;
  #last: Promise<void> = Promise.resolve();

  async read(of: Round): Promise<void> {
    const isOther = this.of?.session !== of.session || this.of.theme !== of.theme;
    this.of = of;
    this.seen = revision.changes;
    if (isOther) {
      this.found = null;
      this.told = null;
    }
    const answer = await commands.prioritised(of);
    if (this.of !== of) return;
    if (answer.status === "ok") this.found = answer.data;
    this.trouble = answer.status === "error" ? answer.error : null;
  }

  /**
   * `next` says what is counted from what stands now; with nothing, what was counted is taken away. Whoever types quickly
   * counts again before the last count is answered: so each waits for the one before it, and nothing is built on what is old.
   */
  count(asked: Asked, next: (stands: Support | undefined) => Support | null): Promise<void> {
    this.#last = this.#last.then(async () => {
      const support = next(found(this.found?.counts ?? [], asked)?.count.support);
      if (support) await this.#act((of) => commands.recordSupport(of, [{ asked, support }]), "counted");
      else await this.#act((of) => commands.retractSupport(of, [asked]), "retracted");
    });
    return this.#last;
  }

  async choose(asked: Asked, by: string): Promise<void> {
    await this.#act((of) => commands.chooseCount(of, asked, by), "chosen");
  }

  async turn(what: "undone" | "redone"): Promise<void> {
    await this.#act((of) => (what === "undone" ? commands.undoSupport(of) : commands.redoSupport(of)), what);
  }

  async #act(act: (of: Round) => ReturnType<typeof commands.prioritised>, told: Told): Promise<void> {
    const { of } = this;
    if (!of) return;
    const answer = await act(of);
    if (answer.status === "error") {
      this.trouble = answer.error;
      return;
    }
    this.trouble = null;
    this.told = told;
    if (this.of === of) this.found = answer.data;
    revision.bump();
    this.seen = revision.changes;
  }
}
