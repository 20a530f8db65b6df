/** What the keys of shortcut.ts do. False: the key is left to the browser, which edits text in a box by itself. */
import { message } from "../language/message.svelte.ts";
import { beside } from "./beside.svelte.ts";
import { box } from "./box.svelte.ts";
import { covered } from "./covered.svelte.ts";
import { meeting, named } from "./meeting.svelte.ts";
import { recording } from "./recording.svelte.ts";
import { redacting } from "./redacting.svelte.ts";
import type { Shortcut } from "./shortcut.ts";
import { stream } from "./stream.svelte.ts";
import { telling } from "./telling.svelte.ts";
import { typing } from "./typing.svelte.ts";

export function perform(shortcut: Shortcut): boolean {
  if (covered.keeps(shortcut)) return true;
  switch (shortcut.do) {
    case "nothing":
      return true;
    case "theme":
      if (!typing.chooseTheme(shortcut.place)) telling.say(() => message("capture-said-no-theme"));
      else telling.say(() => named(meeting.theme(typing.marks.theme)?.name) || message("capture-theme-none"));
      return true;
    case "horizon":
      typing.chooseHorizon(shortcut.place);
      return true;
    case "question":
      typing.ask(shortcut.step);
      return true;
    case "scroll":
      return scroll(shortcut.to);
    case "verbatim":
      typing.mark({ verbatim: !typing.marks.verbatim });
      return true;
    case "private":
      typing.togglePrivate();
      return true;
    case "parked":
      typing.mark({ parked: !typing.marks.parked });
      return true;
    case "language":
      typing.cycleLanguage();
      return true;
    case "undo":
    case "redo":
      if (shortcut.do === "undo") recording.undo();
      else recording.redo();
      return true;
    case "delete":
      if (!typing.editing) return false;
      void recording.delete();
      return true;
    case "redact":
      if (!typing.editing) return false;
      redacting.ask(typing.editing.contribution);
      return true;
    case "balance":
      beside.toggle("balance");
      return true;
    case "parking-lot":
      beside.show("parked");
      return true;
    case "history":
    case "words":
      // Both are of one contribution: the one that is edited.
      if (!typing.editing) telling.say(() => message("capture-said-edit-first"));
      else beside.over = shortcut.do;
      return true;
    case "cover":
      covered.turn();
      return true;
    case "cards":
      beside.over = "cards";
      return true;
    case "kind":
    case "who":
    case "tag":
    case "time":
    case "find":
      typing.picking = shortcut.do;
      return true;
  }
}

function scroll(to: "first" | "last" | "up" | "down"): boolean {
  if (document.activeElement !== box.element || !box.empty) return false;
  const screens = { first: -Infinity, last: Infinity, up: -1, down: 1 };
  stream.view?.scroll(screens[to]);
  return true;
}
