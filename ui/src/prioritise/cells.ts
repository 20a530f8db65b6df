/** What stands in the cells of the tables, found among everything that was counted. */
import type { Asked, Method, Present, Standing, Support, Votes } from "../ipc/bindings.ts";

export type Marks = readonly [number, number, number, number, number];

export function asked(item: string, group: string | null, method: Method, round = ""): Asked {
  return { item, group, method, round };
}

export function found(counts: readonly Standing[], wanted: Asked): Standing | undefined {
  return counts.find(({ count: { asked: one } }) => one.item === wanted.item && one.group === wanted.group && one.method === wanted.method && one.round === wanted.round);
}

export function dotsOf(support: Support | undefined): number | null {
  return support?.is === "dots" ? support.count : null;
}

export function votesOf(support: Support | undefined): Votes | null {
  return support?.is === "votes" ? support.count : null;
}

export function marksOf(support: Support | undefined): Marks | null {
  if (support?.is !== "marks") return null;
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = support.count;
  return [one, two, three, four, five];
}

export function presentOf(support: Support | undefined): Present | null {
  return support?.is === "present" ? support.count : null;
}

/** A count as somebody types it: null for nothing, undefined for what is no count. */
export function readCount(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** The groups that were counted by themselves in these ways. */
export function groupsCounted(counts: readonly Standing[], methods: readonly Method[]): string[] {
  const groups = counts.filter(({ count }) => methods.includes(count.asked.method)).flatMap(({ count }) => count.asked.group ?? []);
  return [...new Set(groups)];
}

/** Rounds that there were, as numbers in order; the first one always. */
export function roundsOf(counts: readonly Standing[]): number[] {
  const numbers = counts.map(({ count }) => Number(count.asked.round)).filter((round) => Number.isInteger(round) && round > 0);
  return [...new Set([1, ...numbers])].sort((a, b) => a - b);
}

/** What several people counted and not the same. */
export function contested(counts: readonly Standing[]): Standing[] {
  return counts.filter(({ others }) => others.length > 0);
}
