/**
 * What is on the projector: on or off, and what the room sees. It follows the work: on Organise the clusters, on Prioritise
 * their dots, everywhere else the guiding question. What is typed never comes near it.
 */
import { covered } from "../capture/covered.svelte.ts";
import { meeting } from "../capture/meeting.svelte.ts";
import { typing } from "../capture/typing.svelte.ts";
import { commands, type CommandError, type Screen, type Shows, type ToProject } from "../ipc/bindings.ts";
import { language } from "../language/message.svelte.ts";
import { stage, type Stage } from "../stage/stage.svelte.ts";
import { theme as lookedAt } from "../stage/theme.svelte.ts";

class Projecting {
  isOn = $state(false);
  /** Whether the words of what is in the clusters are shown too. Never unless somebody says so, and not for the next time. */
  withNotes = $state(false);
  /** When the time for the theme is over. */
  until = $state<Date | null>(null);
  screen = $state<Screen>("second");
  trouble = $state.raw<CommandError | null>(null);

  async turn(): Promise<void> {
    // That it was closed may be heard of before this is answered.
    const wasOn = this.isOn;
    const answer = wasOn ? await commands.endProjector() : await commands.openProjector();
    if (answer.status === "error") this.trouble = answer.error;
    else if (answer.data === null) this.closed();
    else this.#opened(answer.data);
  }

  /** On the only screen the room may see the work again when it is closed: what was said is covered by then. */
  #opened(screen: Screen): void {
    this.isOn = true;
    this.screen = screen;
    if (screen === "only") covered.isOn = true;
  }

  /** The window is gone, whoever closed it. */
  closed(): void {
    this.isOn = false;
    this.withNotes = false;
  }

  /** The next guiding question, or the one before; where a theme is looked at, its first ones. */
  ask(step: 1 | -1): void {
    typing.ask(step);
    const { question } = typing;
    if (question?.theme != null) lookedAt.choose(question.theme);
  }

  begin(minutes: number): void {
    this.until = minutes > 0 ? new Date(Date.now() + minutes * 60_000) : null;
  }

  /** What the room is to see now. */
  get now(): ToProject {
    const shows = showsOf(stage.now);
    const hasUnassigned = meeting.contributionsOn(null) > 0;
    const theme = shows === "question" ? (typing.question?.theme ?? typing.marks.theme) : lookedAt.among(meeting.themes, hasUnassigned);
    const question = typing.question && typing.question.theme === theme ? typing.question : meeting.questions.find((one) => one.theme === theme);
    return {
      frame: {
        language: language(),
        look: document.documentElement.dataset["appearance"] ?? "light",
        theme: meeting.theme(theme)?.name ?? null,
        place: Math.max(0, meeting.themePlace(theme)),
        question: question?.text ?? null,
        shows,
        until: this.until?.toISOString() ?? null,
        screen: this.screen,
      },
      session: shows === "question" ? null : meeting.session,
      theme,
      with_notes: this.withNotes,
    };
  }

  async show(what: ToProject): Promise<void> {
    const answer = await commands.project(what);
    this.trouble = answer.status === "error" ? answer.error : null;
  }
}

function showsOf(stage: Stage): Shows {
  if (stage === "organise") return "clusters";
  return stage === "prioritise" ? "dots" : "question";
}

export const projecting = new Projecting();
