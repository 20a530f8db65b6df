/** The theme that is looked at where a screen shows one at a time: the same on Organise and on Prioritise. */
import type { Theme } from "../ipc/bindings.ts";

let chosen = $state<string | null | undefined>(undefined);

export const theme = {
  choose(next: string | null): void {
    chosen = next;
  },

  /** The one that was chosen, for as long as the meeting has it; else its first. Null is what is on no theme. */
  among(themes: readonly Theme[], hasUnassigned: boolean): string | null {
    if (chosen === null && hasUnassigned) return null;
    return themes.find(({ id }) => id === chosen)?.id ?? themes[0]?.id ?? null;
  },
};
