/**
 * The merge that is being prepared: the files, the plan for exactly these files, and what came of it. The files are read
 * whenever they change; while that goes on, what is known of them already stays on the screen. It goes on, too, while
 * another screen is shown, and is told when somebody comes back.
 */
import { Channel } from "@tauri-apps/api/core";
import { commands, type ChosenFile, type CommandError, type FilePlan, type Merged, type Progress, type With } from "../ipc/bindings.ts";
import { message } from "../language/message.svelte.ts";
import { opened, revision } from "../stage/stage.svelte.ts";

type Answer<T> = { status: "ok"; data: T } | { status: "error"; error: CommandError };

class Preparing {
  files = $state.raw<readonly ChosenFile[]>([]);
  plans = $state.raw<readonly FilePlan[]>([]);
  /** Whether the plan is that of the files as they are now. */
  isPlanned = $state(false);
  progress = $state.raw<Progress | null>(null);
  isApplying = $state(false);
  trouble = $state.raw<CommandError | null>(null);
  merged = $state.raw<Merged | null>(null);
  #again = false;

  /** Files may have been dropped, and the open file may have changed: reads the list, then the files. */
  async look(): Promise<void> {
    // What is being merged is not read again meanwhile.
    if (this.isApplying) return;
    const { trouble } = this;
    await this.#take(await commands.filesToMerge());
    if (trouble?.code !== "cancelled") this.trouble ??= trouble;
  }

  /** The screen is left: what it told has been read. */
  leave(): void {
    this.merged = null;
    this.trouble = null;
  }

  async choose(): Promise<void> {
    await this.#take(await commands.chooseFilesToMerge());
  }

  async leaveOut(at: number): Promise<void> {
    // What the others bring may depend on this one, and its plan is let go with it.
    await this.#take(await commands.leaveOutFile(at));
  }

  /** Opens the sealed file at this place; why it could not be opened. */
  async unseal(at: number, opener: With): Promise<CommandError | null> {
    const answer = await commands.unsealToMerge(at, opener);
    if (answer.status === "error") return answer.error;
    if (answer.data) await this.#take({ status: "ok", data: answer.data });
    return null;
  }

  async #take(answer: Answer<ChosenFile[]>): Promise<void> {
    if (answer.status === "error") {
      this.trouble = answer.error;
      return;
    }
    this.trouble = null;
    this.files = answer.data;
    if (this.files.length > 0) this.merged = null;
    // Whoever waits for this waits for the list only; the files are read meanwhile.
    void this.plan();
  }

  async plan(): Promise<void> {
    this.isPlanned = false;
    if (this.progress) {
      // What is being read was asked for other files: it is called off, and the new ones are read after it.
      this.#again = true;
      await commands.cancelMerge();
      return;
    }
    do {
      this.#again = false;
      if (this.files.length === 0) this.plans = [];
      else await this.#read();
    } while (this.#again);
    this.progress = null;
  }

  async #read(): Promise<void> {
    this.progress = { done: 0, all: this.files.length };
    const channel = new Channel<Progress>((at) => {
      if (this.progress && !this.#again) this.progress = at;
    });
    const answer = await commands.planMerge(channel);
    if (this.#again) return;
    if (answer.status === "error") {
      this.trouble = answer.error;
      return;
    }
    this.plans = answer.data;
    this.isPlanned = true;
  }

  async callOff(): Promise<void> {
    this.#again = false;
    await commands.cancelMerge();
  }

  async apply(skipRefused: boolean): Promise<void> {
    if (this.isApplying) return;
    this.isApplying = true;
    const answer = await commands.applyMerge(skipRefused, `${message("merge-new-name")}.kelechek`);
    this.isApplying = false;
    if (answer.status === "error") {
      // A plan serves once, whatever comes of it.
      await this.plan();
      this.trouble = answer.error;
    } else if (answer.data) {
      this.trouble = null;
      this.merged = answer.data;
      this.files = [];
      this.plans = [];
      this.isPlanned = false;
      opened.show(answer.data.file);
      revision.bump();
    }
  }
}

export const preparing = new Preparing();
