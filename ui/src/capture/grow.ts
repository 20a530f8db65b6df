/** Which rows of a long list are on the page: making a screenful of them at once takes longer than whoever types can wait. */

/** Rows from a first one up to, and without, another one. */
export interface Span {
  from: number;
  until: number;
}

/**
 * What is on the page, without what is no longer wanted, and with at most so many rows more: from those that are there on,
 * downwards first; where none of them is wanted any more, from the first one in sight on.
 */
export function grow(made: Span, wanted: Span, inSight: number, most: number): Span {
  let from = Math.max(made.from, wanted.from);
  let until = Math.min(made.until, wanted.until);
  if (from >= until) from = until = Math.max(wanted.from, Math.min(inSight, wanted.until));
  const below = Math.min(most, wanted.until - until);
  const above = Math.min(most - below, from - wanted.from);
  return { from: from - above, until: until + below };
}
