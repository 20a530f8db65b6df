import { afterEach, expect, test } from "vitest";
import { readInterfaceTexts } from "./interface-texts.ts";
import "./later.ts";
import { languages } from "./languages.ts";
import { language, learn, message, speak } from "./message.svelte.ts";

const before = language();
afterEach(() => speak(before));

test("every message of the message files is found in each language", () => {
  for (const one of languages) {
    speak(one);
    const ids = readInterfaceTexts().messages[one].matchAll(/^([a-z][a-z0-9-]*) =/gm);
    const lost = [...ids].map(([, id = ""]) => id).filter((id) => message(id, { reason: "other" }) === id);
    expect(lost).toEqual([]);
  }
});

test("a sentence follows the chosen language and takes its values", () => {
  const title = (): string => message("start-title-with-file", { file: "all.kelechek" });
  speak("ky");
  expect(title()).toBe("all.kelechek — Келечек");
  speak("en");
  expect(title()).toBe("all.kelechek – Kelechek");
});

test("a sentence that comes later takes the place of its name, and no other file is lost", () => {
  speak("en");
  expect(message("late-greeting")).toBe("late-greeting");
  learn({ "i18n/en/late.ftl": "late-greeting = Good evening", "i18n/en/other.ftl": "odd-name = Found all the same" });
  expect(message("late-greeting")).toBe("Good evening");
  expect(message("odd-name")).toBe("Found all the same");
});
