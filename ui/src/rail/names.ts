/** The names of things that several screens show: stages, kinds, levels, horizons, languages. */
import type { HorizonName, Kind, Lacking, Level, SpokenLanguage } from "../ipc/bindings.ts";
import { language, message } from "../language/message.svelte.ts";
import type { Stage } from "../stage/stage.svelte.ts";

export function stageName(stage: Stage): string {
  switch (stage) {
    case "start":
      return message("rail-stage-start");
    case "prepare":
      return message("rail-stage-prepare");
    case "capture":
      return message("rail-stage-capture");
    case "organise":
      return message("rail-stage-organise");
    case "prioritise":
      return message("rail-stage-prioritise");
    case "merge":
      return message("rail-stage-merge");
    case "vision":
      return message("rail-stage-vision");
    case "report":
      return message("rail-stage-report");
    case "after":
      return message("rail-stage-after");
  }
}

export const kinds: readonly Kind[] = ["problem", "strength", "need", "proposal", "question"];

export function kindName(kind: Kind): string {
  switch (kind) {
    case "problem":
      return message("rail-kind-problem");
    case "strength":
      return message("rail-kind-strength");
    case "need":
      return message("rail-kind-need");
    case "proposal":
      return message("rail-kind-proposal");
    case "question":
      return message("rail-kind-question");
  }
}

export function levelName(level: Level): string {
  switch (level) {
    case "today":
      return message("rail-level-today");
    case "goal":
      return message("rail-level-goal");
    case "task":
      return message("rail-level-task");
    case "action":
      return message("rail-level-action");
  }
}

/** As the session's template names it, where it does; else by the horizon itself, which may be a year. */
export function horizonName(horizon: string, names: readonly HorizonName[] = []): string {
  const own = names.find((name) => name.horizon === horizon)?.name[language()];
  if (own) return own;
  switch (horizon) {
    case "today":
      return message("rail-horizon-today");
    case "tomorrow":
      return message("rail-horizon-tomorrow");
    default:
      return message("rail-horizon-year", { year: horizon });
  }
}

export function languageName(spoken: SpokenLanguage): string {
  switch (spoken) {
    case "ky":
      return message("rail-language-ky");
    case "ru":
      return message("rail-language-ru");
    case "en":
      return message("rail-language-en");
    case "mixed":
      return message("rail-language-mixed");
  }
}

export function lackingName(lacking: Lacking): string {
  switch (lacking) {
    case "date":
      return message("rail-lacking-date");
    case "place":
      return message("rail-lacking-place");
    case "themes":
      return message("rail-lacking-themes");
    case "groups":
      return message("rail-lacking-groups");
    case "participants":
      return message("rail-lacking-participants");
  }
}
