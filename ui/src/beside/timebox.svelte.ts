/**
 * How long each theme has been discussed in this window, against its time box. It is a clock on the wall and no record: it
 * runs while a theme is chosen, and nothing of it is written anywhere.
 */
class TimeBoxes {
  #session: string | null = null;
  #theme: string | null = null;
  #since = 0;
  #spent = new Map<string, number>();
  /** Counts up with the clock, so that whoever shows a time shows it anew. */
  #ticks = $state(0);

  /** From `now` on (in milliseconds) this theme is discussed. */
  discuss(session: string | null, theme: string | null, now: number): void {
    if (session !== this.#session) this.#spent = new Map();
    else if (this.#theme !== null) this.#spent.set(this.#theme, (this.#spent.get(this.#theme) ?? 0) + now - this.#since);
    this.#session = session;
    this.#theme = theme;
    this.#since = now;
    this.#ticks++;
  }

  tick(): void {
    this.#ticks++;
  }

  /** Whole minutes that a theme has been discussed. */
  minutes(theme: string, now: number): number {
    void this.#ticks;
    const running = theme === this.#theme ? now - this.#since : 0;
    return Math.floor(((this.#spent.get(theme) ?? 0) + running) / 60_000);
  }
}

export const timeBoxes = new TimeBoxes();

/** What is to be said of a time box: nothing yet, that it ends soon, or that it is over. */
export function warning(minutes: number, planned: number): "soon" | "over" | null {
  if (planned <= 0) return null;
  if (minutes >= planned) return "over";
  // Five minutes before the end, of short boxes in the last fifth.
  return planned - minutes <= Math.min(5, Math.ceil(planned / 5)) ? "soon" : null;
}
