import { expect, test } from "vitest";
import { latest } from "./latest.ts";

test("one call is under way at most, and the latest value always arrives", async () => {
  const calls: string[] = [];
  const answers: (() => void)[] = [];
  const keep = latest<string>((text) => {
    calls.push(text);
    return new Promise((done) => answers.push(done));
  });
  for (const text of ["a", "ab", "abc", ""]) keep(text);
  expect(calls).toEqual(["a"]);
  answers.shift()?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(calls).toEqual(["a", ""]);
  answers.shift()?.();
  await new Promise((done) => setTimeout(done));
  keep("b");
  expect(calls).toEqual(["a", "", "b"]);
});
