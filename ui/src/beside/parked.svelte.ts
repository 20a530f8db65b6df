/** The parking lot of the session: read once, then kept up from what each write answers. */
import { commands, type Change, type Contribution } from "../ipc/bindings.ts";

class ParkedOfSession {
  #session: string | null = null;
  list = $state.raw<readonly Contribution[]>([]);

  async read(session: string | null): Promise<void> {
    this.#session = session;
    const answer = session === null ? null : await commands.parkedContributions(session);
    if (this.#session === session) this.list = answer?.status === "ok" ? answer.data : [];
  }

  apply({ contributions }: Change): void {
    for (const { before, after } of contributions) {
      const id = (after ?? before)?.id;
      const isParked = after !== null && after.parked && !after.redacted && after.session === this.#session;
      const at = this.list.findIndex((one) => one.id === id);
      if (isParked && at < 0) this.list = [...this.list, after];
      else if (isParked) this.list = this.list.with(at, after);
      else if (at >= 0) this.list = this.list.filter((one) => one.id !== id);
    }
  }
}

export const parked = new ParkedOfSession();
