/**
 * The balance of the session: read once from the file, then kept up from what each write answers, so that nobody who types
 * waits for a count.
 */
import { commands, type Change, type Contribution } from "../ipc/bindings.ts";

const key = (theme: string | null, group: string | null): string => `${theme ?? ""} ${group ?? ""}`;

class BalanceOfSession {
  #session: string | null = null;
  #cells = new Map<string, number>();
  #heard = new Set<string>();
  #floor = $state.raw<ReadonlyMap<string, number>>(new Map());
  /** Counts what changed in the two above, which are too large to be copied with every contribution. */
  #version = $state(0);

  /** How many contributions a group made on a theme. */
  count(theme: string | null, group: string | null): number {
    void this.#version;
    return this.#cells.get(key(theme, group)) ?? 0;
  }

  /** For how many minutes a group has had the floor, as far as the notes tell. */
  minutes(group: string): number {
    return this.#floor.get(group) ?? 0;
  }

  /** Read now and then, and not with every contribution: it goes through all of them. */
  async readFloor(session: string | null): Promise<void> {
    const answer = session === null ? null : await commands.floor(session);
    if (this.#session !== session) return;
    this.#floor = new Map((answer?.status === "ok" ? answer.data : []).map(({ group, minutes }) => [group ?? "", minutes]));
  }

  hasHeard(participant: string): boolean {
    void this.#version;
    return this.#heard.has(participant);
  }

  async read(session: string | null): Promise<void> {
    this.#session = session;
    const answer = session === null ? null : await commands.balance(session);
    if (this.#session !== session) return;
    const data = answer?.status === "ok" ? answer.data : { cells: [], heard: [] };
    this.#cells = new Map(data.cells.map(({ theme, group, contributions }) => [key(theme, group), contributions]));
    this.#heard = new Set(data.heard);
    this.#version++;
  }

  apply({ contributions }: Change): void {
    const add = (one: Contribution | null, sign: 1 | -1): void => {
      if (!one || one.session !== this.#session || one.redacted) return;
      const at = key(one.theme, one.group);
      this.#cells.set(at, Math.max(0, (this.#cells.get(at) ?? 0) + sign));
      if (sign > 0 && one.participant) this.#heard.add(one.participant);
    };
    for (const { before, after } of contributions) {
      add(before, -1);
      add(after, 1);
    }
    if (contributions.length > 0) this.#version++;
  }
}

export const balance = new BalanceOfSession();

/** How strong a cell is drawn, from 1 for the fewest to 5 for the most; 0 for none. */
export function heat(count: number, most: number): number {
  if (count <= 0) return 0;
  return Math.max(1, Math.min(5, Math.ceil((Math.sqrt(count) / Math.sqrt(Math.max(most, 1))) * 5)));
}
