import { expect, test } from "vitest";
import { beginnings, clockOf, clockText, minutesOf } from "./minutes.ts";

test("what is no number of minutes leaves what stood there", () => {
  expect(minutesOf("45", 30)).toBe(45);
  expect(minutesOf(" ", 30)).toBeNull();
  expect(minutesOf("4.5", 30)).toBe(30);
  expect(minutesOf("-5", 30)).toBe(30);
  expect(minutesOf("1441", 30)).toBe(30);
});

test("a time of day is read as people write it", () => {
  expect(clockOf("9:30")).toBe(570);
  expect(clockOf("09.30")).toBe(570);
  expect(clockOf("0930")).toBe(570);
  expect(clockOf("24:00")).toBeNull();
  expect(clockOf("9:60")).toBeNull();
  expect(clockOf("soon")).toBeNull();
});

test("steps begin one after the other, and one without a time box takes none", () => {
  expect(beginnings(540, [20, null, 45]).map(clockText)).toEqual(["09:00", "09:20", "09:20", "10:05"]);
  expect(clockText(1450)).toBe("00:10");
});
