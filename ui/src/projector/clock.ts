/** The time as a room reads it: hours and minutes, and what is left of a time box. */

/** Whole minutes that are left, rounded up; below zero when it is over. */
export function minutesLeft(until: string, now: Date): number {
  return Math.ceil((Date.parse(until) - now.getTime()) / 60_000);
}

export function hoursAndMinutes(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** How long until the minute shown changes, in milliseconds. */
export function untilNextMinute(now: Date): number {
  return 60_000 - (now.getSeconds() * 1_000 + now.getMilliseconds());
}
