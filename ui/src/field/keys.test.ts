import { expect, test } from "vitest";
import { clipboardCommand, fieldCommand } from "./keys.ts";

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test("the letters that a Russian keyboard lacks are typed with Alt, and with Shift as capitals", () => {
  expect(fieldCommand({ ...none, code: "KeyO", altKey: true }, true)).toEqual({ command: "insertText", text: "ө" });
  expect(fieldCommand({ ...none, code: "KeyU", altKey: true, shiftKey: true }, false)).toEqual({ command: "insertText", text: "Ү" });
  expect(fieldCommand({ ...none, code: "KeyN", altKey: true }, false)).toEqual({ command: "insertText", text: "ң" });
  expect(fieldCommand({ ...none, code: "KeyN", altKey: true, ctrlKey: true }, false)).toBeNull();
});

test("what was typed is undone where there is text, and left to the screen where there is none", () => {
  expect(fieldCommand({ ...none, code: "KeyZ", ctrlKey: true }, false)).toEqual({ command: "undo" });
  expect(fieldCommand({ ...none, code: "KeyZ", ctrlKey: true, shiftKey: true }, false)).toEqual({ command: "redo" });
  expect(fieldCommand({ ...none, code: "KeyY", metaKey: true }, false)).toEqual({ command: "redo" });
  expect(fieldCommand({ ...none, code: "KeyZ", ctrlKey: true }, true)).toBeNull();
});

test("the clipboard is reached from a keyboard without Latin letters, and left to the system where there are some", () => {
  const held = { ...none, ctrlKey: true };
  expect(clipboardCommand({ ...held, code: "KeyV", key: "м" })).toBe("paste");
  expect(clipboardCommand({ ...held, code: "KeyC", key: "с" })).toBe("copy");
  expect(clipboardCommand({ ...held, code: "KeyV", key: "v" })).toBeNull();
  expect(clipboardCommand({ ...held, shiftKey: true, code: "KeyV", key: "М" })).toBeNull();
  expect(clipboardCommand({ ...none, code: "KeyV", key: "м" })).toBeNull();
});
