import { expect, test } from "vitest";
import { pieces } from "./found.ts";

test("what was searched for is marked as it stands in the text", () => {
  expect(pieces("Өнүгүү кеңеши үчүн", "онугуу кен")).toEqual([
    { text: "Өнүгүү", found: true },
    { text: " ", found: false },
    { text: "кең", found: true },
    { text: "еши үчүн", found: false },
  ]);
});

test("the middle of a word is not marked, and nothing is lost", () => {
  expect(pieces("вода и завод", "вод").filter(({ found }) => found)).toEqual([{ text: "вод", found: true }]);
  for (const words of ["", "xyz", "вода", "з"]) {
    expect(pieces("вода и завод", words).map(({ text }) => text).join("")).toBe("вода и завод");
  }
});
