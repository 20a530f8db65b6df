import { expect, test } from "vitest";
import type { FilePlan } from "../ipc/bindings.ts";
import { rowsOf, sumOf, verdictOf } from "./plan.ts";

function plan(name: string, more: Partial<FilePlan> = {}): FilePlan {
  const nothing = { contributions: 0, new: 0, known: 0, conflicts: 0, redactions: 0, clock_ahead: false, refused: null };
  return { name, folder: "/stick", status: "merged", ...nothing, ...more };
}

const brings = plan("a", { contributions: 3, new: 5, conflicts: 1 });
const known = plan("b", { status: "known", known: 9 });
const refused = plan("c", { status: "refused", refused: { code: "file-missing", path: "/stick/c" } });

test("the sum counts files by what becomes of them, and what they bring", () => {
  expect(sumOf([brings, known, refused, plan("d", { contributions: 2, conflicts: 2 })])).toEqual({
    files: 4,
    bring: 2,
    known: 1,
    refused: 1,
    contributions: 5,
    conflicts: 3,
  });
});

test("a plan without refused files can be applied, one with some without these", () => {
  expect(verdictOf(sumOf([brings, known]), true)).toBe("apply");
  expect(verdictOf(sumOf([brings, refused]), true)).toBe("apply-others");
});

test("where all is known there is nothing to apply, unless a new file is to be made of it", () => {
  expect(verdictOf(sumOf([known]), true)).toBe("nothing-new");
  expect(verdictOf(sumOf([known]), false)).toBe("apply");
  expect(verdictOf(sumOf([]), false)).toBe("nothing-new");
});

test("where every file is refused nothing can be applied", () => {
  expect(verdictOf(sumOf([refused, refused]), true)).toBe("all-refused");
  expect(verdictOf(sumOf([refused]), false)).toBe("all-refused");
});

test("refused files are listed first, and every row keeps its place among the chosen", () => {
  const files = ["a", "b", "c", "d"].map((name) => ({ name, folder: "/stick" }));
  const rows = rowsOf(files, [brings, known, refused]);
  expect(rows.map(({ at, file, plan: own }) => [at, file.name, own?.status])).toEqual([
    [2, "c", "refused"],
    [0, "a", "merged"],
    [1, "b", "known"],
    [3, "d", undefined],
  ]);
});

test("files whose names look alike are rows of their own", () => {
  const file = { name: "a", folder: "/stick" };
  const keys = rowsOf([file, file], []).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});
