/**
 * What Enter and the other writing keys do. All writes go one after the other, in the order of the keys, and the screen
 * is brought up to date from their answers alone.
 */
import { commands, type Change, type CommandError, type Contribution, type Target } from "../ipc/bindings.ts";
import { message } from "../language/message.svelte.ts";
import { opened, revision } from "../stage/stage.svelte.ts";
import { agreementOf } from "./agreement.ts";
import { box, type What } from "./box.svelte.ts";
import { changes } from "./changes.ts";
import { covered } from "./covered.svelte.ts";
import { withMarks } from "./marks.ts";
import { meeting } from "./meeting.svelte.ts";
import { first } from "./pending.ts";
import { stream } from "./stream.svelte.ts";
import { telling } from "./telling.svelte.ts";
import { typing } from "./typing.svelte.ts";

type Answer = { status: "ok"; data: Change } | { status: "error"; error: CommandError };

class Recording {
  /** How many changes of the revision were our own writes, or were read already. */
  #seen = 0;
  #before: Promise<unknown> = Promise.resolve();
  #sending = false;
  /** The one recorded last, to which a voice is added and to which the arrow goes first. */
  last = $state.raw<Contribution | null>(null);

  /** Whether somebody else has written since; asking makes it known. */
  elsewhere(changes: number): boolean {
    const news = changes !== this.#seen;
    this.#seen = changes;
    return news;
  }

  /** The session is known, and with it where that goes which was sent while the file was being opened. */
  begin(session: string): void {
    const { theme, horizon } = typing.marks;
    box.address((what) => (what.do === "add" ? { ...what, session, marks: { ...what.marks, theme, horizon } } : { ...what, session }));
    void this.#send();
  }

  /** Enter. `plain`: also a line that only agrees is recorded as it stands. */
  enter(plain: boolean): void {
    const session = meeting.session;
    if ((session === null && !opened.opening) || (box.unsent.trim() === "" && !box.now.refused)) {
      if (typing.editing) telling.say(() => message("capture-said-empty"));
      return;
    }
    const agreement = plain ? null : agreementOf(box.unsent);
    const { editing, marks } = typing;
    if (agreement) box.send({ session, do: "agree", to: editing?.contribution ?? null, agreement });
    else if (editing) box.send({ session, do: "edit", before: editing.contribution, marks });
    else box.send({ session, do: "add", marks });
    if (editing) typing.leaveEdit();
    else if (!agreement) typing.recorded();
    void this.#send();
  }

  undo(): void {
    void this.#write(() => commands.undo()).then((answer) => this.#told(answer, "undo"));
  }

  redo(): void {
    void this.#write(() => commands.redo()).then((answer) => this.#told(answer, "redo"));
  }

  /** Deletes what is being edited. It can be undone, so that nobody is asked. */
  async delete(): Promise<void> {
    const contribution = typing.editing?.contribution;
    if (!contribution) return;
    const answer = await this.#write(() => commands.deleteContribution(contribution.id));
    if (answer.status === "error") return telling.fail(answer.error);
    if (typing.editing?.contribution.id === contribution.id) {
      typing.leaveEdit();
      box.set("");
      box.keep();
    }
    telling.say(() => message("capture-said-deleted", { text: cited(contribution.text) }));
  }

  /** Erases for ever; whoever calls this has asked. Answers with what kept it from being done. */
  async redact(target: Target, replacement: string): Promise<CommandError | null> {
    let isErasing = false;
    const answer = await this.#write(async () => {
      const done = await commands.redact(target, replacement);
      if (done.status === "error") return done;
      isErasing = done.data.is_erasing;
      return { status: "ok", data: done.data.change };
    });
    if (answer.status === "error") return answer.error;
    // The box may hold the words too, and with them what is kept of it on this laptop.
    typing.leaveEdit();
    box.set("");
    box.keep();
    // A code of which nothing is left cannot stay chosen for what is said next.
    if (target.what === "participant") typing.chooseWho({ code: null, group: null });
    const count = answer.data.contributions.filter(({ before, after }) => after?.redacted === true && before?.redacted !== true).length;
    telling.say(() => (isErasing ? message("capture-said-redacted-later", { count }) : message("capture-said-redacted", { count })));
    return null;
  }

  /** A write that a dialog or the column beside the stream asks for, in its turn; answers with what kept it from being done. */
  async do(call: () => Promise<Answer>, told: () => string): Promise<CommandError | null> {
    const answer = await this.#write(call);
    if (answer.status === "error") return answer.error;
    telling.say(told);
    return null;
  }

  /** When all that was asked for is written or refused. */
  async settled(): Promise<void> {
    await this.#before;
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (let next = first(box.now); next && !box.now.refused; next = first(box.now)) {
      const { text, what } = next;
      const { session } = what;
      if (session === null) break;
      const written = (change: Change): void => {
        box.acknowledged();
        this.#tell(what, change);
      };
      const answer = await this.#write(() => this.#call(text, session, what), written);
      if (answer.status === "error") this.#refused(what, answer.error);
    }
    this.#sending = false;
  }

  #call(text: string, session: string, what: What): Promise<Answer> {
    switch (what.do) {
      case "add":
        return commands.addContribution(session, withMarks(text, what.marks));
      case "edit":
        return commands.editContribution(what.before.id, withMarks(text, what.marks));
      case "agree":
        return this.#agree(what);
    }
  }

  /** Which one was recorded last is known only now, when all before it is written. */
  async #agree({ to, agreement }: What & { do: "agree" }): Promise<Answer> {
    const contribution = to ?? this.last ?? (await stream.at(stream.total - 1));
    if (!contribution) return { status: "error", error: { code: "unknown", what: "contribution", name: "" } };
    return commands.agree(contribution.id, agreement.codes, agreement.more);
  }

  /** All stays in the box. Where it is one text alone, it stands there as before Enter, its marks with it. */
  #refused(what: What, error: CommandError): void {
    box.refused();
    telling.fail(error);
    if (box.now.sent.length !== 1 || box.unsent !== "") return;
    const { text } = box;
    box.taken();
    if (what.do === "add") typing.marks = what.marks;
    if (what.do === "edit") {
      typing.edit(what.before);
      typing.marks = what.marks;
      box.set(text);
    }
  }

  /**
   * A write, after those before it. Its answer changes what is shown before anybody else hears of it; what `written` changes
   * is painted along with that.
   */
  async #write(call: () => Promise<Answer>, written?: (change: Change) => void): Promise<Answer> {
    const answer = this.#before.then(call).catch(unexpected).then((done) => {
      if (done.status === "ok") {
        this.#apply(done.data);
        written?.(done.data);
      }
      return done;
    });
    this.#before = answer;
    return answer;
  }

  #apply(change: Change): void {
    const sole = change.contributions.length === 1 ? change.contributions[0] : undefined;
    if (sole && !sole.before) this.last = sole.after;
    for (const { before, after } of change.contributions) {
      if (this.last && before?.id === this.last.id) this.last = after;
    }
    stream.apply(change.contributions);
    changes.tell(change);
    if (change.outline && meeting.session !== null) void meeting.read(meeting.session);
    revision.bump();
    this.#seen = revision.changes;
  }

  #tell(what: What, change: Change): void {
    switch (what.do) {
      case "add":
        // Whoever was looking further up wants to see what they have just written; one written down late stands elsewhere.
        if (what.marks.saidAt === null) stream.view?.toEnd();
        return telling.say(() => message("capture-said-recorded"));
      case "edit":
        return telling.say(() => message("capture-said-saved"));
      case "agree": {
        const after = change.contributions[0]?.after;
        return telling.say(() => message("capture-said-agreed", { voices: after?.voices ?? 0, text: cited(after?.text ?? "") }));
      }
    }
  }

  #told(answer: Answer, which: "undo" | "redo"): void {
    if (answer.status === "error") {
      if (answer.error.code !== "nothing-to-undo") return telling.fail(answer.error);
      return telling.say(() => (which === "undo" ? message("capture-said-nothing-to-undo") : message("capture-said-nothing-to-redo")));
    }
    const { before, after } = answer.data.contributions[0] ?? {};
    const text = after?.text ?? before?.text ?? "";
    telling.say(() => (which === "undo" ? message("capture-said-undone", { text: cited(text) }) : message("capture-said-redone", { text: cited(text) })));
    const place = after ? stream.place(after.id) : -1;
    if (place >= 0) stream.view?.reveal(place);
  }
}

/** What was thrown rather than answered. It must not stop the writes after it. */
function unexpected(thrown: unknown): Answer {
  return { status: "error", error: { code: "unexpected", reason: String(thrown) } };
}

/** How it begins, unless nobody is to read it. */
function cited(text: string): string {
  return covered.isOn ? "…" : beginning(text);
}

/** Enough of a text to know which one is meant. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 48 ? `${line.slice(0, 47).trimEnd()}…` : line;
}

export const recording = new Recording();
