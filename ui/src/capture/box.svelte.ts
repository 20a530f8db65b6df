/**
 * The capture box: what stands in it, what of that is under way to the disk, and the copy of it that survives a crash.
 * The element itself is the browser's, so that typing, undoing text and input methods stay the system's own.
 */
import { commands, type Contribution } from "../ipc/bindings.ts";
import type { Agreement } from "./agreement.ts";
import { latest } from "./latest.ts";
import type { Marks } from "./marks.ts";
import { acknowledged, empty, found, locked, refused, send, taken, typed, unsent, type Pending } from "./pending.ts";
import { telling } from "./telling.svelte.ts";

/**
 * What Enter asked for. The session stands in it, since another one may be shown by the time it is written; null until
 * the file that is being opened has said which one that is.
 */
export type What = { session: string | null } & (
  | { do: "add"; marks: Marks }
  | { do: "edit"; before: Contribution; marks: Marks }
  | { do: "agree"; to: Contribution | null; agreement: Agreement }
);

class Box {
  #now = $state.raw<Pending<What>>(empty());
  /** Whether what stands in it was found there when the session was opened. */
  restored = $state(false);
  #element: HTMLTextAreaElement | null = null;
  #session: string | null = null;
  /** Whether what was kept of the session has been read; until then nothing may be kept in its place. */
  #read = false;
  readonly #keep = latest(async ({ session, text }: { session: string; text: string }) => {
    const answer = await commands.keepUnfinished(session, text);
    if (answer.status === "error") telling.fail(answer.error);
  });

  get now(): Pending<What> {
    return this.#now;
  }

  get text(): string {
    return this.#now.text;
  }

  get empty(): boolean {
    return this.#now.text === "";
  }

  /** What Enter would send. */
  get unsent(): string {
    return unsent(this.#now);
  }

  get element(): HTMLTextAreaElement | null {
    return this.#element;
  }

  attach(element: HTMLTextAreaElement): () => void {
    this.#element = element;
    element.value = this.text;
    return () => (this.#element = null);
  }

  /** Empties it of what was typed in a session, which is kept with it. */
  leave(): void {
    if (this.#session === null) return;
    this.#session = null;
    this.#read = false;
    this.restored = false;
    this.set("");
  }

  /**
   * Reads back what was typed and never recorded in this session. What was typed while it was read, or before it was
   * known which session it would be, stays after it.
   */
  async open(session: string | null): Promise<void> {
    this.leave();
    this.#session = session;
    // A file without a session has nowhere to put what was sent.
    if (session === null) return this.refused();
    const answer = await commands.unfinished(session);
    if (session !== this.#session) return;
    this.#read = true;
    if (answer.status === "error") return telling.fail(answer.error);
    if (answer.data.trim() !== "") {
      this.#take(found(this.#now, answer.data));
      this.restored = true;
    }
    if (!this.empty) this.keep();
  }

  /** The box holds this now, nothing of it sent, the caret at its end. */
  set(text: string): void {
    this.#take(empty(text));
    this.#element?.setSelectionRange(text.length, text.length);
  }

  /** Something was typed. What is under way stays as it is. */
  input(): void {
    if (!this.#element) return;
    const { value, selectionEnd } = this.#element;
    this.#take(typed(this.#now, value));
    if (this.text !== value) {
      const caret = Math.max(selectionEnd, locked(this.#now));
      this.#element.setSelectionRange(caret, caret);
    }
    this.keep();
  }

  /** Whether what is about to happen would change what is under way. */
  touchesLocked(inputType: string): boolean {
    const until = locked(this.#now);
    if (until === 0 || !this.#element) return false;
    const { selectionStart, selectionEnd } = this.#element;
    if (selectionStart < until) return true;
    return selectionStart === selectionEnd && selectionStart === until && inputType.startsWith("delete") && inputType.endsWith("Backward");
  }

  /** Keeps what stands in the box on this laptop, for after a crash. */
  keep(): void {
    if (this.#session !== null && this.#read) this.#keep({ session: this.#session, text: this.text });
    if (this.text.trim() === "") this.restored = false;
  }

  send(what: What): void {
    this.#now = send(this.#now, what);
    this.#element?.setSelectionRange(this.text.length, this.text.length);
  }

  acknowledged(): void {
    this.#take(acknowledged(this.#now));
    this.restored = false;
    this.keep();
  }

  /** What was sent before it was known where to is for this session. */
  address(change: (what: What) => What): void {
    this.#now = { ...this.#now, sent: this.#now.sent.map(({ length, what }) => ({ length, what: what.session === null ? change(what) : what })) };
  }

  refused(): void {
    this.#now = refused(this.#now);
  }

  taken(): void {
    this.#now = taken(this.#now);
  }

  focus(): void {
    this.#element?.focus({ preventScroll: true });
  }

  #take(next: Pending<What>): void {
    const gone = this.text.length - next.text.length;
    const element = this.#element;
    this.#now = next;
    if (!element || element.value === next.text) return;
    // Where only the beginning goes, the caret stays with the letters it stands between.
    if (gone > 0 && element.value.slice(gone) === next.text) element.setRangeText("", 0, gone, "preserve");
    else element.value = next.text;
  }
}

export const box = new Box();
