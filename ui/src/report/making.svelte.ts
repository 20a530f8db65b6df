/**
 * The document that is being made: worked out, to be looked at, or written. One at a time: what is asked for later calls off
 * what is only being looked at, and nothing but its own button calls off what is being written.
 */
import { Channel } from "@tauri-apps/api/core";
import { commands, type CommandError, type Preview, type Progress, type WantedReport, type Written } from "../ipc/bindings.ts";

class Making {
  /** What would leave with the document that is wanted; null until it is worked out. */
  preview = $state.raw<Preview | null>(null);
  looking = $state(false);
  writing = $state(false);
  progress = $state.raw<Progress>({ done: 0, all: 0 });
  trouble = $state.raw<CommandError | null>(null);
  written = $state.raw<Written | null>(null);
  /** Grows with every preview, so that its pages are not taken for former ones. */
  edition = $state(0);
  #wanted: WantedReport | null = null;
  #turn = 0;

  /** Another document is wanted. */
  async want(wanted: WantedReport): Promise<void> {
    this.#wanted = wanted;
    this.preview = null;
    this.written = null;
    this.trouble = null;
    await this.look();
  }

  /** Works out what would leave with it, unless a document is being written: then after that. */
  async look(): Promise<void> {
    if (this.writing) return;
    const turn = await this.#begin();
    if (turn !== this.#turn || !this.#wanted) return;
    this.looking = true;
    const answer = await commands.previewReport(this.#wanted, this.#watch(turn));
    if (turn !== this.#turn) return;
    this.looking = false;
    if (answer.status === "error") return this.#refused(answer.error);
    this.preview = answer.data;
    this.edition++;
  }

  async write(wanted: WantedReport, name: string): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    this.written = null;
    this.trouble = null;
    const turn = await this.#begin();
    const answer = await commands.writeReport(wanted, name, this.#watch(turn));
    this.writing = false;
    if (answer.status === "error") this.#refused(answer.error);
    else this.written = answer.data;
    if (!this.preview) await this.look();
  }

  async cancel(): Promise<void> {
    await commands.cancelReport();
  }

  /** Opens the folder in which the document lies. */
  async show(): Promise<void> {
    const answer = await commands.showReport();
    if (answer.status === "error") this.#refused(answer.error);
  }

  /** Nobody looks any more. What is being written is written all the same. */
  async leave(): Promise<void> {
    this.#wanted = null;
    this.preview = null;
    if (!this.writing) await this.#begin();
    await commands.forgetPreview();
  }

  /** Something else begins: what is only being looked at is called off. */
  async #begin(): Promise<number> {
    const turn = ++this.#turn;
    const { looking } = this;
    this.looking = false;
    if (looking) await commands.cancelReport();
    return turn;
  }

  #refused(error: CommandError): void {
    if (error.code !== "cancelled") this.trouble = error;
  }

  #watch(turn: number): Channel<Progress> {
    this.progress = { done: 0, all: 0 };
    const channel = new Channel<Progress>();
    channel.onmessage = (progress) => {
      if (turn === this.#turn) this.progress = progress;
    };
    return channel;
  }
}

export const making = new Making();
