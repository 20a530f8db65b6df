import { expect, test } from "vitest";
import { completenessProblems } from "./completeness.ts";
import { readInterfaceTexts } from "./interface-texts.ts";

const same = (text: string) => ({ ky: text, ru: text, en: text });

test("all three languages have every message that the interface asks for, and no other", () => {
  const { messages, sources } = readInterfaceTexts();
  expect(completenessProblems(messages, sources)).toEqual([]);
  expect(Object.keys(sources)).toContain("start/Start.svelte");
});

test("a message that one language lacks is a problem", () => {
  const messages = { ...same("a = A\nb = B"), ky: "a = A" };
  expect(completenessProblems(messages, { "x.ts": 'message("a"); message("b")' })).toEqual(["b: missing in ky"]);
});

test("a variable that one language lacks is a problem", () => {
  const messages = { ...same("a = { $n }"), ru: "a = A" };
  expect(completenessProblems(messages, { "x.ts": 'message("a")' })).toEqual([
    "a: the languages differ in their variables ($n / none)",
  ]);
});

test("a message that no language has is a problem", () => {
  expect(completenessProblems(same("a = A"), { "x.ts": 'message("a"); message("b", { n })' })).toEqual([
    "x.ts: there is no message b",
  ]);
});

test("a message that no screen asks for is a problem", () => {
  expect(completenessProblems(same("a = A\nb = B"), { "x.ts": 'message("a")' })).toEqual([
    "b: no screen asks for it",
  ]);
});

test("a message whose name is put together at run time is a problem", () => {
  expect(completenessProblems(same("a = A"), { "x.ts": 'message("a"); message(`a-${n}`)' })).toEqual([
    "x.ts: message(`a-${n}`) does not name its message",
  ]);
});

test("what is not Fluent, stands twice or says nothing is a problem", () => {
  const messages = { ky: "a = A\na = B", ru: "a = A\n%%", en: "a =\n  .b = C" };
  const problems = completenessProblems(messages, { "x.ts": 'message("a")' });
  expect(problems).toContain("a: twice in ky");
  expect(problems).toContain("ru: not Fluent: %%");
  expect(problems).toContain("a: empty in en");
});
