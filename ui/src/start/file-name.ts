/** Names of files: as they are suggested for new ones, and as they are shown. */
import type { Language, OpenedSession } from "../ipc/bindings.ts";
import { day, inLanguage } from "../language/in-language.ts";

const ending = ".kelechek";

/** Long enough to recognise a meeting by; short enough for every disk, also in letters of two bytes. */
const longest = 60;

/** What Windows keeps for devices: a stick may be carried there. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name from the title of a meeting and its day, which any disk takes: sticks are formatted for Windows. */
export function suggestedName(title: string, date: string | null): string {
  const name = `${shortened(safe(title))} ${date ?? ""}`.trim();
  if (name === "") return `kelechek${ending}`;
  return `${devices.test(name) ? `${name}-` : name}${ending}`;
}

/** The copy carries who wrote it, so that the copies of several note-takers can lie on one stick. */
export function copyName(file: string, noteTaker: string): string {
  const who = safe(noteTaker);
  const name = withoutEnding(file);
  return who === "" || name.endsWith(` – ${who}`) ? `${name}${ending}` : `${name} – ${who}${ending}`;
}

/** The name of a file that is made of what was good in a damaged one. */
export function savedName(file: string): string {
  return `${withoutEnding(file)} +${ending}`;
}

/** A sealed copy: no program takes it for a session file. */
export function sealedName(file: string, noteTaker: string): string {
  return `${withoutEnding(copyName(file, noteTaker))}.age`;
}

export function withoutEnding(file: string): string {
  return file.toLowerCase().endsWith(ending) ? file.slice(0, -ending.length) : file;
}

/** A session in one line, by which it is told from the others in its file. */
export function sessionLabel(session: OpenedSession, language: Language): string {
  const title = inLanguage(session.title, language)?.text ?? session.place.at(0) ?? "";
  return [title, session.date ? day(session.date, language) : ""].filter(Boolean).join(" · ");
}

function safe(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const space = cut.lastIndexOf(" ");
  // Whole words, unless there is but one; and never half of a letter.
  const whole = space > longest / 2 ? cut.slice(0, space) : Array.from(text).slice(0, longest / 2).join("");
  return whole.replace(/[\s.,;:–—-]+$/, "");
}
