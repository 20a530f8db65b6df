/** The time at which something was said, for what is written down late: hours and minutes of the session's day. */

/** Hours and minutes as people type them (`14:30`, `14.30`, `1430`, `9 05`, `9`), or null. */
export function timeOfDay(typed: string): { hours: number; minutes: number } | null {
  const parts = /^([0-9]{1,2})(?:[:.\s-]?([0-9]{2}))?$/.exec(typed.trim());
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? 0);
  return hours < 24 && minutes < 60 ? { hours, minutes } : null;
}

/** That time on this day (`2026-10-14`; today where the session has none), as RFC 3339 with this place's offset. */
export function saidAt(typed: string, date: string | null, now: Date): string | null {
  const time = timeOfDay(typed);
  if (!time) return null;
  const day = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(date ?? "");
  const moment = day
    ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]), time.hours, time.minutes)
    : new Date(now.getFullYear(), now.getMonth(), now.getDate(), time.hours, time.minutes);
  return rfc3339(moment);
}

function rfc3339(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const ahead = -moment.getTimezoneOffset();
  const offset = `${ahead < 0 ? "-" : "+"}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  const date = `${String(moment.getFullYear()).padStart(4, "0")}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${date}T${two(moment.getHours())}:${two(moment.getMinutes())}:00${offset}`;
}
