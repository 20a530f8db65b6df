/** The guiding questions in the order in which they are asked: those of no theme first, then theme by theme. */
import type { Question, Theme } from "../ipc/bindings.ts";

/** `position` is compared byte by byte, as the file's format says. */
export function byPosition(a: { position: string }, b: { position: string }): number {
  return a.position < b.position ? -1 : a.position > b.position ? 1 : 0;
}

export function inOrder(questions: readonly Question[], themes: readonly Theme[]): Question[] {
  const sorted = [...questions].sort(byPosition);
  const general = sorted.filter(({ theme }) => !themes.some(({ id }) => id === theme));
  return general.concat(themes.flatMap((theme) => sorted.filter((question) => question.theme === theme.id)));
}

/** The question after this one, or before; after the last comes the first. Without one, the first of the theme. */
export function stepped(all: readonly Question[], from: Question | null, step: 1 | -1): Question | null {
  if (all.length === 0) return null;
  const at = from ? all.findIndex(({ id }) => id === from.id) : -1;
  if (at < 0) return all[0] ?? null;
  return all[(at + step + all.length) % all.length] ?? null;
}

/** The question that a theme begins with: the one on this horizon, where there is one. */
export function begins(all: readonly Question[], theme: string | null, horizon: string | null): Question | null {
  const own = all.filter((question) => question.theme === theme);
  return own.find((question) => horizon !== null && question.horizon === horizon) ?? own[0] ?? null;
}
