/** The words of one version, told apart into those that another version has too, and its own. */
import type { Run } from "../ipc/bindings.ts";

export interface Words {
  text: string;
  /** Not in the version that it is compared with. */
  isOwn: boolean;
}

/** The former or the latter of two texts that were compared. */
export function wordsOf(runs: readonly Run[], which: "former" | "latter"): Words[] {
  const own = which === "former" ? "in_former" : "in_latter";
  const words: Words[] = [];
  for (const { stands, text } of runs) {
    if (stands !== "in_both" && stands !== own) continue;
    // The space around words is nobody's own.
    const [, before = "", inner = "", after = ""] = stands === own ? (/^(\s*)(.*?)(\s*)$/s.exec(text) ?? []) : [];
    if (inner === "") words.push({ text, isOwn: false });
    else words.push({ text: before, isOwn: false }, { text: inner, isOwn: true }, { text: after, isOwn: false });
  }
  return words.filter(({ text }) => text !== "");
}
