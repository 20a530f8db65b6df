import { expect, test } from "vitest";
import { hoursAndMinutes, minutesLeft, untilNextMinute } from "./clock.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 9, 14, 9, 30, seconds));

test("a minute that has begun is still left, and what is over is below zero", () => {
  const until = at(0).toISOString();
  expect(minutesLeft(until, new Date(at(0).getTime() - 90_000))).toBe(2);
  expect(minutesLeft(until, at(0))).toBe(0);
  expect(minutesLeft(until, new Date(at(0).getTime() + 61_000))).toBe(-1);
});

test("the clock is written with two digits and changes with the minute", () => {
  expect(hoursAndMinutes(new Date(2026, 9, 14, 9, 5))).toBe("09:05");
  expect(untilNextMinute(at(59))).toBe(1_000);
});
