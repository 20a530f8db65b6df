import { expect, test } from "vitest";
import { codesTyped } from "./codes.ts";

test("so many more follow the highest number that is there", () => {
  expect(codesTyped("+2", ["P01", "P07", "farmer"])).toEqual(["8", "9"]);
  expect(codesTyped("+ 1", [])).toEqual(["1"]);
});

test("a stretch of numbers is written with any dash, and with any letter before the number", () => {
  expect(codesTyped("1-3", [])).toEqual(["1", "2", "3"]);
  expect(codesTyped("P09–Р11", [])).toEqual(["9", "10", "11"]);
});

test("codes stand as they are, whatever is between them", () => {
  expect(codesTyped("3, P5;farmer-7", [])).toEqual(["3", "P5", "farmer-7"]);
});

test("what says no codes, or far too many, says so", () => {
  for (const typed of ["5-3", "0-3", "1-900", "+0", "+999", " , "]) expect(codesTyped(typed, []), typed).toBeNull();
});
