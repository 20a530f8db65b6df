/**
 * A day as people type it, into `2026-10-14` and back. A box for text takes it, since the date boxes of the window's
 * browser cannot be used by keyboard; the day is written out beside the box, so that a slip is seen.
 */

/** `14.10.2026`, `14.10.26`, `14/10/2026`, `14 10 2026`, `2026-10-14`; undefined for what is no day. */
export function parseDay(typed: string): string | undefined {
  const parts = typed.trim().match(/^(\d{1,4})[\s./-]+(\d{1,2})[\s./-]+(\d{1,4})\.?$/);
  if (!parts) return undefined;
  const [, first = "", month = "", last = ""] = parts;
  const yearFirst = first.length === 4;
  const year = yearFirst ? first : last.length === 2 ? `20${last}` : last;
  return dayOf(Number(year), Number(month), Number(yearFirst ? last : first));
}

/** As it is typed here: `14.10.2026`. */
export function typedDay(day: string): string {
  return day.split("-").reverse().join(".");
}

/** The day of the calendar that hangs in the room, not that of Greenwich. */
export function today(now: Date): string {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? "";
}

function dayOf(year: number, month: number, date: number): string | undefined {
  if (year < 1900 || year > 2199) return undefined;
  const found = new Date(Date.UTC(year, month - 1, date));
  // A 31st of April would be taken for the 1st of May.
  if (found.getUTCMonth() !== month - 1 || found.getUTCDate() !== date) return undefined;
  return found.toISOString().slice(0, 10);
}
