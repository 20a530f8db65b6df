/** The title of a session, which is only worth saying where the open file holds several. */
import type { Language } from "../ipc/bindings.ts";
import { inLanguage } from "../language/in-language.ts";
import { opened } from "../stage/stage.svelte.ts";

export function inSession(session: string | null, language: Language): { text: string; lang: Language } | undefined {
  const sessions = opened.file?.sessions ?? [];
  const found = sessions.length > 1 ? sessions.find(({ id }) => id === session) : undefined;
  return found && inLanguage(found.title, language);
}
