/**
 * Themes that what is typed may be on, as the session so far tells. They are shown beside their names and chosen by the
 * same keys as ever; nothing is chosen for anybody.
 */
import { commands } from "../ipc/bindings.ts";

/** A shorter text says nothing yet. */
const shortest = 12;

/** Whoever types is left alone until they pause for so long, in ms. */
const pause = 250;

/** What was recorded is learned from when nothing more has been recorded for so long, in ms. */
const quiet = 2000;

class Suggesting {
  #themes = $state.raw<readonly string[]>([]);
  #asked = "";
  #typed: ReturnType<typeof setTimeout> | undefined;
  #recorded: ReturnType<typeof setTimeout> | undefined;

  has(theme: string): boolean {
    return this.#themes.includes(theme);
  }

  /** What stands in the box now. */
  typed(text: string): void {
    clearTimeout(this.#typed);
    this.#asked = text.trim();
    if (this.#asked.length < shortest) {
      this.#themes = [];
      return;
    }
    this.#typed = setTimeout(() => void this.#suggest(this.#asked), pause);
  }

  async #suggest(text: string): Promise<void> {
    const themes = await commands.suggestThemes(text);
    if (text === this.#asked) this.#themes = themes;
  }

  /** A session was opened, or something was written in it. */
  changed(session: string | null): void {
    clearTimeout(this.#recorded);
    if (session !== null) this.#recorded = setTimeout(() => void this.#learn(session), quiet);
  }

  async #learn(session: string): Promise<void> {
    const answer = await commands.learnThemes(session);
    // A file that was closed meanwhile has nothing to teach, and nobody to be told of it.
    if (answer.status === "ok") this.typed(this.#asked);
  }
}

export const suggesting = new Suggesting();
