/** The sheets of the paper pack, in the order in which they are needed. */
import type { Sheet } from "../ipc/bindings.ts";
import { message } from "../language/message.svelte.ts";

export const sheets: readonly Sheet[] = ["codes", "seats", "consent", "recording", "wall", "ballots", "plan"];

export function sheetName(sheet: Sheet): { name: string; what: string } {
  switch (sheet) {
    case "codes":
      return { name: message("prepare-sheet-codes"), what: message("prepare-sheet-codes-what") };
    case "seats":
      return { name: message("prepare-sheet-seats"), what: message("prepare-sheet-seats-what") };
    case "consent":
      return { name: message("prepare-sheet-consent"), what: message("prepare-sheet-consent-what") };
    case "recording":
      return { name: message("prepare-sheet-recording"), what: message("prepare-sheet-recording-what") };
    case "wall":
      return { name: message("prepare-sheet-wall"), what: message("prepare-sheet-wall-what") };
    case "ballots":
      return { name: message("prepare-sheet-ballots"), what: message("prepare-sheet-ballots-what") };
    case "plan":
      return { name: message("prepare-sheet-plan"), what: message("prepare-sheet-plan-what") };
  }
}
