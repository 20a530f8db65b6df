/**
 * The contributions that the screen shows, fetched once each, with the names of those who said them. What was written
 * anywhere may have changed them, and then they are fetched anew.
 */
import { commands, type CommandError, type Contribution, type Outline } from "../ipc/bindings.ts";

export interface Said {
  contribution: Contribution;
  outline: Outline | undefined;
}

/** One command fetches no more than this, so that no answer takes long. */
const atOnce = 200;

export class Contributions {
  #fetched = new Map<string, Contribution>();
  #outlines = new Map<string, Promise<Outline | undefined>>();

  forget(): void {
    this.#fetched.clear();
    this.#outlines.clear();
  }

  /** These contributions, in this order; those that are gone are left out. */
  async named(ids: readonly string[]): Promise<Said[] | CommandError> {
    const lacking = ids.filter((id) => !this.#fetched.has(id));
    for (let from = 0; from < lacking.length; from += atOnce) {
      const answer = await commands.contributionsNamed(lacking.slice(from, from + atOnce));
      if (answer.status === "error") return answer.error;
      for (const contribution of answer.data) this.#fetched.set(contribution.id, contribution);
    }
    const found = ids.map((id) => this.#fetched.get(id)).filter((one) => one !== undefined);
    return Promise.all(
      found.map(async (contribution) => ({ contribution, outline: await this.#outline(contribution.session) })),
    );
  }

  /** Without an outline the words are shown all the same, only not whose they are. */
  #outline(session: string): Promise<Outline | undefined> {
    const known = this.#outlines.get(session);
    if (known) return known;
    const asked = commands.outline(session).then((answer) => (answer.status === "ok" ? answer.data : undefined));
    this.#outlines.set(session, asked);
    return asked;
  }
}
