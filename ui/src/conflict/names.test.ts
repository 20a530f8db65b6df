import "../language/later.ts";
import { expect, test } from "vitest";
import { speak } from "../language/message.svelte.ts";
import { fieldName, isWords, partsOf, valueOf } from "./names.ts";

test("fields and codes are called by their names in the language of the interface", () => {
  speak("ru");
  expect(fieldName("theme")).toBe("тема");
  expect(fieldName("name.ky")).toBe("название (Кыргызча)");
  expect(valueOf("kind", { type: "text", value: "problem" }).text).toBe("проблема");
  expect(valueOf("horizon", { type: "text", value: "2030" }).text).toBe("2030 год");
  expect(valueOf("verbatim", { type: "flag", value: true }).text).toBe("да");
  speak("en");
  expect(valueOf("theme", { type: "nothing" }).text).toBe("left empty");
});

test("things are called by their names, else as scripts call them", () => {
  speak("en");
  const thing = (name: object, reference: string) => valueOf("theme", { type: "thing", value: { id: "1", reference, name } }).text;
  expect(thing({ ky: "Жолдор", en: "Roads" }, "roads")).toBe("Roads");
  expect(thing({}, "roads")).toBe("roads");
  expect(thing({}, "")).toBe("not in this file");
});

test("a field of a newer version is called as the file calls it", () => {
  expect(fieldName("mood")).toBe("mood");
  expect(partsOf("name.de")).toEqual({ base: "name.de", language: null });
  expect(valueOf("said_at", { type: "text", value: "long ago" }).text).toBe("long ago");
});

test("other words are written where there are words, and not in place of a code", () => {
  expect([isWords("text"), isWords("name.ky"), isWords("kind"), isWords("said_at")]).toEqual([true, true, false, false]);
});
