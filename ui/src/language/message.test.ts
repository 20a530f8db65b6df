import { afterEach, expect, test } from "vitest";
import { readInterfaceTexts } from "./interface-texts.ts";
import "./later.ts";
import { languages } from "./languages.ts";
import { language, message, speak } from "./message.svelte.ts";

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
