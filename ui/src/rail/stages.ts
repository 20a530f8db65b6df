/** The stages in the order of the rail, and which of them need an open file. */
import type { Stage } from "../stage/stage.svelte.ts";

export const stages: readonly Stage[] = ["start", "capture", "vision", "merge", "report"];

/** Files can be merged into a new one, so that merging needs none to be open. */
export function needsFile(stage: Stage): boolean {
  return stage === "capture" || stage === "vision" || stage === "report";
}
