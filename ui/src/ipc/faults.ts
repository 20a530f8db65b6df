/** Faults of the page itself, which the program writes into its log: without the words of anybody. */
import { commands } from "./bindings.ts";

/** A fault that comes again and again is noted so often. */
const most = 20;

export function noteFaults(): void {
  let noted = 0;
  function note(fault: unknown, place: string): void {
    if (++noted > most) return;
    const message = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    void commands.noteFault({ message, place });
  }
  addEventListener("error", (event) => note(event.error ?? event.message, `${event.filename}:${event.lineno}:${event.colno}`));
  addEventListener("unhandledrejection", (event) => note(event.reason, firstPlace(event.reason)));
}

/** The uppermost place of the stack, as engines write it: `function@address:line:column`, or ` at address:line:column`. */
function firstPlace(fault: unknown): string {
  const stack = fault instanceof Error ? (fault.stack ?? "") : "";
  return /[^\s@(]+:\d+:\d+/.exec(stack)?.[0] ?? "";
}
