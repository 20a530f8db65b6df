/**
 * What is prepared of the session that is shown. Every change is a write of its own, in the order of the keys; the screen
 * is read anew from the file after each, so that it never shows what is not on the disk.
 */
import { commands, type Change, type CommandError, type Language, type Names, type Preparation } from "../ipc/bindings.ts";
import { language, message } from "../language/message.svelte.ts";
import { opened, revision } from "../stage/stage.svelte.ts";

type Answer = { status: "ok"; data: Change } | { status: "error"; error: CommandError };

class Preparing {
  data = $state.raw<Preparation | null>(null);
  trouble = $state.raw<CommandError | null>(null);
  #told = $state.raw<() => string>(() => "");
  canUndo = $state(false);
  #chosenLanguage = $state<Language | null>(null);
  #before: Promise<unknown> = Promise.resolve();
  /** How many changes of the revision are read already. */
  seen = -1;

  /** What was done last, in words. */
  get told(): string {
    return this.#told();
  }

  /** The language in which names and questions are written here: that of the interface until another one is chosen. */
  get language(): Language {
    return this.#chosenLanguage ?? language();
  }

  write(chosen: Language): void {
    this.#chosenLanguage = chosen;
  }

  /** Reads it all anew. What is shown stays until the answer is there. */
  async read(): Promise<void> {
    const { session } = opened;
    this.seen = revision.changes;
    if (session === null) {
      this.data = null;
      return;
    }
    const answer = await commands.preparation(session);
    if (opened.session !== session) return;
    if (answer.status === "error") this.trouble = answer.error;
    else this.data = answer.data;
  }

  /**
   * Writes, after the writes before it, and after what came of them was read: what is written beside a change is then what
   * stands there now. False where it was refused; the screen then shows what stood before.
   */
  do(call: (session: string) => Promise<Answer>, told: () => string): Promise<boolean> {
    const { session } = opened;
    if (session === null) return Promise.resolve(false);
    const work = this.#before.then(() => this.#write(session, call, told));
    this.#before = work.catch(() => undefined);
    return work;
  }

  async #write(session: string, call: (session: string) => Promise<Answer>, told: () => string): Promise<boolean> {
    const answer = await call(session);
    if (answer.status === "error") {
      this.trouble = answer.error;
      await this.read();
      return false;
    }
    this.trouble = null;
    this.#told = told;
    this.canUndo = answer.data.can_undo;
    revision.bump();
    await this.read();
    return true;
  }

  async undo(): Promise<void> {
    await this.#again(commands.undo, () => message("prepare-told-undone"));
  }

  async redo(): Promise<void> {
    await this.#again(commands.redo, () => message("prepare-told-redone"));
  }

  async #again(call: () => Promise<Answer>, told: () => string): Promise<void> {
    await this.do(call, told);
    if (this.trouble?.code !== "nothing-to-undo") return;
    this.trouble = null;
    this.canUndo = false;
    this.#told = () => message("capture-said-nothing-to-undo");
  }
}

export const preparing = new Preparing();

/** One text, in the language that is written in. The others stay as they are. */
export function inWritten(text: string): Names {
  return { [preparing.language]: text };
}

/** The text in the language that is written in; empty where it has none. */
export function written(names: Names): string {
  return names[preparing.language] ?? "";
}

/** What stands in another language, shown where there is nothing in this one. */
export function elsewhere(names: Names): string {
  return names.ky ?? names.ru ?? names.en ?? "";
}
