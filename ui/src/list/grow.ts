/** Which rows of a long list are on the page: making a screenful of them at once takes longer than whoever types can wait. */

/** Rows from a first one up to, and without, another one. */
export interface Span {
  from: number;
  until: number;
}

/** Those that are wanted, and the first of them that is in sight. */
export interface Wanted extends Span {
  inSight: number;
}

/**
 * What is on the page, without what is no longer wanted, and with at most so many rows more: from those that are there on,
 * downwards first; where none of them is wanted any more, from the first one in sight on. `more` of them are made.
 */
export function grow(made: Span, wanted: Wanted, most: number): { span: Span; more: number } {
  let from = Math.max(made.from, wanted.from);
  let until = Math.min(made.until, wanted.until);
  if (from >= until) from = until = Math.max(wanted.from, Math.min(wanted.inSight, wanted.until));
  const below = Math.min(most, wanted.until - until);
  const above = Math.min(most - below, from - wanted.from);
  return { span: { from: from - above, until: until + below }, more: above + below };
}

/** With this row: others stay where no more than so many are missing between it and them. */
export function reach(made: Span, row: number, most: number): Span {
  const [from, until] = [Math.min(made.from, row), Math.max(made.until, row + 1)];
  const more = until - from - (made.until - made.from);
  return more <= most ? { from, until } : { from: row, until: row + 1 };
}
