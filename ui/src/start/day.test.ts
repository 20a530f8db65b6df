import { expect, test } from "vitest";
import { parseDay, today, typedDay } from "./day.ts";

test.each(["14.10.2026", "14/10/2026", "14 10 2026", "14.10.26", "2026-10-14", " 14.10.2026. "])("%j is a day", (typed) => {
  expect(parseDay(typed)).toBe("2026-10-14");
});

test.each(["", "14", "31.04.2026", "29.02.2026", "32.1.2026", "14.13.2026", "14.10.202", "tomorrow", "0.0.2026"])(
  "%j is no day",
  (typed) => {
    expect(parseDay(typed)).toBeUndefined();
  },
);

test("a leap day is a day", () => {
  expect(parseDay("29.2.2028")).toBe("2028-02-29");
});

test("a day is shown as it is typed", () => {
  expect(typedDay("2026-10-04")).toBe("04.10.2026");
  expect(parseDay(typedDay("2026-10-04"))).toBe("2026-10-04");
});

test("today is the day of this place", () => {
  expect(today(new Date(2026, 9, 4, 0, 5))).toBe("2026-10-04");
  expect(today(new Date(2026, 9, 4, 23, 55))).toBe("2026-10-04");
});
