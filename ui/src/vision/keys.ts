/**
 * What a key does on the Vision screen. Physical keys, since on a Russian or Kyrgyz keyboard A, E and L are other letters;
 * and in a text field no key but those of the field itself.
 */
import type { Pressed } from "../field/keys.ts";

export type Act =
  | { does: "step"; steps: number; onLine: boolean }
  | { does: "accept" | "lock" | "drop" | "edit" | "undo" | "redo" };

/** Where the focus is: on a line, on a button in it, on nothing in particular, in a text field, on anything else. */
export type Place = "line" | "in-line" | "screen" | "field" | "elsewhere";

export function actOf(event: KeyboardEvent, root: Element): Act | null {
  return actAt(placeOf(event.target, root), event);
}

export function actAt(place: Place, key: Pressed): Act | null {
  if (place === "field" || key.altKey) return null;
  if (key.ctrlKey || key.metaKey) {
    if (key.code !== "KeyZ") return null;
    return { does: key.shiftKey ? "redo" : "undo" };
  }
  if (key.shiftKey || place === "elsewhere") return null;
  const onLine = place === "line" || place === "in-line";
  switch (key.code) {
    case "ArrowDown":
      return { does: "step", steps: 1, onLine };
    case "ArrowUp":
      return { does: "step", steps: -1, onLine };
    case "Home":
      return onLine ? { does: "step", steps: Number.NEGATIVE_INFINITY, onLine } : null;
    case "End":
      return onLine ? { does: "step", steps: Number.POSITIVE_INFINITY, onLine } : null;
    case "Enter":
    case "NumpadEnter":
      // On a button Enter presses the button.
      return place === "line" ? { does: "accept" } : null;
    case "KeyA":
      return onLine ? { does: "accept" } : null;
    case "KeyL":
      return onLine ? { does: "lock" } : null;
    case "Delete":
      return onLine ? { does: "drop" } : null;
    case "KeyE":
    case "F2":
      return onLine ? { does: "edit" } : null;
    default:
      return null;
  }
}

function placeOf(target: EventTarget | null, root: Element): Place {
  if (!(target instanceof Element)) return "screen";
  if (target.matches("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]")) return "field";
  if (target.matches("[data-line]")) return "line";
  if (root.contains(target) && target.closest("[data-line]")) return "in-line";
  if (target.matches("body, main, h1, h2")) return "screen";
  return "elsewhere";
}
