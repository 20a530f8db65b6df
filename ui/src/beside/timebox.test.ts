import { expect, test } from "vitest";
import { timeBoxes, warning } from "./timebox.svelte.ts";

const minute = 60_000;

test("a theme's time goes on where it stopped when one comes back to it", () => {
  timeBoxes.discuss("s", "a", 0);
  timeBoxes.discuss("s", "b", 10 * minute);
  timeBoxes.discuss("s", "a", 12 * minute);
  expect(timeBoxes.minutes("a", 17 * minute)).toBe(15);
  expect(timeBoxes.minutes("b", 17 * minute)).toBe(2);
  timeBoxes.discuss("other", "a", 20 * minute);
  expect(timeBoxes.minutes("a", 21 * minute)).toBe(1);
});

test("the warning comes five minutes before the end, of short boxes later", () => {
  expect(warning(39, 45)).toBeNull();
  expect(warning(40, 45)).toBe("soon");
  expect(warning(45, 45)).toBe("over");
  expect(warning(7, 10)).toBeNull();
  expect(warning(8, 10)).toBe("soon");
  expect(warning(5, 0)).toBeNull();
});
