/**
 * Whether what was said is covered, because somebody may see this screen who should not: the room, where the only screen is
 * on the projector, or a participant who walks past. One goes on writing; nothing that was recorded can be read.
 */
import { message } from "../language/message.svelte.ts";
import type { Shortcut } from "./shortcut.ts";
import { telling } from "./telling.svelte.ts";

/** What shows something that was said, or who said it. */
const SHOWING: ReadonlySet<Shortcut["do"]> = new Set(["find", "history", "words", "cards", "balance", "parking-lot", "scroll"]);

/** It outlives the page, which may be loaded anew while the room looks on, and not the window. */
const kept = globalThis.sessionStorage as Storage | undefined;
const key = "covered";

class Covered {
  #isOn = $state(kept?.getItem(key) === key);

  get isOn(): boolean {
    return this.#isOn;
  }

  set isOn(next: boolean) {
    this.#isOn = next;
    if (next) kept?.setItem(key, key);
    else kept?.removeItem(key);
  }

  turn(): void {
    this.isOn = !this.isOn;
    telling.quiet();
  }

  /** Whether that would show something; then it is said what to do first. */
  keeps(shortcut: Shortcut): boolean {
    if (!this.isOn || !SHOWING.has(shortcut.do)) return false;
    this.say();
    return true;
  }

  say(): void {
    telling.say(() => message("capture-said-covered"));
  }
}

export const covered = new Covered();
