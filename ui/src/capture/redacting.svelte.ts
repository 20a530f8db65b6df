/** Redacting: whose words are to be erased for ever, what that would erase, and the yes to it. */
import { tick } from "svelte";
import { commands, type CommandError, type Contribution, type Erasure, type Target } from "../ipc/bindings.ts";
import { box } from "./box.svelte.ts";
import { recording } from "./recording.svelte.ts";

/** This contribution alone, or all that whoever said it has said. */
export type Whose = Target["what"];

class Redacting {
  /** What the dialog is about; null while none is open. */
  contribution = $state.raw<Contribution | null>(null);
  whose = $state<Whose>("contribution");
  replacement = $state("");
  /** What would be erased, as soon as it is known. */
  plan = $state.raw<Erasure | null>(null);
  trouble = $state.raw<CommandError | null>(null);
  busy = $state(false);

  ask(contribution: Contribution): void {
    this.contribution = contribution;
    this.replacement = "";
    void this.choose("contribution");
  }

  async choose(whose: Whose): Promise<void> {
    this.whose = whose;
    this.plan = null;
    const target = this.#target();
    if (!target) return;
    // What is still under way to the disk is erased with the rest, and has to be counted.
    await recording.settled();
    const answer = await commands.planRedaction(target);
    if (whose !== this.whose) return;
    if (answer.status === "error") this.trouble = answer.error;
    else {
      this.trouble = null;
      this.plan = answer.data;
    }
  }

  /** Escape, and every way out but the one: nothing has happened. */
  leave(): void {
    if (!this.busy) this.contribution = null;
  }

  /** The yes. */
  async redact(): Promise<void> {
    const target = this.#target();
    if (!target || this.plan === null || this.busy) return;
    this.busy = true;
    this.trouble = await recording.redact(target, this.replacement);
    this.busy = false;
    if (this.trouble) return;
    this.contribution = null;
    // The button that asked stood beside what was edited, and is gone with it.
    await tick();
    box.focus();
  }

  #target(): Target | null {
    const { contribution, whose } = this;
    if (!contribution) return null;
    if (whose === "contribution") return { what: "contribution", id: contribution.id };
    return contribution.participant === null ? null : { what: "participant", id: contribution.participant };
  }
}

export const redacting = new Redacting();
