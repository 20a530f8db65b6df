/** What the rows of the board ask of the whole: the one place where the cursor and the board are. */
import type { CardRow, Heading, Row } from "./arrange.ts";

export interface Acts {
  accept(row: Row): void;
  refuse(row: Row): void;
  name(heading: Heading): void;
  move(row: Row): void;
  delete(heading: Heading): void;
  choose(card: CardRow): void;
  /** Somebody presses on a card, and may be about to drag it. */
  grab(event: PointerEvent, card: CardRow): void;
}
