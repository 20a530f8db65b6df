/** What fields are called and what stands in them, in the language of the interface. */
import { momentOf } from "../capture/clock.ts";
import type { Kind, Language, Shown, SpokenLanguage } from "../ipc/bindings.ts";
import { inLanguage } from "../language/in-language.ts";
import { languages } from "../language/languages.ts";
import { language, message } from "../language/message.svelte.ts";
import { horizonName, kindName, kinds, languageName } from "../rail/names.ts";

const spoken: readonly string[] = ["ky", "ru", "en", "mixed"] satisfies SpokenLanguage[];

/** Fields whose texts are codes, keys or times: nobody writes other words into them. */
const coded = new Set([
  "kind", "horizon", "language", "may_be_quoted", "relation", "said_at", "date", "position", "template_key", "code", "ref",
  "level", "state", "sex", "age_band", "method", "round", "colour", "media_type", "key", "agenda", "competence",
]);

/** `name.ky` is the name, in Kyrgyz. */
export function partsOf(field: string): { base: string; language: Language | null } {
  const [base = field, ending] = field.split(".");
  const own = languages.find((one) => one === ending) ?? null;
  return own ? { base, language: own } : { base: field, language: null };
}

export function fieldName(field: string): string {
  const { base, language: own } = partsOf(field);
  const name = message("conflict-field", { field: base });
  return own ? `${name} (${languageName(own)})` : name;
}

export function thingName(kind: string): string {
  return message("conflict-thing", { kind });
}

export function isWords(field: string): boolean {
  return !coded.has(partsOf(field).base);
}

/** A value with the language that it is in, where that is another one than the page's. */
export interface Said {
  text: string;
  lang?: Language | undefined;
}

export function valueOf(field: string, shown: Shown): Said {
  switch (shown.type) {
    case "nothing":
      return { text: message("conflict-nothing") };
    case "flag":
      return { text: shown.value ? message("conflict-yes") : message("conflict-no") };
    case "number":
      return { text: String(shown.value) };
    case "thing": {
      const name = inLanguage(shown.value.name, language());
      if (name) return name;
      return { text: shown.value.reference || message("conflict-elsewhere") };
    }
    case "text":
      return textOf(field, shown.value);
    case "other":
      return { text: shown.value };
  }
}

function textOf(field: string, text: string): Said {
  const { base, language: own } = partsOf(field);
  if (base === "kind" && isKind(text)) return { text: kindName(text) };
  if (base === "horizon") return { text: horizonName(text) };
  if (base === "language" && isSpoken(text)) return { text: languageName(text) };
  if (base === "may_be_quoted") return { text: message("conflict-quoted", { value: text }) };
  if (base === "relation") return { text: message("conflict-relation", { value: text }) };
  if (base === "state") return { text: message("conflict-state", { value: text }) };
  if (base === "said_at") return { text: momentOf(text, language()) || text };
  return { text, lang: own ?? undefined };
}

function isKind(text: string): text is Kind {
  return kinds.some((kind) => kind === text);
}

function isSpoken(text: string): text is SpokenLanguage {
  return spoken.includes(text);
}
