/** What somebody wants to see of the Merge screen who comes from another one. */
import type { Work } from "./Works.svelte";

let wanted = $state<Work | null>(null);

export const asked = {
  set work(next: Work | null) {
    wanted = next;
  },

  get work(): Work | null {
    return wanted;
  },
};
