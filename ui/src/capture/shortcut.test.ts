import { expect, test } from "vitest";
import type { Pressed } from "../field/keys.ts";
import { openedBy, shortcutOf } from "./shortcut.ts";

function press(keys: string): Pressed {
  const parts = keys.split("+");
  return {
    code: parts.at(-1) ?? "",
    altKey: parts.includes("Alt"),
    ctrlKey: parts.includes("Ctrl"),
    shiftKey: parts.includes("Shift"),
    metaKey: false,
  };
}

test.each([
  ["Alt+Digit1", { do: "theme", place: 0 }],
  ["Alt+Digit9", { do: "theme", place: 8 }],
  ["Alt+Digit0", { do: "theme", place: null }],
  ["Ctrl+Digit3", { do: "horizon", place: 2 }],
  ["Alt+KeyK", { do: "kind" }],
  ["Alt+KeyQ", { do: "verbatim" }],
  ["Alt+KeyP", { do: "private" }],
  ["Alt+KeyA", { do: "who" }],
  ["Alt+KeyT", { do: "tag" }],
  ["Alt+KeyD", { do: "time" }],
  ["Alt+KeyL", { do: "language" }],
  ["Ctrl+KeyL", { do: "parked" }],
  ["Ctrl+Shift+KeyL", { do: "parking-lot" }],
  ["Alt+KeyB", { do: "balance" }],
  ["Alt+KeyH", { do: "history" }],
  ["Alt+KeyW", { do: "words" }],
  ["Alt+KeyC", { do: "cards" }],
  ["Ctrl+KeyF", { do: "find" }],
  ["Ctrl+KeyZ", { do: "undo" }],
  ["Ctrl+Shift+KeyZ", { do: "redo" }],
  ["Ctrl+KeyY", { do: "redo" }],
  ["F6", { do: "question", step: 1 }],
  ["F7", { do: "cover" }],
  ["F5", { do: "nothing" }],
  ["Ctrl+Shift+Backspace", { do: "delete" }],
  ["Ctrl+Shift+Delete", { do: "redact" }],
  ["PageUp", { do: "scroll", to: "up" }],
  ["Ctrl+End", { do: "scroll", to: "last" }],
] as const)("%s has its meaning whatever the layout", (keys, shortcut) => {
  expect(shortcutOf(press(keys))).toEqual(shortcut);
});

test.each(["KeyA", "Shift+Digit1", "Ctrl+KeyA", "Ctrl+Backspace", "Ctrl+Delete", "Ctrl+Alt+KeyQ", "Enter", "Home"])(
  "%s is left to the box",
  (keys) => {
    expect(shortcutOf(press(keys))).toBeNull();
  },
);

test("a character opens a picker where a word begins, and is a character elsewhere", () => {
  expect(openedBy("@", "")).toBe("who");
  expect(openedBy("@", "Суу жок ")).toBe("who");
  expect(openedBy("@", "ayil")).toBeNull();
  expect(openedBy("№", "Мектеп\n")).toBe("tag");
  expect(openedBy("#", "")).toBe("tag");
  expect(openedBy("a", "")).toBeNull();
  expect(openedBy(null, "")).toBeNull();
});
