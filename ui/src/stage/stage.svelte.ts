/**
 * What the window shows: the stage of the work, the open file with the session that is looked at, and a count that says
 * when to read anew. Every screen shares these three; nothing else is shared between screens.
 */
import { tick } from "svelte";
import { commands, type CommandError, type FileName, type OpenedFile } from "../ipc/bindings.ts";

export type Stage = "start" | "prepare" | "capture" | "organise" | "prioritise" | "vision" | "merge" | "report" | "after";

let now = $state<Stage>("start");
let file = $state.raw<OpenedFile | null>(null);
let opening = $state.raw<FileName | null>(null);
let notBackedUp = $state.raw<CommandError | null>(null);
let session = $state<string | null>(null);
let changes = $state(0);

export const stage = {
  get now(): Stage {
    return now;
  },

  /** Shows a screen and moves the focus to where work goes on there, so that no key has to be pressed first. */
  go(to: Stage): void {
    now = to;
    void tick().then(() => focusScreen(to));
  },
};

export const opened = {
  get file(): OpenedFile | null {
    return file;
  },

  /** The file that the program was started with, while it is being opened. One can type meanwhile. */
  get opening(): FileName | null {
    return opening;
  },

  /** Why the open file could not be backed up when that was last tried. */
  get backupTrouble(): CommandError | null {
    return notBackedUp;
  },

  isNotBackedUp(error: CommandError): void {
    notBackedUp = error;
  },

  /** A file is being opened, or none any more. */
  awaits(next: FileName | null): void {
    opening = next;
  },

  /** The id of the session that is shown; null where no file is open, or the file holds none. */
  get session(): string | null {
    return session;
  },

  /** The session shown stays the same for as long as the file has it. */
  show(next: OpenedFile | null): void {
    if (next?.name !== file?.name || next?.folder !== file?.folder) notBackedUp = null;
    file = next;
    opening = null;
    if (!next?.sessions.some(({ id }) => id === session)) session = latestSession(next);
  },

  choose(next: string): void {
    if (file?.sessions.some(({ id }) => id === next)) session = next;
  },

  /** Counts the open file anew, after a write. Where that fails, the counts stay as they were. */
  async reread(): Promise<void> {
    const answer = await commands.openedFile();
    if (answer.status === "ok") opened.show(answer.data);
  },
};

export const revision = {
  get changes(): number {
    return changes;
  },

  /** To be called after every write anywhere, so that the other screens know to read anew. */
  bump(): void {
    changes += 1;
  },
};

/** Whoever opens a file of many meetings goes on with the last one. The file has them in order of their dates. */
function latestSession(file: OpenedFile | null): string | null {
  const latest = file?.sessions.findLast(({ date }) => date !== null) ?? file?.sessions.at(0);
  return latest?.id ?? null;
}

/** The capture box, else what a screen names as its beginning, else its heading. */
function focusScreen(screen: Stage): void {
  const main = globalThis.document?.querySelector<HTMLElement>(`main[data-screen="${screen}"]`);
  if (!main) return;
  // A screen that is still reading may put another heading in the place of this one; the screen itself stays.
  const reading = main.getAttribute("aria-busy") === "true";
  const heading = (reading ? null : main.querySelector("h1")) ?? main;
  // It takes the focus only from here: it is no stop on the way of the Tab key.
  heading.tabIndex = -1;
  const beginning = main.querySelector<HTMLElement>("#box") ?? main.querySelector<HTMLElement>("[data-begin]");
  (beginning ?? heading).focus({ preventScroll: true });
  // When one can begin, for whoever measures it.
  globalThis.performance.mark(`ready-${screen}`);
}
