/** Time boxes: minutes as they are typed, and a day made of them. */

/** The longest time box, in minutes: a day. */
const longest = 1440;

/** What was typed as minutes; nothing where the box was emptied; what stood before where it is no number. */
export function minutesOf(typed: string, before: number | null): number | null {
  const text = typed.trim();
  if (text === "") return null;
  return /^\d{1,4}$/.test(text) && Number(text) <= longest ? Number(text) : before;
}

/** `9:05`, `09.05` or `905` as minutes after midnight; nothing for what is no time of day. */
export function clockOf(typed: string): number | null {
  const [, hours, minutes] = /^(\d{1,2})[:.\s]?(\d{2})$/.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}

/** `09:05`; what goes on after midnight begins again at `00:00`. */
export function clockText(minutes: number): string {
  const pad = (number: number): string => String(number).padStart(2, "0");
  const ofDay = minutes % longest;
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}

/** When each of these steps begins, and when the last one ends: one more than there are steps. */
export function beginnings(start: number, steps: readonly (number | null)[]): number[] {
  const times = [start];
  for (const minutes of steps) times.push((times.at(-1) ?? start) + (minutes ?? 0));
  return times;
}
