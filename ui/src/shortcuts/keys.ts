/**
 * The keys, grouped as people look for them. Letters and digits are those of the physical key, whatever the layout
 * types; see the table in the design. This list is for reading: each screen listens for its own keys.
 */
import { message } from "../language/message.svelte.ts";

export interface Shortcut {
  does: string;
  /** Ways to do it; each is a row of keys that are pressed together. */
  keys: readonly (readonly string[])[];
}

export interface ShortcutGroup {
  heading: string;
  shortcuts: readonly Shortcut[];
}

export function shortcutGroups(): readonly ShortcutGroup[] {
  return [
    {
      heading: message("shortcuts-recording"),
      shortcuts: [
        { does: message("shortcuts-record"), keys: [["Enter"]] },
        { does: message("shortcuts-new-line"), keys: [["Shift", "Enter"]] },
        { does: message("shortcuts-theme"), keys: [["Alt", "1 … 9"]] },
        { does: message("shortcuts-horizon"), keys: [["Ctrl", "1 2 3"]] },
        { does: message("shortcuts-kind"), keys: [["Alt", "K"]] },
        { does: message("shortcuts-who"), keys: [["Alt", "A"], ["@"]] },
        { does: message("shortcuts-tag"), keys: [["Alt", "T"], ["№"], ["#"]] },
        { does: message("shortcuts-verbatim"), keys: [["Alt", "Q"]] },
        { does: message("shortcuts-private"), keys: [["Alt", "P"]] },
        { does: message("shortcuts-parking-lot"), keys: [["Ctrl", "L"]] },
        { does: message("shortcuts-time"), keys: [["Alt", "D"]] },
        { does: message("shortcuts-language"), keys: [["Alt", "L"]] },
        { does: message("shortcuts-letters"), keys: [["Alt", "O U N"]] },
        { does: message("shortcuts-next-question"), keys: [["F6"]] },
      ],
    },
    {
      heading: message("shortcuts-correcting"),
      shortcuts: [
        { does: message("shortcuts-edit-last"), keys: [["↑"]] },
        { does: message("shortcuts-delete"), keys: [["Ctrl", "Shift", "Backspace"]] },
        { does: message("shortcuts-redact"), keys: [["Ctrl", "Shift", "Delete"]] },
        { does: message("shortcuts-undo"), keys: [["Ctrl", "Z"]] },
        { does: message("shortcuts-redo"), keys: [["Ctrl", "Shift", "Z"]] },
        { does: message("shortcuts-find"), keys: [["Ctrl", "F"]] },
        { does: message("shortcuts-words"), keys: [["Alt", "W"]] },
        { does: message("shortcuts-history"), keys: [["Alt", "H"]] },
        { does: message("shortcuts-balance"), keys: [["Alt", "B"]] },
        { does: message("shortcuts-parked"), keys: [["Ctrl", "Shift", "L"]] },
        { does: message("shortcuts-cards"), keys: [["Alt", "C"]] },
        { does: message("shortcuts-cover"), keys: [["F7"]] },
      ],
    },
    {
      heading: message("rail-stage-prepare"),
      shortcuts: [
        { does: message("shortcuts-save"), keys: [["Enter"]] },
        { does: message("shortcuts-move"), keys: [["Alt", "↑"], ["Alt", "↓"]] },
      ],
    },
    {
      heading: message("rail-stage-organise"),
      shortcuts: [
        { does: message("shortcuts-organise-heading"), keys: [["Ctrl", "↑"], ["Ctrl", "↓"]] },
        { does: message("shortcuts-organise-choose"), keys: [["Space"]] },
        { does: message("shortcuts-organise-move"), keys: [["M"]] },
        { does: message("shortcuts-organise-shift"), keys: [["Alt", "↑"], ["Alt", "↓"]] },
        { does: message("shortcuts-organise-new"), keys: [["N"]] },
        { does: message("shortcuts-organise-name"), keys: [["F2"], ["E"]] },
        { does: message("shortcuts-organise-accept"), keys: [["A"], ["Shift", "A"]] },
        { does: message("shortcuts-organise-refuse"), keys: [["R"]] },
      ],
    },
    {
      heading: message("rail-stage-vision"),
      shortcuts: [
        { does: message("shortcuts-line"), keys: [["↑"], ["↓"]] },
        { does: message("shortcuts-accept"), keys: [["Enter"], ["A"]] },
        { does: message("shortcuts-lock"), keys: [["L"]] },
        { does: message("shortcuts-drop"), keys: [["Delete"]] },
        { does: message("shortcuts-edit-line"), keys: [["E"], ["F2"]] },
      ],
    },
    {
      heading: message("shortcuts-settling"),
      shortcuts: [
        { does: message("shortcuts-settling-next"), keys: [["↑"], ["↓"]] },
        { does: message("shortcuts-settling-version"), keys: [["1 … 9"]] },
        { does: message("shortcuts-settling-between"), keys: [["←"], ["→"]] },
        { does: message("shortcuts-settling-words"), keys: [["E"]] },
        { does: message("shortcuts-settling-twice"), keys: [["S"], ["D"], ["R"]] },
        { does: message("shortcuts-settling-later"), keys: [["N"]] },
      ],
    },
    {
      heading: message("shortcuts-everywhere"),
      shortcuts: [
        { does: message("shortcuts-stage"), keys: [["Ctrl", "Alt", "1 … 9"]] },
        { does: message("shortcuts-projector"), keys: [["F5"], ["Shift", "F5"]] },
        { does: message("shortcuts-list"), keys: [["F1"], ["?"]] },
        { does: message("shortcuts-close"), keys: [["Esc"]] },
      ],
    },
  ];
}
