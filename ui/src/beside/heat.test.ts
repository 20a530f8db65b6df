import { expect, test } from "vitest";
import { heat } from "./balance.svelte.ts";

test("an empty cell is told from one with few, and the fullest is the strongest", () => {
  expect(heat(0, 9)).toBe(0);
  expect(heat(1, 1)).toBe(5);
  expect(heat(1, 10_000)).toBe(1);
  expect(heat(10_000, 10_000)).toBe(5);
  expect([1, 4, 9, 16, 25].map((count) => heat(count, 25))).toEqual([1, 2, 3, 4, 5]);
});
