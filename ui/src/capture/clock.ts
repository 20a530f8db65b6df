/** Times of day in the language of the interface. Making a formatter is slow, and a row is shown often: each is made once. */
import type { Language } from "../ipc/bindings.ts";

const formatters = new Map<Language, { time: Intl.DateTimeFormat; full: Intl.DateTimeFormat }>();

function formattersOf(language: Language): { time: Intl.DateTimeFormat; full: Intl.DateTimeFormat } {
  let own = formatters.get(language);
  if (!own) {
    // The room's clock has twenty-four hours in all three languages.
    own = {
      time: new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
      full: new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", hourCycle: "h23" }),
    };
    formatters.set(language, own);
  }
  return own;
}

/** `14:05`. Empty where the file holds no time that can be read. */
export function timeOf(moment: string, language: Language): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? "" : formattersOf(language).time.format(date);
}

export function momentOf(moment: string, language: Language): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? "" : formattersOf(language).full.format(date);
}
