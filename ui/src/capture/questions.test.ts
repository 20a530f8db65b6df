import { expect, test } from "vitest";
import type { Question, Theme } from "../ipc/bindings.ts";
import { begins, byPosition, inOrder, stepped } from "./questions.ts";

const question = (id: string, theme: string | null, position: string, horizon: string | null = null): Question => ({
  id,
  session: "s",
  theme,
  horizon,
  text: { en: id },
  position,
});
const theme = (id: string, position: string): Theme => ({
  id,
  session: "s",
  template_key: null,
  name: {},
  position,
  minutes: null,
  colour: null,
  also: [],
});

const themes = [theme("t1", "001"), theme("t2", "002")];
const all = inOrder(
  [
    question("b2", "t2", "002", "2030"),
    question("b1", "t2", "001", "today"),
    question("a1", "t1", "001", "today"),
    question("general", null, "001"),
  ],
  themes,
);

test("questions go on from theme to theme", () => {
  expect(all.map(({ id }) => id)).toEqual(["general", "a1", "b1", "b2"]);
  expect(stepped(all, all[1] ?? null, 1)?.id).toBe("b1");
  expect(stepped(all, all[3] ?? null, 1)?.id).toBe("general");
  expect(stepped(all, all[0] ?? null, -1)?.id).toBe("b2");
  expect(stepped(all, null, 1)?.id).toBe("general");
  expect(stepped([], null, 1)).toBeNull();
});

test("a theme begins with the question on the horizon that is chosen", () => {
  expect(begins(all, "t2", "2030")?.id).toBe("b2");
  expect(begins(all, "t2", "tomorrow")?.id).toBe("b1");
  expect(begins(all, "t3", null)).toBeNull();
});

test("positions are compared byte by byte", () => {
  expect(["00a", "009", "00Z", "001"].map((position) => ({ position })).sort(byPosition).map(({ position }) => position)).toEqual([
    "001",
    "009",
    "00Z",
    "00a",
  ]);
});
