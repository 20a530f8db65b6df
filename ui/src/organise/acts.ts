/** What the rows of the board ask of the whole: the one place where the cursor and the board are. */
import type { Direction } from "../ipc/bindings.ts";
import type { CardRow, Heading, Row } from "./arrange.ts";

export interface Acts {
  accept(row: Row): void;
  refuse(row: Row): void;
  name(heading: Heading): void;
  move(row: Row): void;
  delete(heading: Heading): void;
  /** The cluster passes the one before it, or after it, in this column. */
  shift(heading: Heading, direction: Direction): void;
  choose(card: CardRow): void;
  /** Somebody presses on a card, and may be about to drag it. */
  grab(event: PointerEvent, card: CardRow): void;
}
