import { expect, test } from "vitest";
import { actAt } from "./keys.ts";

const key = (code: string, held: string[] = []) => ({
  code,
  altKey: held.includes("alt"),
  ctrlKey: held.includes("ctrl"),
  metaKey: false,
  shiftKey: held.includes("shift"),
});

test("the arrows go through the board, and with Ctrl from heading to heading", () => {
  expect(actAt(key("ArrowDown"), false)).toEqual({ does: "step", rows: 1 });
  expect(actAt(key("ArrowLeft"), false)).toEqual({ does: "across", columns: -1 });
  expect(actAt(key("ArrowUp", ["ctrl"]), false)).toEqual({ does: "heading", step: -1 });
});

test("on a button Enter presses the button, and letters act all the same", () => {
  expect(actAt(key("Enter"), true)).toBeNull();
  expect(actAt(key("Space"), true)).toBeNull();
  expect(actAt(key("KeyM"), true)).toEqual({ does: "move" });
});

test("Ctrl with a digit is a horizon, and the keys of Capture mean here what they mean there", () => {
  expect(actAt(key("Digit2", ["ctrl"]), false)).toEqual({ does: "horizon", place: 1 });
  expect(actAt(key("KeyL", ["ctrl"]), false)).toEqual({ does: "park" });
  expect(actAt(key("KeyZ", ["ctrl", "shift"]), false)).toEqual({ does: "redo" });
  expect(actAt(key("Digit2", ["alt"]), false)).toEqual({ does: "theme", place: 1 });
  expect(actAt(key("Digit2", ["ctrl", "alt"]), false)).toBeNull();
});

test("Alt with an arrow moves a cluster past the next one", () => {
  expect(actAt(key("ArrowUp", ["alt"]), true)).toEqual({ does: "shift", direction: "up" });
  expect(actAt(key("ArrowDown", ["alt"]), false)).toEqual({ does: "shift", direction: "down" });
  expect(actAt(key("ArrowDown", ["alt", "ctrl"]), false)).toBeNull();
});
