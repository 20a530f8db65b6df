/** Texts that people wrote in one language or several, counts and dates, as they are shown in the language of the interface. */
import type { Language, Names } from "../ipc/bindings.ts";
import { languages } from "./languages.ts";

/** The text in this language, else in the first that has one, with the language that it is in. */
export function inLanguage(title: Names, language: Language): { text: string; lang: Language } | undefined {
  for (const lang of [language, ...languages]) {
    const text = title[lang];
    if (text) return { text, lang };
  }
  return undefined;
}

/** Making a formatter is slow, and counts change with every line: each is made once. */
const numbers = new Map<Language, Intl.NumberFormat>();

/** A count, with its thousands set apart. */
export function counted(count: number, language: Language): string {
  let format = numbers.get(language);
  if (!format) numbers.set(language, (format = new Intl.NumberFormat(language)));
  return format.format(count);
}

/** A day, given as `2016-06-10`, written out. */
export function day(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}
