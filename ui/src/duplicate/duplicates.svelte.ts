/**
 * What was likely noted twice: the pairs that are left, the one that is looked at, and what was decided. They are looked
 * for in the background; only the pair that is looked at, and the next, are read in full.
 */
import { commands, type CommandError, type Pair, type Proposal, type Relation } from "../ipc/bindings.ts";
import { revision } from "../stage/stage.svelte.ts";

export type Told = { what: "decided"; relation: Relation } | { what: "undone" | "redone" };

/** Up to so many contributions looking takes no time that anybody would notice. */
const few = 5_000;

interface Decided {
  proposal: Proposal;
  at: number;
}

export class Duplicates {
  /** Those that nobody has decided on. */
  left = $state.raw<readonly Proposal[]>([]);
  decided = $state.raw<readonly Decided[]>([]);
  at = $state(0);
  pair = $state.raw<Pair | null>(null);
  isLooking = $state(false);
  isKnown = $state(false);
  isBusy = $state(false);
  told = $state.raw<Told | null>(null);
  trouble = $state.raw<CommandError | null>(null);
  seen = -1;
  #again = false;

  get all(): number {
    return this.left.length + this.decided.length;
  }

  /** How many pairs come before this one, it included: those that are decided count. */
  get place(): number {
    return this.decided.length + this.at + 1;
  }

  /** Looks at once where that is a matter of a moment; else when somebody asks for it. */
  lookIfFew(contributions: number): void {
    if (contributions > 0 && contributions <= few) {
      void this.look();
      return;
    }
    this.seen = revision.changes;
    this.left = [];
    this.decided = [];
    this.pair = null;
    // Among no contributions there is nothing to be found.
    this.isKnown = contributions === 0;
  }

  async look(): Promise<void> {
    this.seen = revision.changes;
    if (this.isLooking) {
      // What is being looked for was asked of another state of the file.
      this.#again = true;
      await commands.cancelDuplicates();
      return;
    }
    this.isLooking = true;
    do {
      this.#again = false;
      const answer = await commands.proposeDuplicates();
      if (this.#again) continue;
      if (answer.status === "error") {
        this.trouble = answer.error;
      } else {
        this.trouble = null;
        this.left = answer.data;
        this.decided = [];
        this.at = 0;
        this.isKnown = true;
        await this.#read();
      }
    } while (this.#again);
    this.isLooking = false;
  }

  async callOff(): Promise<void> {
    this.#again = false;
    await commands.cancelDuplicates();
  }

  /** On to the next, after the last one to the first again. */
  async go(to: number): Promise<void> {
    if (this.left.length === 0) return;
    this.at = (to + this.left.length) % this.left.length;
    await this.#read();
  }

  async decide(relation: Relation): Promise<void> {
    const proposal = this.left[this.at];
    if (!proposal || this.isBusy) return;
    this.isBusy = true;
    const answer = await commands.decideDuplicate(proposal.a, proposal.b, relation);
    if (answer.status === "ok") {
      this.#done({ what: "decided", relation });
      await this.#settle(proposal);
    } else {
      this.trouble = answer.error;
    }
    this.isBusy = false;
  }

  /** What is taken back may be something else than a decision made here: what stands is asked for, and not guessed. */
  async turn(what: "undone" | "redone"): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const answer = what === "undone" ? await commands.undo() : await commands.redo();
    if (answer.status === "error") {
      this.trouble = answer.error;
    } else {
      this.#done({ what });
      if (what === "undone") await this.#restore();
      else await this.#leaveOut();
    }
    this.isBusy = false;
  }

  async #restore(): Promise<void> {
    const last = this.decided.at(-1);
    if (!last || (await relationOf(last.proposal)) !== null) return this.#read();
    this.decided = this.decided.slice(0, -1);
    this.left = [...this.left.slice(0, last.at), last.proposal, ...this.left.slice(last.at)];
    this.at = last.at;
    await this.#read();
  }

  async #leaveOut(): Promise<void> {
    const proposal = this.left[this.at];
    if (proposal && (await relationOf(proposal)) !== null) await this.#settle(proposal);
    else await this.#read();
  }

  async #settle(proposal: Proposal): Promise<void> {
    const at = this.left.indexOf(proposal);
    this.decided = [...this.decided, { proposal, at }];
    this.left = this.left.filter((other) => other !== proposal);
    this.at = at < this.left.length ? at : 0;
    await this.#read();
  }

  #done(told: Told): void {
    this.trouble = null;
    this.told = told;
    revision.bump();
    this.seen = revision.changes;
  }

  async #read(): Promise<void> {
    const proposal = this.left[this.at];
    if (!proposal) {
      this.pair = null;
      return;
    }
    const answer = await commands.sideBySide(proposal.a, proposal.b);
    if (this.left[this.at] !== proposal) return;
    if (answer.status === "ok") {
      this.pair = answer.data;
    } else if (answer.error.code === "unknown") {
      // One of the two was deleted meanwhile.
      this.left = this.left.filter((other) => other !== proposal);
      this.at = Math.min(this.at, Math.max(0, this.left.length - 1));
      await this.#read();
    } else {
      this.trouble = answer.error;
    }
  }
}

async function relationOf({ a, b }: Proposal): Promise<Relation | null> {
  const answer = await commands.sideBySide(a, b);
  return answer.status === "ok" ? answer.data.relation : null;
}
