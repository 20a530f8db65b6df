/** What the capture screen tells about what was just done: a short line, or the trouble that kept it from being done. */
import type { CommandError } from "../ipc/bindings.ts";

let sentence = $state.raw<() => string>(() => "");
let trouble = $state.raw<CommandError | null>(null);

export const telling = {
  /** In the language of the interface, also when that changes afterwards. */
  get said(): string {
    return sentence();
  },

  get trouble(): CommandError | null {
    return trouble;
  },

  /** Something was done: what went wrong before it is past. */
  say(next: () => string): void {
    sentence = next;
    trouble = null;
  },

  fail(error: CommandError): void {
    sentence = () => "";
    trouble = error;
  },

  quiet(): void {
    sentence = () => "";
    trouble = null;
  },
};
