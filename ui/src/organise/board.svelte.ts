/**
 * The board of the screen: what lies on it, what the program proposes for it, and what a person does with it. What is
 * shown is what the last act was answered with.
 */
import { Channel } from "@tauri-apps/api/core";
import { commands, type Board, type CommandError, type Direction, type MadeCluster, type Names, type OnBoard, type Proposals, type Put, type RefusedProposal, type Step } from "../ipc/bindings.ts";
import { revision } from "../stage/stage.svelte.ts";
import { fitting } from "./arrange.ts";

/** What the screen says after an act; the sentence is chosen where it is shown. */
export type Told =
  | { what: "moved" | "placed" | "accepted" | "refused"; count: number; name: string }
  | { what: "made" | "named" | "shifted" | "deleted" | "merged"; count: number; name: string }
  | { what: "undone" | "redone" };

/** Up to so many cards proposing takes no time that anybody would notice. */
const few = 1_500;

export class OnScreen {
  on = $state.raw<OnBoard | null>(null);
  board = $state.raw<Board | null>(null);
  proposals = $state.raw<Proposals | null>(null);
  /** In how many columns they are shown, -1 before they are put in order: they come one column after the other. */
  revealed = $state(Infinity);
  step = $state<Step | null>(null);
  isProposing = $state(false);
  calledOff = $state(false);
  granularity = $state(1.5);
  joinLanguages = $state(false);
  told = $state.raw<Told | null>(null);
  trouble = $state.raw<CommandError | null>(null);
  /** The revision that is shown. */
  seen = -1;
  #again = false;

  readonly fitting: Proposals = $derived(this.board ? fitting(this.board, this.proposals) : { clusters: [], offers: [] });

  /** Shows another board, or the same one anew. */
  async read(on: OnBoard): Promise<void> {
    const isOther = this.on?.session !== on.session || this.on.theme !== on.theme;
    this.on = on;
    this.seen = revision.changes;
    if (isOther) {
      this.#show(null);
      this.proposals = null;
      this.told = null;
      this.calledOff = false;
    }
    const answer = await commands.board(on);
    if (this.on !== on) return;
    if (answer.status === "error") {
      this.trouble = answer.error;
      return;
    }
    this.trouble = null;
    this.#show(answer.data);
    if (answer.data.cards.length > 0 && answer.data.cards.length <= few) void this.propose();
  }

  /** On another board all that still fits is shown at once: it must not show columns of the one before. */
  #show(board: Board | null): void {
    this.board = board;
    this.revealed = Infinity;
  }

  async propose(): Promise<void> {
    const { on } = this;
    if (!on) return;
    if (this.isProposing) {
      // What is being thought of was asked of another board.
      this.#again = true;
      await commands.cancelProposals();
      return;
    }
    this.isProposing = true;
    this.calledOff = false;
    do {
      this.#again = false;
      const now = this.on ?? on;
      this.step = "texts";
      const grouping = { granularity: this.granularity, join_languages: this.joinLanguages };
      const answer = await commands.proposeClusters(now, grouping, new Channel<Step>((step) => (this.step = step)));
      // What was pressed while a long answer was read is heard before the board is put in order by it.
      await new Promise((heard) => setTimeout(heard));
      if (this.#again || this.on !== now) continue;
      if (answer.status === "ok") {
        this.revealed = -1;
        this.proposals = answer.data;
      } else if (answer.error.code === "cancelled") this.calledOff = true;
      else this.trouble = answer.error;
    } while (this.#again);
    this.isProposing = false;
    this.step = null;
  }

  async callOff(): Promise<void> {
    this.#again = false;
    await commands.cancelProposals();
  }

  make(made: readonly MadeCluster[], told: Told): Promise<boolean> {
    return this.#act((on) => commands.addClusters(on, [...made]), told);
  }

  refuse(refused: readonly RefusedProposal[], told: Told): Promise<boolean> {
    const ids = new Set(refused.map(({ proposal }) => proposal));
    const drop = (): void => {
      if (!this.proposals) return;
      const { clusters, offers } = this.proposals;
      this.proposals = { clusters: clusters.filter(({ id }) => !ids.has(id)), offers: offers.filter(({ id }) => !ids.has(id)) };
    };
    return this.#act((on) => commands.refuseClusters(on, [...refused]), told, drop);
  }

  name(cluster: string, name: Names, told: Told): Promise<boolean> {
    return this.#act((on) => commands.nameCluster(on, cluster, name), told);
  }

  shift(cluster: string, past: string, direction: Direction, told: Told): Promise<boolean> {
    return this.#act((on) => commands.shiftCluster(on, cluster, past, direction), told);
  }

  delete(cluster: string, told: Told): Promise<boolean> {
    return this.#act((on) => commands.deleteCluster(on, cluster), told);
  }

  merge(into: string, from: readonly string[], told: Told): Promise<boolean> {
    return this.#act((on) => commands.mergeClusters(on, into, [...from]), told);
  }

  place(ids: readonly string[], put: Put, told: Told): Promise<boolean> {
    return this.#act((on) => commands.placeContributions(on, [...ids], put), told);
  }

  /** What is taken back may be a no, after which something is proposed again. */
  async turn(what: "undone" | "redone"): Promise<void> {
    const turned = await this.#act((on) => (what === "undone" ? commands.undoBoard(on) : commands.redoBoard(on)), { what });
    if (turned && this.proposals) void this.propose();
  }

  async #act(act: (on: OnBoard) => ReturnType<typeof commands.board>, told: Told, then?: () => void): Promise<boolean> {
    const { on } = this;
    if (!on) return false;
    const answer = await act(on);
    if (answer.status === "error") {
      this.trouble = answer.error;
      return false;
    }
    this.trouble = null;
    this.told = told;
    then?.();
    if (this.on === on) this.#show(answer.data);
    revision.bump();
    this.seen = revision.changes;
    return true;
  }
}
