import { expect, test } from "vitest";
import { actOf } from "./keys.ts";

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test("digits keep a version, letters decide by the physical key", () => {
  expect(actOf({ ...plain, code: "Digit2" }, false)).toEqual({ does: "version", number: 2 });
  expect(actOf({ ...plain, code: "Numpad9" }, false)).toEqual({ does: "version", number: 9 });
  expect(actOf({ ...plain, code: "Digit0" }, false)).toBeNull();
  expect(actOf({ ...plain, code: "KeyS" }, false)).toEqual({ does: "decide", relation: "same" });
  expect(actOf({ ...plain, code: "KeyE" }, false)).toEqual({ does: "words" });
});

test("a key that is held down goes on and decides nothing", () => {
  expect(actOf({ ...plain, code: "ArrowDown" }, true)).toEqual({ does: "step", steps: 1 });
  expect(actOf({ ...plain, code: "Digit1" }, true)).toBeNull();
  expect(actOf({ ...plain, code: "KeyS" }, true)).toBeNull();
});

test("with Ctrl only taking back is of this screen, with Alt nothing", () => {
  expect(actOf({ ...plain, ctrlKey: true, code: "KeyZ" }, false)).toEqual({ does: "undo" });
  expect(actOf({ ...plain, ctrlKey: true, shiftKey: true, code: "KeyZ" }, false)).toEqual({ does: "redo" });
  expect(actOf({ ...plain, ctrlKey: true, code: "Digit1" }, false)).toBeNull();
  expect(actOf({ ...plain, altKey: true, code: "Digit1" }, false)).toBeNull();
});
