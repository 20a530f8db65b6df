/**
 * What a key does where something is to be settled, conflict or duplicate. Physical keys, since on a Russian or Kyrgyz
 * keyboard S and E are other letters; and in a text field no key but those of the field itself.
 */
import { isField, type Pressed } from "../field/keys.ts";

export type Act =
  | { does: "step"; steps: number }
  | { does: "version"; number: number }
  | { does: "between"; steps: number }
  | { does: "decide"; relation: "same" | "different" | "related" }
  | { does: "words" | "later" | "undo" | "redo" };

/** `isRepeated`: the key is being held down. Then it goes on from one to the next, and decides nothing. */
export function actOf(key: Pressed, isRepeated: boolean): Act | null {
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey) {
    return key.code === "KeyZ" ? { does: key.shiftKey ? "redo" : "undo" } : null;
  }
  if (key.shiftKey) return null;
  const step = steps[key.code];
  if (step) return step;
  return isRepeated ? null : (decisions[key.code] ?? versionOf(key.code));
}

const steps: Readonly<Record<string, Act>> = {
  ArrowDown: { does: "step", steps: 1 },
  ArrowUp: { does: "step", steps: -1 },
  ArrowRight: { does: "between", steps: 1 },
  ArrowLeft: { does: "between", steps: -1 },
};

const decisions: Readonly<Record<string, Act>> = {
  KeyE: { does: "words" },
  KeyN: { does: "later" },
  KeyS: { does: "decide", relation: "same" },
  KeyD: { does: "decide", relation: "different" },
  KeyR: { does: "decide", relation: "related" },
};

function versionOf(code: string): Act | null {
  const number = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]);
  return Number.isNaN(number) ? null : { does: "version", number };
}

/**
 * What a key does that was pressed here: in a field, in a dialog or on the rail it is not the screen's, and on the tabs
 * the arrows to the left and right are theirs.
 */
export function actAt(event: KeyboardEvent): Act | null {
  if (document.querySelector("dialog[open]")) return null;
  const act = actOf(event, event.repeat);
  if (!act || !(event.target instanceof Element)) return act;
  if (isField(event.target) || event.target.closest("nav")) return null;
  return act.does === "between" && event.target.closest("[role=tablist]") ? null : act;
}
