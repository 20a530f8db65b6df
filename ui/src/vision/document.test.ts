import { expect, test } from "vitest";
import type { Gap, Level, Line, Session, Theme, Vision } from "../ipc/bindings.ts";
import { cursorAfter, farYear, gapsByKind, labelsOf, partsOf, placeOf, seriesOf, stepFrom } from "./document.ts";

function line(id: string, theme: string | null, level: Level, state: Line["state"] = "proposed"): Line {
  const concrete = { responsible: null, by_when: null, means: null, indicator: null };
  return { id, theme, level, text: id, language: "ky", words_of: null, evidence: [], serves: [], locked: false, state, concrete };
}

function theme(id: string): Theme {
  return { id, session: "s", template_key: null, name: { ky: id, ru: null, en: null }, position: "a", minutes: null, colour: null, also: [] };
}

function session(more: Partial<Session> = {}): Session {
  const place = { oblast: null, raion: null, aiyl_aimak: null, settlement: null };
  return {
    ...{ id: "s", title: { ky: null, ru: null, en: null }, date: null, place, series: null, organiser: null, project: null, languages: [], debrief: null, approval: null },
    ...{ partners: null, funder: null, template_key: null, horizons: [] },
    ...more,
  };
}

function vision(lines: [Line, string][], themes: string[], gaps: Gap[] = []): Vision {
  const draft = { lines: lines.map(([one]) => one), dropped: [], not_reflected: [], gaps, coverage: { reflected: 0, all: 0 } };
  const labels = lines.map(([{ id }, label]) => ({ line: id, label }));
  return { draft, labels, themes: themes.map(theme), groups: [], sessions: [], participants: 0 };
}

test("lines stand theme by theme and level by level, in the order of their labels", () => {
  const made = vision(
    [
      [line("action", "water", "action"), "1.11"],
      [line("goal", "water", "goal"), "1.10"],
      [line("problem", "water", "today"), "1.2"],
      [line("school", "school", "task"), "2.1"],
      [line("strength", "water", "today"), "1.1"],
    ],
    ["water", "school"],
  );
  const shown = partsOf(made).map(({ number, levels }) => ({
    number,
    levels: levels.map(({ level, lines }) => [level, ...lines.map(({ id }) => id)].join(" ")),
  }));
  expect(shown).toEqual([
    { number: "1", levels: ["today strength problem", "goal goal", "action action"] },
    { number: "2", levels: ["task school"] },
  ]);
});

test("a theme without a line is shown all the same, and has no number", () => {
  const [, empty] = partsOf(vision([[line("a", "water", "goal"), "1.1"]], ["water", "school"]));
  expect(empty).toMatchObject({ theme: { id: "school" }, number: "", lines: [], levels: [] });
});

test("a line whose theme is gone stands under no theme, at the end", () => {
  const parts = partsOf(vision([[line("a", "gone", "goal"), "2.1"]], ["water"]));
  expect(parts.map((part) => part.theme?.id ?? null)).toEqual(["water", null]);
  expect(parts.at(-1)?.lines.map(({ id }) => id)).toEqual(["a"]);
});

test("only what no person has decided on can be accepted with the theme", () => {
  const lines: [Line, string][] = [
    [line("a", "water", "goal"), "1.1"],
    [line("b", "water", "goal", "accepted"), "1.2"],
    [line("c", "water", "goal", "edited"), "1.3"],
  ];
  expect(partsOf(vision(lines, ["water"]))[0]?.proposed).toEqual(["a"]);
});

test("labels are found by line", () => {
  expect(labelsOf(vision([[line("a", null, "goal"), "2.7"]], [])).get("a")).toBe("2.7");
});

test("the far year is the farthest that a session names; words are no year", () => {
  const horizons = (names: string[]) => names.map((horizon) => ({ horizon, name: { ky: null, ru: null, en: null } }));
  expect(farYear([session({ horizons: horizons(["today", "tomorrow", "2030"]) })])).toBe("2030");
  expect(farYear([session({ horizons: horizons(["2030"]) }), session({ horizons: horizons(["2035"]) })])).toBe("2035");
  expect(farYear([session({ horizons: horizons(["today"]) })])).toBeNull();
});

test("a place is written from the oblast to the village, in English the other way round", () => {
  const place = { oblast: "Ысык-Көл", raion: "Жети-Өгүз", aiyl_aimak: " ", settlement: "Арча-Булак" };
  expect(placeOf(session({ place }), "ky")).toBe("Ысык-Көл, Жети-Өгүз, Арча-Булак");
  expect(placeOf(session({ place }), "en")).toBe("Арча-Булак, Жети-Өгүз, Ысык-Көл");
});

test("sessions are named by their series only when all belong to it", () => {
  expect(seriesOf([session({ series: "Айымдар" }), session({ series: "Айымдар" })])).toBe("Айымдар");
  expect(seriesOf([session({ series: "Айымдар" }), session()])).toBeNull();
});

test("gaps are sorted by what is missing, and name themes that are gone by nothing", () => {
  const gaps: Gap[] = [
    { kind: "goal_without_action", line: "g" },
    { kind: "action_without_goal", line: "a" },
    { kind: "theme_without_line", theme: "water" },
    { kind: "group_without_line", group: "gone" },
  ];
  expect(gapsByKind(vision([], ["water"], gaps))).toEqual({
    goals: ["g"],
    actions: ["a"],
    themes: [{ id: "water", name: { ky: "water", ru: null, en: null } }],
    groups: [{ id: "gone", name: {} }],
  });
});

test("the cursor goes from line to line and stops at both ends", () => {
  const lines = ["a", "b", "c"].map((id) => line(id, null, "goal"));
  expect(stepFrom(lines, "a", 1)).toBe("b");
  expect(stepFrom(lines, "c", 1)).toBe("c");
  expect(stepFrom(lines, "a", -1)).toBe("a");
  expect(stepFrom(lines, "b", Number.POSITIVE_INFINITY)).toBe("c");
  expect(stepFrom(lines, null, 1)).toBe("a");
  expect(stepFrom([], "a", 1)).toBeNull();
});

test("the cursor stays on its line in a new draft, or on the place of the line that is gone", () => {
  const lines = (...ids: string[]): Line[] => ids.map((id) => line(id, null, "goal"));
  expect(cursorAfter(lines("a", "b"), lines("x", "b"), "b")).toBe("b");
  expect(cursorAfter(lines("a", "b", "c"), lines("a", "c"), "b")).toBe("c");
  expect(cursorAfter(lines("a", "b"), lines("a"), "b")).toBe("a");
  expect(cursorAfter([], lines("a"), null)).toBe("a");
  expect(cursorAfter(lines("a"), [], "a")).toBeNull();
});
