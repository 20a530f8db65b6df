/** What the parts of the document ask of the whole: the one place where the cursor and the draft are. */
import type { Line } from "../ipc/bindings.ts";

export interface Acts {
  choose(id: string): void;
  goTo(id: string): void;
  goToPart(selector: string): void;
  accept(ids: readonly string[]): void;
  lock(line: Line): void;
  drop(line: Line): void;
  edit(id: string): void;
  save(line: Line, words: string): void;
  leave(line: Line): void;
}
