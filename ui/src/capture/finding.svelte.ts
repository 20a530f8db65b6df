/** Finding as you type, in everything that the open file holds. */
import { commands, type Contribution } from "../ipc/bindings.ts";
import { latest } from "./latest.ts";
import { telling } from "./telling.svelte.ts";

/** As many as somebody looks through; whoever does not find it among these types one word more. */
const mostShown = 60;

let words = $state("");
let total = $state(0);
let results = $state.raw<readonly Contribution[]>([]);
/** The words that the results are for. */
let answered = $state("");

const find = latest(async (wanted: string) => {
  const answer = await commands.findContributions(wanted);
  if (answer.status === "error") return telling.fail(answer.error);
  total = answer.data.total;
  results = answer.data.contributions.slice(0, mostShown);
  answered = wanted;
});

export const finding = {
  get words(): string {
    return words;
  },
  get answered(): string {
    return answered;
  },
  get total(): number {
    return total;
  },
  get results(): readonly Contribution[] {
    return results;
  },

  type(next: string): void {
    words = next;
    if (next.trim() !== "") return find(next);
    total = 0;
    results = [];
    answered = "";
  },
};
