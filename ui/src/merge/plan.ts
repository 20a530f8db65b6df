/** What the plan of a merge says as a whole, and in which order its files are listed. Values in, values out. */
import type { ChosenFile, FilePlan } from "../ipc/bindings.ts";

export interface Sum {
  files: number;
  bring: number;
  known: number;
  refused: number;
  contributions: number;
  conflicts: number;
}

export function sumOf(plans: readonly FilePlan[]): Sum {
  const sum: Sum = { files: plans.length, bring: 0, known: 0, refused: 0, contributions: 0, conflicts: 0 };
  for (const plan of plans) {
    if (plan.status === "merged") sum.bring += 1;
    else if (plan.status === "known") sum.known += 1;
    else sum.refused += 1;
    sum.contributions += plan.contributions;
    sum.conflicts += plan.conflicts;
  }
  return sum;
}

/**
 * What can be done with the plan: apply it; apply it without the refused files; nothing, since there is nothing new;
 * nothing, since every file is refused. A new file is worth making of whatever is accepted.
 */
export type Verdict = "apply" | "apply-others" | "nothing-new" | "all-refused";

export function verdictOf(sum: Sum, isFileOpen: boolean): Verdict {
  const accepted = sum.bring + sum.known;
  if (accepted === 0 && sum.refused > 0) return "all-refused";
  if (sum.bring === 0 && (isFileOpen || accepted === 0)) return "nothing-new";
  return sum.refused > 0 ? "apply-others" : "apply";
}

export interface Row {
  /** Its place among the chosen files, by which it is left out. */
  at: number;
  key: string;
  file: ChosenFile;
  /** Undefined as long as the file has not been read. */
  plan: FilePlan | undefined;
}

/** The refused files first, since among thousands nobody would find them; the others as they were chosen. */
export function rowsOf(files: readonly ChosenFile[], plans: readonly FilePlan[]): Row[] {
  const byFile = new Map(plans.map((plan) => [nameOf(plan), plan]));
  const seen = new Map<string, number>();
  const rows = files.map((file, at) => {
    const name = nameOf(file);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    // Names that the system cannot write in letters may look alike; each file is a row of its own all the same.
    return { at, key: `${name} ${before}`, file, plan: byFile.get(name) };
  });
  const refused = (row: Row): boolean => row.plan?.status === "refused";
  return [...rows.filter(refused), ...rows.filter((row) => !refused(row))];
}

function nameOf(file: ChosenFile): string {
  return `${file.folder}/${file.name}`;
}
