/** What this person has chosen. A choice holds at once; whether it could also be remembered is said afterwards. */
import { appearance, look } from "../appearance/appearance.svelte.ts";
import { commands, type Appearance, type CommandError, type Language, type Settings } from "../ipc/bindings.ts";
import { language, speak } from "../language/message.svelte.ts";

type Answer = { status: "ok"; data: Settings } | { status: "error"; error: CommandError };

let noteTaker = $state("");
let textSize = $state(100);
let photographs = $state(false);
let trouble = $state.raw<CommandError | null>(null);

export const settings = {
  /** The name or the initials of who types here; empty until given. */
  get noteTaker(): string {
    return noteTaker;
  },

  /** Why the settings could not be read or the last choice not be remembered. */
  get trouble(): CommandError | null {
    return trouble;
  },

  /** In percent of the usual size. */
  get textSize(): number {
    return textSize;
  },

  /** Whether photographs may be attached. */
  get photographs(): boolean {
    return photographs;
  },

  async read(): Promise<void> {
    const answer = await commands.readSettings();
    remember(answer);
    if (answer.status === "error") return;
    if (answer.data.language) speak(answer.data.language);
    look(answer.data.appearance);
    noteTaker = answer.data.note_taker;
    photographs = answer.data.photographs;
    enlarge(answer.data.text_size);
  },

  async chooseLanguage(chosen: Language): Promise<void> {
    if (chosen === language()) return;
    speak(chosen);
    remember(await commands.chooseLanguage(chosen));
  },

  async chooseAppearance(chosen: Appearance): Promise<void> {
    if (chosen === appearance()) return;
    look(chosen);
    remember(await commands.chooseAppearance(chosen));
  },

  async chooseTextSize(percent: number): Promise<void> {
    if (percent === textSize) return;
    enlarge(percent);
    remember(await commands.chooseTextSize(percent));
  },

  async choosePhotographs(allowed: boolean): Promise<void> {
    photographs = allowed;
    remember(await commands.choosePhotographs(allowed));
  },

  async nameNoteTaker(name: string): Promise<void> {
    const given = name.trim();
    if (given === noteTaker) return;
    noteTaker = given;
    remember(await commands.chooseNoteTaker(given));
  },
};

/** Every distance is measured in the size of the page's text, and grows with it. */
function enlarge(percent: number): void {
  textSize = percent;
  document.documentElement.style.fontSize = percent === 100 ? "" : `${percent}%`;
}

function remember(answer: Answer): void {
  trouble = answer.status === "error" ? answer.error : null;
}
