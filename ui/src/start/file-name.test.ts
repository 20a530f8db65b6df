import { expect, test } from "vitest";
import { copyName, sessionLabel, suggestedName, withoutEnding } from "./file-name.ts";

test("a file is named after the meeting and its day", () => {
  expect(suggestedName("Арча-Булак айылынын келечеги", "2026-10-14")).toBe("Арча-Булак айылынын келечеги 2026-10-14.kelechek");
});

test("what a disk does not take is left out of a name", () => {
  expect(suggestedName('../МСУ: "сегодня/завтра"? *<x>|\\\n.', null)).toBe("МСУ сегодня завтра x.kelechek");
  expect(suggestedName("a\u202Ec", null)).toBe("a c.kelechek");
  expect(suggestedName("CON", null)).toBe("CON-.kelechek");
});

test("a meeting without a title has a file name all the same", () => {
  expect(suggestedName("  ", null)).toBe("kelechek.kelechek");
  expect(suggestedName("...", "2026-10-14")).toBe("2026-10-14.kelechek");
});

test("a long title is cut between words, and fits every disk", () => {
  const name = suggestedName("Жергиликтүү өз алдынча башкаруу бүгүн, эртең жана 2030-жылы: Арча-Булактагы фокус-топ", "2026-10-14");
  expect(name).toBe("Жергиликтүү өз алдынча башкаруу бүгүн, эртең жана 2030-жылы 2026-10-14.kelechek");
  expect(new TextEncoder().encode(suggestedName("🏔".repeat(200), "2026-10-14")).length).toBeLessThan(255);
});

test("a copy carries who wrote it, once", () => {
  expect(copyName("Арча-Булак.kelechek", "А. Б.")).toBe("Арча-Булак – А. Б.kelechek");
  expect(copyName("Арча-Булак – А. Б.kelechek", "А. Б.")).toBe("Арча-Булак – А. Б.kelechek");
  expect(copyName("Арча-Булак.kelechek", "")).toBe("Арча-Булак.kelechek");
});

test("a file is shown without its ending, whichever way it is written", () => {
  expect(withoutEnding("a.kelechek")).toBe("a");
  expect(withoutEnding("A.KELECHEK")).toBe("A");
  expect(withoutEnding("a.sqlite")).toBe("a.sqlite");
});

test("a session is told by its title and day, else by its place", () => {
  const session = { id: "1", title: { ru: "Вода" }, date: "2026-10-14", place: ["Арча-Булак"], contributions: 3, organised: { clusters: 0, loose: 0, without_support: 0 } };
  expect(sessionLabel(session, "en")).toBe("Вода · October 14, 2026");
  expect(sessionLabel({ ...session, title: {}, date: null }, "en")).toBe("Арча-Булак");
});
