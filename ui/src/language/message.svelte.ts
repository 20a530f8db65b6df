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

const bundles = new Map<Language, FluentBundle>();

/** Texts of screens that are loaded later. */
let later: Record<string, string> = {};
/** Counts what was learned: whoever showed a name in place of a sentence shows the sentence then. */
let learned = $state(0);

/** Sentences that were not there when the window opened; see later.ts. */
export function learn(more: Record<string, string>): void {
  later = { ...later, ...more };
  bundles.clear();
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
  void learned;
  const bundle = bundleOf(chosen);
  const pattern = bundle.getMessage(id)?.value;
  // A name that came through nevertheless is shown, so that whoever sees it can report it.
  if (!pattern) return id;
  // With a list for its troubles, Fluent writes a value that was not given as its name instead of throwing.
  return bundle.formatPattern(pattern, values, []);
}

/** The sentences of a language, which are taken apart when somebody wants to read them. */
function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  // All three languages are written from left to right, so that what is put into a sentence needs no isolating marks.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries({ ...texts, ...later })) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  bundles.set(language, bundle);
  return bundle;
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
