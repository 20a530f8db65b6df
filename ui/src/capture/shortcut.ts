/**
 * Which key does what in the capture screen, by the physical key: on a Russian or Kyrgyz layout `event.key` is Cyrillic.
 * Enter, the arrows and typing belong to the box itself, and are not here.
 */
import type { Pressed } from "../field/keys.ts";

export type Shortcut =
  | { do: "theme"; place: number | null }
  | { do: "horizon"; place: number }
  | { do: "question"; step: 1 | -1 }
  | { do: "scroll"; to: "first" | "last" | "up" | "down" }
  | { do: "kind" | "who" | "tag" | "time" | "find" | "verbatim" | "private" | "parked" | "language" | "undo" | "redo" | "delete" | "redact" }
  | { do: "balance" | "parking-lot" | "history" | "words" | "cards" | "cover" }
  /** A key that would do something else in a browser. */
  | { do: "nothing" };

export function shortcutOf(pressed: Pressed): Shortcut | null {
  const { code, altKey, shiftKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  // Alt with Ctrl is AltGr on some keyboards, and types characters.
  if (altKey && control) return null;
  if (altKey) return withAlt(code, shiftKey);
  if (control) return withControl(code, shiftKey);
  return alone(code, shiftKey);
}

function withAlt(code: string, shift: boolean): Shortcut | null {
  if (shift) return null;
  const digit = /^Digit([0-9])$/.exec(code)?.[1];
  if (digit !== undefined) return { do: "theme", place: digit === "0" ? null : Number(digit) - 1 };
  switch (code) {
    case "KeyK":
      return { do: "kind" };
    case "KeyQ":
      return { do: "verbatim" };
    case "KeyP":
      return { do: "private" };
    case "KeyA":
      return { do: "who" };
    case "KeyT":
      return { do: "tag" };
    case "KeyL":
      return { do: "language" };
    case "KeyD":
      return { do: "time" };
    case "KeyB":
      return { do: "balance" };
    case "KeyH":
      return { do: "history" };
    case "KeyW":
      return { do: "words" };
    case "KeyC":
      return { do: "cards" };
    default:
      return null;
  }
}

function withControl(code: string, shift: boolean): Shortcut | null {
  switch (code) {
    case "KeyZ":
      return { do: shift ? "redo" : "undo" };
    case "Backspace":
      return shift ? { do: "delete" } : null;
    case "Delete":
      return shift ? { do: "redact" } : null;
    case "KeyL":
      return { do: shift ? "parking-lot" : "parked" };
    case "KeyR":
      return { do: "nothing" };
  }
  if (shift) return null;
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  if (digit !== undefined) return { do: "horizon", place: Number(digit) - 1 };
  switch (code) {
    case "KeyY":
      return { do: "redo" };
    case "KeyF":
      return { do: "find" };
    case "Home":
      return { do: "scroll", to: "first" };
    case "End":
      return { do: "scroll", to: "last" };
    default:
      return null;
  }
}

function alone(code: string, shift: boolean): Shortcut | null {
  switch (code) {
    case "F5":
      // The projector's key; a reload would throw away what the window shows.
      return { do: "nothing" };
    case "F6":
      return { do: "question", step: shift ? -1 : 1 };
    case "F7":
      return shift ? null : { do: "cover" };
    case "PageUp":
      return shift ? null : { do: "scroll", to: "up" };
    case "PageDown":
      return shift ? null : { do: "scroll", to: "down" };
    default:
      return null;
  }
}

/** The pickers that a character opens where a word begins: `@` for who, `№` and `#` for a tag. */
export function openedBy(character: string | null, before: string): "who" | "tag" | null {
  if (character === null || !/(^|\s)$/.test(before)) return null;
  switch (character) {
    case "@":
      return "who";
    case "№":
    case "#":
      return "tag";
    default:
      return null;
  }
}
