/** What a key does on the board. Physical keys; and in a text field no key but those of the field itself. */
import { isField, type Pressed } from "../field/keys.ts";
import type { Direction } from "../ipc/bindings.ts";

export type Act =
  | { does: "step"; rows: number }
  | { does: "heading"; step: 1 | -1 }
  | { does: "across"; columns: 1 | -1 }
  | { does: "shift"; direction: Direction }
  | { does: "horizon" | "theme"; place: number }
  | { does: "select" | "move" | "new" | "name" | "accept" | "accept-all" | "refuse" | "delete" | "park" | "leave" | "undo" | "redo" };

export function actOf(event: KeyboardEvent): Act | null {
  const { target } = event;
  if (isField(target) && !(target instanceof HTMLInputElement && target.type === "range")) return null;
  // On a button Enter and the space bar press the button; a slider has the arrows.
  const own = target instanceof Element && target.matches("button, a, input");
  return actAt(event, own);
}

export function actAt(key: Pressed, onControl: boolean): Act | null {
  if (key.altKey) {
    const direction = key.code === "ArrowUp" ? "up" : key.code === "ArrowDown" ? "down" : null;
    if (direction) return key.ctrlKey || key.metaKey || key.shiftKey ? null : { does: "shift", direction };
    const digit = /^Digit([1-9])$/.exec(key.code)?.[1];
    return digit && !key.ctrlKey && !key.metaKey && !key.shiftKey ? { does: "theme", place: Number(digit) - 1 } : null;
  }
  if (key.ctrlKey || key.metaKey) return withControl(key);
  if (key.shiftKey) return key.code === "KeyA" ? { does: "accept-all" } : null;
  if (!onControl) {
    const moved = movement(key.code);
    if (moved) return moved;
  }
  return letter(key.code);
}

function withControl(key: Pressed): Act | null {
  const digit = /^Digit([1-9])$/.exec(key.code)?.[1];
  if (digit && !key.shiftKey) return { does: "horizon", place: Number(digit) - 1 };
  switch (key.code) {
    case "KeyZ":
      return { does: key.shiftKey ? "redo" : "undo" };
    case "KeyL":
      return key.shiftKey ? null : { does: "park" };
    case "ArrowDown":
      return { does: "heading", step: 1 };
    case "ArrowUp":
      return { does: "heading", step: -1 };
    default:
      return null;
  }
}

function movement(code: string): Act | null {
  switch (code) {
    case "ArrowDown":
      return { does: "step", rows: 1 };
    case "ArrowUp":
      return { does: "step", rows: -1 };
    case "PageDown":
      return { does: "step", rows: 8 };
    case "PageUp":
      return { does: "step", rows: -8 };
    case "Home":
      return { does: "step", rows: Number.NEGATIVE_INFINITY };
    case "End":
      return { does: "step", rows: Number.POSITIVE_INFINITY };
    case "ArrowRight":
      return { does: "across", columns: 1 };
    case "ArrowLeft":
      return { does: "across", columns: -1 };
    case "Space":
      return { does: "select" };
    case "Enter":
    case "NumpadEnter":
      return { does: "accept" };
    default:
      return null;
  }
}

function letter(code: string): Act | null {
  switch (code) {
    case "KeyM":
      return { does: "move" };
    case "KeyN":
      return { does: "new" };
    case "KeyE":
    case "F2":
      return { does: "name" };
    case "KeyA":
      return { does: "accept" };
    case "KeyR":
      return { does: "refuse" };
    case "Delete":
      return { does: "delete" };
    case "Escape":
      return { does: "leave" };
    default:
      return null;
  }
}
