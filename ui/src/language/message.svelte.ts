/**
 * The sentences of the interface, in the language that is chosen. Whoever shows `message(…)` shows it anew when the
 * language changes; nothing else has to happen.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../ipc/bindings.ts";
import { languages } from "./languages.ts";

const texts = import.meta.glob<string>("../../../assets/i18n/*/{error,start,rail,capture}.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** What is known of a language. */
interface Spoken {
  bundle: FluentBundle;
  /** Files that no sentence has been looked for in yet, by name: to take one apart takes milliseconds. */
  unread: Map<string, string>;
}

const spoken = new Map<Language, Spoken>();

/** Texts of screens that are loaded later. */
let later: Record<string, string> = {};
/** Counts what was learned: whoever showed a name in place of a sentence shows the sentence then. */
let learned = $state(0);

/** Sentences that were not there when the window opened; see later.ts. */
export function learn(more: Record<string, string>): void {
  later = { ...later, ...more };
  for (const [language, { unread }] of spoken) filesOf(language, more).forEach((text, name) => unread.set(name, text));
  learned += 1;
}

let chosen = $state<Language>(languageOfTheSystem());

export function language(): Language {
  return chosen;
}

export function speak(language: Language): void {
  chosen = language;
}

/** The sentence with this name. The build makes sure that there is one in each language. */
export function message(id: string, values: Record<string, FluentVariable> = {}): string {
  const { bundle, pattern } = sentence(id);
  // A name that came through nevertheless is shown, so that whoever sees it can report it.
  if (!pattern) {
    void learned;
    return id;
  }
  // With a list for its troubles, Fluent writes a value that was not given as its name instead of throwing.
  return bundle.formatPattern(pattern, values, []);
}

/** Looks in what was taken apart already, then in the file whose sentences are called as it is, then in all others. */
function sentence(id: string) {
  const { bundle, unread } = speakerOf(chosen);
  const known = bundle.getMessage(id)?.value;
  if (known) return { bundle, pattern: known };
  const likelyFirst = [...unread].sort(([a], [b]) => Number(id.startsWith(`${b}-`)) - Number(id.startsWith(`${a}-`)));
  for (const [name, text] of likelyFirst) {
    bundle.addResource(new FluentResource(text));
    unread.delete(name);
    const pattern = bundle.getMessage(id)?.value;
    if (pattern) return { bundle, pattern };
  }
  return { bundle, pattern: null };
}

function speakerOf(language: Language): Spoken {
  const known = spoken.get(language);
  if (known) return known;
  // All three languages are written from left to right, so that what is put into a sentence needs no isolating marks.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const speaker = { bundle, unread: filesOf(language, { ...texts, ...later }) };
  spoken.set(language, speaker);
  return speaker;
}

/** The texts of a language, by the name of their file. */
function filesOf(language: Language, of: Record<string, string>): Map<string, string> {
  const own = Object.entries(of).filter(([path]) => path.includes(`/${language}/`));
  return new Map(own.map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1, -".ftl".length), text]));
}

/** Before anybody has chosen: the first of the computer's languages that is one of ours, else Kyrgyz. */
function languageOfTheSystem(): Language {
  // Tests run where there is no window, and no navigator.
  for (const tag of globalThis.navigator?.languages ?? []) {
    const found = languages.find((language) => tag.toLowerCase().split("-")[0] === language);
    if (found) return found;
  }
  return "ky";
}
