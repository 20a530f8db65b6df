import { expect, test } from "vitest";
import { saidAt, timeOfDay } from "./said-at.ts";

test("a time is read however it is typed", () => {
  for (const typed of ["14:30", "14.30", "1430", " 14 30 ", "14-30"]) {
    expect(timeOfDay(typed), typed).toEqual({ hours: 14, minutes: 30 });
  }
  expect(timeOfDay("9")).toEqual({ hours: 9, minutes: 0 });
  expect(timeOfDay("905")).toEqual({ hours: 9, minutes: 5 });
});

test("what is no time is none", () => {
  for (const typed of ["", "24:00", "12:60", "noon", "1:2:3", "12345"]) expect(timeOfDay(typed), typed).toBeNull();
});

test("the time is of the session's day, and says its offset", () => {
  const said = saidAt("14:30", "2026-10-14", new Date()) ?? "";
  expect(said).toMatch(/^2026-10-14T14:30:00[+-][0-9]{2}:[0-9]{2}$/);
  expect(new Date(said).getTime()).toBe(new Date(2026, 9, 14, 14, 30).getTime());
});

test("a session without a date happens today", () => {
  expect(saidAt("8:00", null, new Date(2026, 0, 2, 20, 0))).toMatch(/^2026-01-02T08:00:00/);
});
