/** Counted votes: as they are typed, and set against who was there. */
import type { Approval } from "../ipc/bindings.ts";

/** A count as it was typed; nothing where the box was emptied; what stood before where it is no count. */
export function countOf(typed: string, before: number | null): number | null {
  const text = typed.trim();
  if (text === "") return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : before;
}

/** How many who were there are in no count, below nothing where more voted; null where not everything was counted. */
export function uncounted({ attendance, votes_for, votes_against, abstained }: Approval): number | null {
  if (attendance === null || votes_for === null || votes_against === null || abstained === null) return null;
  return attendance - votes_for - votes_against - abstained;
}
