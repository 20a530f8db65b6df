/** The stages in the order of the rail, and which of them can be gone to. */
import { opened, type Stage } from "../stage/stage.svelte.ts";

export const stages: readonly Stage[] = ["start", "prepare", "capture", "organise", "prioritise", "vision", "merge", "report", "after"];

/** Files can be merged into a new one, so that merging needs none to be open; and one can type while one is being opened. */
export function isBarred(stage: Stage): boolean {
  if (stage === "capture") return !opened.file && !opened.opening;
  return !opened.file && stage !== "start" && stage !== "merge";
}
