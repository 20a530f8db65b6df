/**
 * What keys do in every text field, whichever screen it is on: the Kyrgyz letters that a Russian keyboard lacks, the undoing
 * of what was typed, and the clipboard where the keyboard has no Latin letters that the system would know it by.
 */
export interface Pressed {
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** What the browser is told to do with the text. */
export type FieldCommand = { command: "insertText"; text: string } | { command: "undo" | "redo" | Clipboard };

type Clipboard = "copy" | "cut" | "paste" | "selectAll";

const letters: Readonly<Record<string, [small: string, capital: string]>> = {
  KeyO: ["ө", "Ө"],
  KeyU: ["ү", "Ү"],
  KeyN: ["ң", "Ң"],
};

const clipboard: Readonly<Record<string, Clipboard>> = { KeyA: "selectAll", KeyC: "copy", KeyV: "paste", KeyX: "cut" };

/** What Ctrl with a key of a keyboard does that types no Latin letters. With Latin ones the system knows it by itself. */
export function clipboardCommand(key: Pressed & { key: string }): Clipboard | null {
  const isAlone = (key.ctrlKey || key.metaKey) && !key.altKey && !key.shiftKey;
  return isAlone && !/^[a-z]$/i.test(key.key) ? (clipboard[key.code] ?? null) : null;
}

/** By the physical key. In an empty field undoing is the screen's: it takes back what was done. */
export function fieldCommand(key: Pressed, isEmpty: boolean): FieldCommand | null {
  const control = key.ctrlKey || key.metaKey;
  // Alt with Ctrl is AltGr on some keyboards, and types characters.
  if (key.altKey && control) return null;
  if (key.altKey) {
    const pair = letters[key.code];
    return pair ? { command: "insertText", text: pair[key.shiftKey ? 1 : 0] } : null;
  }
  if (!control || isEmpty) return null;
  if (key.code === "KeyZ") return { command: key.shiftKey ? "redo" : "undo" };
  return key.code === "KeyY" && !key.shiftKey ? { command: "redo" } : null;
}

/** Whether this is something that text is typed or chosen in. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea, select, [contenteditable]");
}

/** What ends the writing of a text of its own: Enter saves it, with Shift it is a new line; Escape leaves it. */
export function endOfWriting(event: KeyboardEvent): "save" | "leave" | null {
  // While letters are being composed, Enter belongs to whatever composes them.
  if (event.isComposing) return null;
  if (event.code === "Escape") return "leave";
  return (event.code === "Enter" || event.code === "NumpadEnter") && !event.shiftKey ? "save" : null;
}

/**
 * Does it, where the key is one of these and its target is a text field. The browser's own commands are used, so that
 * what they do can be undone as if it had been typed; WebKitGTK has them, and no keys for undoing.
 */
export function editField(event: KeyboardEvent): boolean {
  const { target } = event;
  const onClipboard = clipboardCommand(event);
  // What is marked anywhere can be copied; the rest is for fields.
  if (onClipboard && (onClipboard === "copy" || isField(target))) return document.execCommand(onClipboard);
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  const asked = fieldCommand(event, target.value === "");
  if (!asked) return false;
  document.execCommand(asked.command, false, "text" in asked ? asked.text : undefined);
  return true;
}
