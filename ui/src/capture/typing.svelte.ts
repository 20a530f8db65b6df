/**
 * The marks of what is being typed, and which contribution is being edited if one is. Whoever is chosen stays chosen;
 * an edit brings its own marks, and gives back those before it.
 */
import type { Contribution, Kind, Quotation, SpokenLanguage } from "../ipc/bindings.ts";
import { box } from "./box.svelte.ts";
import { afterRecording, marksOf, noMarks, sameMarks, type Marks, type Who } from "./marks.ts";
import { meeting } from "./meeting.svelte.ts";
import { begins, stepped } from "./questions.ts";

export type Picking = "who" | "kind" | "tag" | "time" | "find";

interface Editing {
  contribution: Contribution;
  marks: Marks;
  /** What the box was to hold, had nothing been edited. */
  before: Marks;
}

const languages: readonly (SpokenLanguage | null)[] = [null, "ky", "ru", "en", "mixed"];

class Typing {
  marks = $state.raw<Marks>(noMarks);
  editing = $state.raw<Editing | null>(null);
  /** The picker that is open. */
  picking = $state<Picking | null>(null);
  /** The id of the guiding question that is being asked. */
  #question = $state<string | null>(null);

  readonly question = $derived(meeting.questions.find(({ id }) => id === this.#question) ?? null);

  /** Begins, with no marks and nothing being edited. */
  begin(): void {
    this.editing = null;
    this.picking = null;
    this.marks = noMarks;
    this.#question = null;
  }

  /**
   * Goes on where the last contribution left off; who spoke last is not known to speak next. What somebody has chosen
   * meanwhile is theirs.
   */
  goOn(last: Contribution | undefined): void {
    if (this.editing || this.marks.theme !== null || this.marks.horizon !== null) return;
    this.mark({ theme: last?.theme ?? null, horizon: last?.horizon ?? null });
    this.#ask();
  }

  /** Whether Enter would change nothing. */
  get unchanged(): boolean {
    const { editing } = this;
    return editing === null || (box.text === editing.contribution.text && sameMarks(this.marks, editing.marks));
  }

  edit(contribution: Contribution): void {
    const marks = marksOf(contribution, (participant) => meeting.codeOf(participant));
    this.editing = { contribution, marks, before: this.editing?.before ?? this.marks };
    this.marks = marks;
    box.set(contribution.text);
  }

  /** The marks are those of before the edit again. The box is left alone. */
  leaveEdit(): void {
    if (this.editing) this.marks = this.editing.before;
    this.editing = null;
  }

  recorded(): void {
    const next = afterRecording(this.marks);
    this.marks = { ...next, quotation: this.#allowed(next.who) };
  }

  /** Whoever has not agreed to be quoted is only told in other words, until somebody says otherwise. */
  #allowed({ code }: Who): Quotation {
    const consent = meeting.participantByCode(code)?.consent ?? [];
    return consent.some(({ kind, given }) => kind === "quotation" && !given) ? "paraphrase" : "yes";
  }

  mark(change: Partial<Marks>): void {
    this.marks = { ...this.marks, ...change };
  }

  chooseTheme(place: number | null): boolean {
    const theme = place === null ? null : (meeting.themes[place]?.id ?? null);
    if (place !== null && theme === null) return false;
    this.mark({ theme });
    this.#ask();
    return true;
  }

  chooseHorizon(place: number): boolean {
    const horizon = meeting.horizons[place]?.horizon;
    if (horizon === undefined) return false;
    this.mark({ horizon });
    // A question on another horizon is no longer what is being asked.
    if (this.question?.horizon != null && this.question.horizon !== horizon) this.#ask();
    return true;
  }

  /** The next of these, and after the last none. For whoever uses the mouse. */
  cycleTheme(): void {
    const next = meeting.themePlace(this.marks.theme) + 1;
    this.chooseTheme(next < meeting.themes.length ? next : null);
  }

  cycleHorizon(): void {
    const next = meeting.horizons.findIndex(({ horizon }) => horizon === this.marks.horizon) + 1;
    if (next >= meeting.horizons.length) this.mark({ horizon: null });
    else this.chooseHorizon(next);
  }

  cycleLanguage(): void {
    this.mark({ language: languages[(languages.indexOf(this.marks.language) + 1) % languages.length] ?? null });
  }

  chooseWho(who: Who): void {
    const { quotation } = this.marks;
    // What was once said of a contribution that is edited now is not changed along with its speaker.
    this.mark({ who, quotation: this.editing || quotation === "private" ? quotation : this.#allowed(who) });
  }

  chooseKind(kind: Kind | null): void {
    this.mark({ kind });
  }

  toggleTag(tag: string): void {
    const { tags } = this.marks;
    this.mark({ tags: tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag] });
  }

  togglePrivate(): void {
    const former = this.editing?.marks.quotation ?? this.#allowed(this.marks.who);
    const open = former === "private" ? "yes" : former;
    this.mark({ quotation: this.marks.quotation === "private" ? open : "private" });
  }

  /** The next guiding question, or the one before; what is said now is on its theme and of its time. */
  ask(step: 1 | -1): boolean {
    const next = this.question
      ? stepped(meeting.questions, this.question, step)
      : (begins(meeting.questions, this.marks.theme, this.marks.horizon) ?? stepped(meeting.questions, null, step));
    if (!next) return false;
    this.choose(next.id);
    return true;
  }

  choose(id: string): void {
    const question = meeting.questions.find((one) => one.id === id);
    if (!question) return;
    this.#question = id;
    // While something is edited, its own theme and time stay what they are.
    if (this.editing) return;
    this.mark({ theme: question.theme ?? this.marks.theme, horizon: question.horizon ?? this.marks.horizon });
  }

  #ask(): void {
    if (!this.editing) this.#question = begins(meeting.questions, this.marks.theme, this.marks.horizon)?.id ?? null;
  }
}

export const typing = new Typing();
