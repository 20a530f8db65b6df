/**
 * The draft of the screen: fetched in the background, kept on the screen while a newer one is on its way, and changed
 * only by what a person decided.
 */
import { Channel } from "@tauri-apps/api/core";
import { commands, type Change, type CommandError, type Language, type Line, type Progress, type Vision } from "../ipc/bindings.ts";
import { revision } from "../stage/stage.svelte.ts";

/** What the screen says after an act; the sentence is chosen where it is shown. */
export type Told = { what: "accepted"; lines: number } | { what: "locked" | "unlocked" | "dropped" | "restored" } | { what: "edited" | "undone" | "redone"; line: boolean };

export class DraftOnScreen {
  vision = $state.raw<Vision | null>(null);
  drafting = $state(false);
  progress = $state.raw<Progress>({ done: 0, all: 0 });
  trouble = $state.raw<CommandError | null>(null);
  told = $state.raw<Told | null>(null);
  canUndo = $state(true);
  canRedo = $state(true);
  /** The revision that the screen shows or is fetching. */
  seen = revision.changes;
  #again = false;
  readonly #forget: () => void;

  /** `forget`: contributions may be others than they were. */
  constructor(forget: () => void) {
    this.#forget = forget;
  }

  /** Drafts; when a draft is being made already, once more after it, since something may have changed meanwhile. */
  async draft(): Promise<void> {
    this.seen = revision.changes;
    if (this.drafting) {
      this.#again = true;
      return;
    }
    this.drafting = true;
    do {
      this.#again = false;
      const channel = new Channel<Progress>((at) => (this.progress = at));
      const answer = await commands.draftVision(channel);
      if (answer.status === "ok") {
        this.vision = answer.data;
        this.trouble = null;
      } else {
        this.trouble = answer.error;
      }
    } while (this.#again);
    this.drafting = false;
  }

  async callOff(): Promise<void> {
    this.#again = false;
    await commands.cancelDraft();
  }

  async accept(ids: readonly string[]): Promise<void> {
    const proposed = this.vision?.draft.lines.filter((line) => ids.includes(line.id) && line.state === "proposed") ?? [];
    if (proposed.length === 0) return;
    const accepted = proposed.map((line) => line.id);
    const answer = await commands.acceptLines(accepted);
    if (answer.status === "error") {
      this.trouble = answer.error;
      return;
    }
    this.#change(new Set(accepted), (line) => ({ ...line, state: "accepted" }));
    this.#done({ what: "accepted", lines: accepted.length });
  }

  /** Locks a line, or unlocks it; a proposal is accepted by being locked. */
  async lock(id: string, locked: boolean): Promise<void> {
    const answer = await commands.lockLines([id], locked);
    if (answer.status === "error") {
      this.trouble = answer.error;
      return;
    }
    this.#change(new Set([id]), (line) => ({ ...line, locked, state: line.state === "proposed" ? "accepted" : line.state }));
    this.#done({ what: locked ? "locked" : "unlocked" });
  }

  /** Drops a line for this reason, or says why one was dropped. */
  async drop(id: string, reason: string | null): Promise<void> {
    const answer = await commands.dropLines([id], reason);
    if (answer.status === "error") {
      this.trouble = answer.error;
      return;
    }
    const vision = this.vision;
    const line = vision?.draft.lines.find((one) => one.id === id);
    if (vision && line) {
      const lines = vision.draft.lines.filter((one) => one !== line);
      this.vision = { ...vision, draft: { ...vision.draft, lines, dropped: [...vision.draft.dropped, { line, reason }] } };
    }
    this.#done({ what: "dropped" });
  }

  /** Takes a dropped line into the draft again. */
  async restore(id: string): Promise<void> {
    const answer = await commands.restoreLines([id]);
    if (answer.status === "error") this.trouble = answer.error;
    else this.#done({ what: "restored" });
  }

  /** False: it was not saved, and the trouble says why. */
  async edit(id: string, words: string, language: Language): Promise<boolean> {
    const answer = await commands.editLine(id, words, language);
    if (answer.status === "error") {
      this.trouble = answer.error;
      return false;
    }
    this.#change(new Set([id]), (line) => ({ ...line, text: words, language, words_of: null, state: "edited" }));
    this.#done({ what: "edited", line: true });
    return true;
  }

  async undo(): Promise<void> {
    this.#turned(await commands.undo(), "undone");
  }

  async redo(): Promise<void> {
    this.#turned(await commands.redo(), "redone");
  }

  #turned(answer: Awaited<ReturnType<typeof commands.undo>>, what: "undone" | "redone"): void {
    if (answer.status === "error") {
      this.trouble = answer.error;
      // Where there is nothing left, the button says so from now on.
      if (answer.error.code === "nothing-to-undo") this.#noMore(what);
      return;
    }
    const change: Change = answer.data;
    if (change.contributions.length > 0) this.#forget();
    this.#done({ what, line: change.vision });
    this.canUndo = change.can_undo;
    this.canRedo = change.can_redo;
  }

  #noMore(what: "undone" | "redone"): void {
    if (what === "undone") this.canUndo = false;
    else this.canRedo = false;
  }

  /** What was decided is on the disk when this is called, so that it may be shown before the draft is made anew. */
  #change(ids: ReadonlySet<string>, change: (line: Line) => Line): void {
    const vision = this.vision;
    if (!vision) return;
    const lines = vision.draft.lines.map((line) => (ids.has(line.id) ? change(line) : line));
    this.vision = { ...vision, draft: { ...vision.draft, lines } };
  }

  #done(told: Told): void {
    this.trouble = null;
    this.told = told;
    this.canUndo = true;
    this.canRedo = false;
    revision.bump();
    void this.draft();
  }
}
