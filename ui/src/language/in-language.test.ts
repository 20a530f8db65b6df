import { expect, test } from "vitest";
import { counted, day, inLanguage } from "./in-language.ts";

test("a title is shown in the language of the interface", () => {
  expect(inLanguage({ ky: "Суу", ru: "Вода", en: null }, "ru")).toEqual({ text: "Вода", lang: "ru" });
});

test("a title that this language lacks is shown in another one, and says in which", () => {
  expect(inLanguage({ ky: null, ru: "Вода", en: null }, "en")).toEqual({ text: "Вода", lang: "ru" });
  expect(inLanguage({ ky: null, ru: null, en: null }, "en")).toBeUndefined();
});

test("a day stays the same day in every time zone and is written as its language does", () => {
  expect(day("2016-06-10", "ru")).toBe("10 июня 2016 г.");
  expect(day("2016-06-10", "en")).toBe("June 10, 2016");
  expect(day("2016-06-10", "ky")).toContain("июнь");
});

test("thousands are set apart as the language does it", () => {
  expect((["ky", "ru", "en"] as const).map((language) => counted(10120, language))).toEqual(["10\u00a0120", "10\u00a0120", "10,120"]);
});
