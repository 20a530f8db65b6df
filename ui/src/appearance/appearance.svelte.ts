/** How the screen looks: as was chosen here, or as the rest of the computer. */
import type { Appearance } from "../ipc/bindings.ts";

/** The appearances that tokens.css has colours for. */
type Look = Exclude<Appearance, "system">;

let chosen = $state<Appearance>("system");

export function appearance(): Appearance {
  return chosen;
}

export function look(appearance: Appearance): void {
  chosen = appearance;
  show();
}

/** Shows the appearance, and goes on following the system for as long as nothing else is chosen. */
export function followSystem(): void {
  for (const query of [darkPreferred, contrastPreferred]) query.addEventListener("change", show);
  show();
}

const darkPreferred = window.matchMedia("(prefers-color-scheme: dark)");
const contrastPreferred = window.matchMedia("(prefers-contrast: more)");

function show(): void {
  document.documentElement.dataset["appearance"] = chosen === "system" ? looksOfTheSystem() : chosen;
}

function looksOfTheSystem(): Look {
  if (contrastPreferred.matches) return "contrast";
  return darkPreferred.matches ? "dark" : "light";
}
