/** The session that is being written down: its themes, questions, groups and participants, and how much is on each theme. */
import { commands, type Contribution, type Group, type HorizonName, type Names, type Outline, type Participant, type Question, type Theme } from "../ipc/bindings.ts";
import { inLanguage } from "../language/in-language.ts";
import { language } from "../language/message.svelte.ts";
import { byPosition, inOrder } from "./questions.ts";
import { telling } from "./telling.svelte.ts";

/** Tags beyond these are completed no more: nobody remembers so many. */
const mostTags = 2000;

class Meeting {
  /** Its id; null before one is opened. */
  session = $state<string | null>(null);
  outline = $state.raw<Outline | null>(null);
  #counts = $state.raw<ReadonlyMap<string | null, number>>(new Map());
  #tags = $state.raw<ReadonlySet<string>>(new Set());

  readonly themes: readonly Theme[] = $derived([...(this.outline?.themes ?? [])].sort(byPosition));
  readonly groups: readonly Group[] = $derived([...(this.outline?.groups ?? [])].sort(byPosition));
  readonly participants: readonly Participant[] = $derived(this.outline?.participants ?? []);
  readonly horizons: readonly HorizonName[] = $derived(this.outline?.session.horizons ?? []);
  readonly questions: readonly Question[] = $derived(inOrder(this.outline?.questions ?? [], this.themes));
  readonly #themePlaces = $derived(new Map(this.themes.map(({ id }, place) => [id, place])));
  readonly #participantsById = $derived(new Map(this.participants.map((participant) => [participant.id, participant])));
  readonly #groupsById = $derived(new Map(this.groups.map((group) => [group.id, group])));

  /** Reads the outline of a session. False where it could not be read, or another one was asked for meanwhile. */
  async read(session: string): Promise<boolean> {
    const answer = await commands.outline(session);
    if (this.session !== session) return false;
    if (answer.status === "error") {
      telling.fail(answer.error);
      return false;
    }
    this.outline = answer.data;
    this.#counts = new Map(answer.data.by_theme.map(({ theme, contributions }) => [theme, contributions]));
    return true;
  }

  /** Before another session is read: nothing of this one may be shown as if it were of that one. */
  leave(next: string | null): void {
    this.session = next;
    this.outline = null;
    this.#counts = new Map();
    this.#tags = new Set();
  }

  /** How many contributions are on a theme, `null`: on none. */
  contributionsOn(theme: string | null): number {
    return this.#counts.get(theme) ?? 0;
  }

  /** A contribution came, went or changed its theme. */
  count(before: Contribution | null, after: Contribution | null): void {
    const counts = new Map(this.#counts);
    if (before) counts.set(before.theme, (counts.get(before.theme) ?? 0) - 1);
    if (after) counts.set(after.theme, (counts.get(after.theme) ?? 0) + 1);
    this.#counts = counts;
  }

  /** Tags that were seen in this session, for completing. */
  get tags(): ReadonlySet<string> {
    return this.#tags;
  }

  see(contributions: readonly Contribution[]): void {
    const fresh = contributions.flatMap(({ tags }) => tags).filter((tag) => !this.#tags.has(tag));
    if (fresh.length > 0 && this.#tags.size < mostTags) this.#tags = new Set([...this.#tags, ...fresh]);
  }

  theme(id: string | null): Theme | null {
    return this.themes[this.themePlace(id)] ?? null;
  }

  /** The place of a theme among the others, from 0; -1 for none. */
  themePlace(id: string | null): number {
    return (id === null ? undefined : this.#themePlaces.get(id)) ?? -1;
  }

  group(id: string | null): Group | null {
    return (id === null ? undefined : this.#groupsById.get(id)) ?? null;
  }

  participantByCode(code: string | null): Participant | null {
    return this.participants.find((participant) => participant.code === code) ?? null;
  }

  /** A contribution names its participant by id. One that the outline lacks is shown as it is written there. */
  codeOf(participant: string): string {
    return this.#participantsById.get(participant)?.code ?? participant;
  }

  groupName(id: string | null): string {
    return named(this.group(id)?.name);
  }
}

/** A name in the language of the interface, else in one that it has. */
export function named(names: Names | undefined): string {
  return names ? (inLanguage(names, language())?.text ?? "") : "";
}

export const meeting = new Meeting();
