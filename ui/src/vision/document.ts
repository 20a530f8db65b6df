/**
 * The draft as a document: its lines theme by theme and level by level, under the labels that printed documents give
 * them. Values in, values out; what it looks like is the components' business.
 */
import type { Gap, Level, Line, Names, Session, Theme, Vision } from "../ipc/bindings.ts";

/** The levels in the order of the document. */
export const levels: readonly Level[] = ["today", "goal", "task", "action"];

/** One theme of the document, or what has none. */
export interface Part {
  theme: Theme | null;
  /** The first half of its lines' labels; empty as long as it has no line. */
  number: string;
  levels: { level: Level; lines: Line[] }[];
  /** All its lines, in the order of the document. */
  lines: Line[];
  /** The lines that no person has decided on yet. */
  proposed: string[];
}

export type Labels = ReadonlyMap<string, string>;

export function labelsOf(vision: Vision): Labels {
  return new Map(vision.labels.map(({ line, label }) => [line, label]));
}

/** Every theme has a part, also one without lines: that nothing came of it must be seen. */
export function partsOf(vision: Vision): Part[] {
  const labels = labelsOf(vision);
  const known = new Set(vision.themes.map((theme) => theme.id));
  const byTheme = new Map<string | null, Line[]>();
  for (const line of vision.draft.lines) {
    // A theme that is gone is shown as none, and never hides the line.
    const theme = line.theme !== null && known.has(line.theme) ? line.theme : null;
    const lines = byTheme.get(theme);
    if (lines) lines.push(line);
    else byTheme.set(theme, [line]);
  }
  const parts = vision.themes.map((theme) => partOf(theme, byTheme.get(theme.id) ?? [], labels));
  const without = byTheme.get(null);
  return without ? [...parts, partOf(null, without, labels)] : parts;
}

function partOf(theme: Theme | null, lines: Line[], labels: Labels): Part {
  const within = (line: Line): number => Number(labels.get(line.id)?.split(".")[1] ?? Number.MAX_SAFE_INTEGER);
  const sorted = lines.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || within(a) - within(b));
  return {
    theme,
    number: (sorted[0] && labels.get(sorted[0].id)?.split(".")[0]) ?? "",
    levels: levels
      .map((level) => ({ level, lines: sorted.filter((line) => line.level === level) }))
      .filter(({ lines }) => lines.length > 0),
    lines: sorted,
    proposed: sorted.filter((line) => line.state === "proposed").map((line) => line.id),
  };
}

/** The far year of the sessions' horizons, `2030`; the farthest where they differ; null where they name no year. */
export function farYear(sessions: readonly Session[]): string | null {
  const years = sessions
    .flatMap((session) => session.horizons)
    .map(({ horizon }) => horizon)
    .filter((horizon) => /^\d{4}$/.test(horizon));
  return years.toSorted().at(-1) ?? null;
}

/** The place in the order in which the language writes addresses: English begins with the smallest. */
export function placeOf(session: Session, language: string): string {
  const { oblast, raion, aiyl_aimak, settlement } = session.place;
  const named = [oblast, raion, aiyl_aimak, settlement].filter((part) => part !== null && part.trim() !== "");
  return (language === "en" ? named.toReversed() : named).join(", ");
}

/** What the series is called that all these sessions belong to; null where they belong to none or to several. */
export function seriesOf(sessions: readonly Session[]): string | null {
  const names = new Set(sessions.map((session) => session.series));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** The gaps kind by kind, in the order of the draft. */
export interface GapsByKind {
  goals: string[];
  actions: string[];
  themes: { id: string; name: Names }[];
  groups: { id: string; name: Names }[];
}

export function gapsByKind(vision: Vision): GapsByKind {
  const found: GapsByKind = { goals: [], actions: [], themes: [], groups: [] };
  for (const gap of vision.draft.gaps) sortIn(gap, vision, found);
  return found;
}

function sortIn(gap: Gap, vision: Vision, found: GapsByKind): void {
  switch (gap.kind) {
    case "goal_without_action":
      found.goals.push(gap.line);
      return;
    case "action_without_goal":
      found.actions.push(gap.line);
      return;
    case "theme_without_line":
      found.themes.push({ id: gap.theme, name: vision.themes.find(({ id }) => id === gap.theme)?.name ?? {} });
      return;
    case "group_without_line":
      found.groups.push({ id: gap.group, name: vision.groups.find(({ id }) => id === gap.group)?.name ?? {} });
      return;
  }
}

/** The line that is `steps` further on (−1: the one before) in the order of the document; it stops at both ends. */
export function stepFrom(lines: readonly Line[], from: string | null, steps: number): string | null {
  const at = lines.findIndex((line) => line.id === from);
  if (at < 0) return lines[0]?.id ?? null;
  return lines[Math.min(lines.length - 1, Math.max(0, at + steps))]?.id ?? null;
}

/** Where the cursor goes when the draft was made anew: it stays, or takes the place of the line that is gone. */
export function cursorAfter(before: readonly Line[], after: readonly Line[], cursor: string | null): string | null {
  if (after.some((line) => line.id === cursor)) return cursor;
  const at = Math.max(0, before.findIndex((line) => line.id === cursor));
  return after[Math.min(at, after.length - 1)]?.id ?? null;
}
