import { expect, test } from "vitest";
import type { Run } from "../ipc/bindings.ts";
import { wordsOf } from "./words.ts";

const runs: Run[] = [
  { stands: "in_both", text: "Айылда " },
  { stands: "in_former", text: "таза " },
  { stands: "in_latter", text: "такыр " },
  { stands: "in_both", text: "суу жок" },
];

test("each of two versions is whole, and only its own words are marked", () => {
  expect(wordsOf(runs, "former")).toEqual([
    { text: "Айылда ", isOwn: false },
    { text: "таза", isOwn: true },
    { text: " ", isOwn: false },
    { text: "суу жок", isOwn: false },
  ]);
  expect(wordsOf(runs, "latter").map(({ text }) => text).join("")).toBe("Айылда такыр суу жок");
  expect(wordsOf([], "former")).toEqual([]);
});
