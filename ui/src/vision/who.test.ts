import { expect, test } from "vitest";
import type { Contribution, Outline } from "../ipc/bindings.ts";
import { whoSaid } from "./who.ts";

const name = (ky: string) => ({ ky, ru: null, en: null });
const outline = {
  participants: [{ id: "p", code: "P03", group: "elders" }],
  groups: [
    { id: "elders", name: name("Аксакалдар") },
    { id: "youth", name: name("Жаштар") },
  ],
  themes: [{ id: "water", name: name("Суу") }],
} as unknown as Outline;

const said = (more: Partial<Contribution>) => ({ participant: null, group: null, theme: null, ...more }) as Contribution;

test("a participant is known by code, and by the group that he speaks for", () => {
  expect(whoSaid(said({ participant: "p", theme: "water" }), outline)).toEqual({
    code: "P03",
    group: name("Аксакалдар"),
    theme: name("Суу"),
  });
});

test("the group of the contribution itself comes before that of the participant", () => {
  expect(whoSaid(said({ participant: "p", group: "youth" }), outline).group).toEqual(name("Жаштар"));
});

test("what nobody recorded is not known, nor anything without an outline", () => {
  expect(whoSaid(said({}), outline)).toEqual({ code: null, group: null, theme: null });
  expect(whoSaid(said({ participant: "p", group: "youth" }), undefined)).toEqual({ code: null, group: null, theme: null });
});
