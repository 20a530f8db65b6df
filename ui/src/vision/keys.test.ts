import { expect, test } from "vitest";
import type { Pressed } from "../field/keys.ts";
import { actAt } from "./keys.ts";

function key(code: string, held: Partial<Pressed> = {}): Pressed {
  return { code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

test("on a line Enter and A accept, Delete drops, E and F2 edit", () => {
  expect(actAt("line", key("Delete"))).toEqual({ does: "drop" });
  expect(actAt("field", key("Delete"))).toBeNull();
  expect(actAt("screen", key("Delete"))).toBeNull();
  for (const code of ["Enter", "NumpadEnter", "KeyA"]) expect(actAt("line", key(code))).toEqual({ does: "accept" });
  for (const code of ["KeyE", "F2"]) expect(actAt("line", key(code))).toEqual({ does: "edit" });
});

test("on a button of a line Enter is the button's", () => {
  expect(actAt("in-line", key("Enter"))).toBeNull();
  expect(actAt("in-line", key("ArrowDown"))).toEqual({ does: "step", steps: 1, onLine: true });
});

test("from the heading the arrows go into the document, and no letter does anything", () => {
  expect(actAt("screen", key("ArrowDown"))).toEqual({ does: "step", steps: 1, onLine: false });
  expect(actAt("screen", key("KeyA"))).toBeNull();
  expect(actAt("screen", key("Enter"))).toBeNull();
});

test("Ctrl+Z and Ctrl+Shift+Z undo and redo, but in a text field they are the field's", () => {
  expect(actAt("elsewhere", key("KeyZ", { ctrlKey: true }))).toEqual({ does: "undo" });
  expect(actAt("line", key("KeyZ", { ctrlKey: true, shiftKey: true }))).toEqual({ does: "redo" });
  expect(actAt("field", key("KeyZ", { ctrlKey: true }))).toBeNull();
});

test("keys that are held with others belong to somebody else", () => {
  expect(actAt("line", key("KeyA", { ctrlKey: true }))).toBeNull();
  expect(actAt("line", key("KeyE", { altKey: true }))).toBeNull();
  expect(actAt("line", key("ArrowDown", { shiftKey: true }))).toBeNull();
  expect(actAt("elsewhere", key("ArrowDown"))).toBeNull();
});
