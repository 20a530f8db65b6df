import { expect, test } from "vitest";
import { emptyForm, meetingOf, wrongField } from "./meeting.ts";

const form = { ...emptyForm("14.10.2026", "А."), template: "vision-2030", title: " Арча-Булак " };

test("a meeting needs a title, and a date that is one where it is given", () => {
  expect(wrongField(form)).toBeUndefined();
  expect(wrongField({ ...form, date: " " })).toBeUndefined();
  expect(wrongField({ ...form, title: "  " })).toBe("title");
  expect(wrongField({ ...form, date: "31.04.2026" })).toBe("date");
});

test("what was left empty is not given to the meeting", () => {
  expect(meetingOf({ ...form, raion: " Жети-Өгүз " }, "ky")).toEqual({
    template: "vision-2030",
    title: "Арча-Булак",
    language: "ky",
    date: "2026-10-14",
    oblast: null,
    raion: "Жети-Өгүз",
    aiyl_aimak: null,
    settlement: null,
    organiser: null,
    project: null,
  });
});
