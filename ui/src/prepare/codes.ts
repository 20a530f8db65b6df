/** Codes as they are typed into the box that adds them. */

/** More at once is a slip of the finger. */
const most = 200;

/**
 * `+12`: so many more after the highest number; `1-12`, `P01–P12`: all from one to the other; else codes, with commas or
 * spaces between them. Nothing where it says no codes, or too many.
 */
export function codesTyped(typed: string, there: readonly string[]): string[] | null {
  const text = typed.trim();
  const more = /^\+\s*(\d{1,3})$/.exec(text)?.[1];
  if (more !== undefined) {
    const highest = Math.max(0, ...there.map(numberOf));
    return numbers(highest + 1, highest + Number(more));
  }
  const [, from, to] = /^[PpПпРр]?(\d{1,4})\s*[-–—]\s*[PpПпРр]?(\d{1,4})$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return numbers(Number(from), Number(to));
  const codes = text.split(/[\s,;]+/).filter((code) => code !== "");
  return codes.length > 0 && codes.length <= most && codes.every((code) => code.length <= 40) ? codes : null;
}

function numbers(from: number, to: number): string[] | null {
  if (from < 1 || to < from || to - from >= most) return null;
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}

function numberOf(code: string): number {
  return Number(/^P(\d+)$/.exec(code)?.[1] ?? 0);
}
