/**
 * Which rows of a long list are on the page: those in sight and a few beyond. They are made a few at a time, nearest first,
 * and measured as they come in.
 */
import { tick, untrack } from "svelte";
import { grow, reach, type Span, type Wanted } from "./grow.ts";
import type { Heights } from "./heights.ts";

export interface List {
  /** What is scrolled; rows that are on the page from the first are measured before it is known. */
  frame(): HTMLElement | undefined;
  /** Of its rows. Those that are measured are set here. */
  heights(): Heights;
  /** How far beyond what is in sight rows are kept on the page, in CSS pixels. */
  beyond: number;
  /** Which row this is; -1 where it says nothing about the list. */
  placeOf(row: HTMLElement): number;
  /** It is so tall. */
  remember?(row: HTMLElement, height: number): void;
  /** Something else decides what is in sight; else that stays where it is when rows above it are not as tall as was thought. */
  isHeld?(): boolean;
}

export interface Placed {
  place: number;
  top: number;
}

/** What stands at these places: a list that has become shorter has nothing any more at some of them. */
export function rowsAt<Row>(placed: readonly Placed[], rows: readonly Row[]): (Placed & { row: Row })[] {
  return placed.flatMap(({ place, top }) => {
    const row = rows[place];
    return row === undefined ? [] : [{ row, place, top }];
  });
}

/** How long rows may be made between two frames, in ms, so that whoever types is heard; at least one is, at most so many are. */
const budget = 8;
const most = 8;
/** Where somebody goes to a row so near to those that are there, they stay. */
const near = 2;

export class OnPage {
  scrolled = $state(0);
  height = $state(0);
  /** The rows that are to be on the page. */
  readonly wanted: Wanted = $derived.by(() => {
    const heights = this.#heights;
    if (heights.count === 0) return { from: 0, until: 0, inSight: 0 };
    const { beyond } = this.#list;
    const from = Math.max(0, heights.at(this.scrolled - beyond));
    return { from, until: heights.at(this.scrolled + this.height + beyond) + 1, inSight: heights.at(this.scrolled) };
  });
  #made = $state.raw<Span>({ from: 0, until: 0 });
  /** Those that are on it, and where each begins. */
  readonly rows: readonly Placed[] = $derived.by(() => {
    const heights = this.#heights;
    const { from, until } = this.#made;
    let next = heights.top(from);
    return Array.from({ length: Math.max(0, Math.min(until, heights.count) - from) }, (_, at) => {
      const [place, top] = [from + at, next];
      next += heights.height(place);
      return { place, top };
    });
  });
  /** The height of all rows together. */
  readonly total: number = $derived.by(() => this.#heights.total);
  /** Grows whenever rows are not as tall as was thought. */
  #version = $state(0);
  #frames = $state(0);
  /** As many as were lately made in the time that there is. */
  #atOnce = 1;
  /** How many more may be made before the next frame. */
  #room = 1;
  #isAwaited = false;
  readonly #list: List;
  readonly #sizes = new ResizeObserver((entries) => this.#learn(entries.map(({ target, borderBoxSize }) => [target as HTMLElement, borderBoxSize[0]?.blockSize ?? 0])));

  /** While a component begins. */
  constructor(list: List) {
    this.#list = list;
    $effect.pre(() => {
      void this.#frames;
      const { wanted } = this;
      untrack(() => this.#grow(wanted));
    });
    $effect(() => () => this.#sizes.disconnect());
  }

  /** Makes this row at once, as somebody goes to it. */
  include(row: number): void {
    this.#made = reach(this.#made, row, near);
  }

  /** Measured as soon as it is on the page, and not after it was painted at a place where it does not stay. */
  readonly measured = (row: HTMLElement): (() => void) => {
    untrack(() => this.#learn([[row, row.getBoundingClientRect().height]]));
    this.#sizes.observe(row);
    return () => this.#sizes.unobserve(row);
  };

  get #heights(): Heights {
    void this.#version;
    return this.#list.heights();
  }

  #grow(wanted: Wanted): void {
    const before = this.#made;
    const { span, more } = grow(before, wanted, this.#room);
    if (span.from !== before.from || span.until !== before.until) this.#made = span;
    if (more === 0) return;
    this.#room -= more;
    const begun = performance.now();
    // They are on the page, and measured, when what is being brought up to date now is.
    queueMicrotask(() => (this.#atOnce = Math.max(1, Math.min(most, Math.floor((budget * more) / (performance.now() - begun))))));
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    // When these are painted and what was pressed meanwhile is heard, and not along with the painting.
    requestAnimationFrame(() => setTimeout(() => this.#again()));
  }

  #again(): void {
    this.#isAwaited = false;
    this.#room = this.#atOnce;
    this.#frames++;
  }

  #learn(rows: [HTMLElement, number][]): void {
    const heights = this.#list.heights();
    const frame = this.#list.frame();
    const scrollTop = frame?.scrollTop ?? 0;
    let changed = false;
    let above = 0;
    for (const [row, height] of rows) {
      const place = this.#list.placeOf(row);
      // A row of a hidden screen has no height; that says nothing about it.
      if (height === 0 || place < 0) continue;
      this.#list.remember?.(row, height);
      const change = heights.set(place, height);
      if (change !== 0) changed = true;
      if (heights.top(place) < scrollTop) above += change;
    }
    if (changed) this.#version++;
    if (frame && above !== 0 && !this.#list.isHeld?.()) void tick().then(() => (frame.scrollTop += above));
  }
}
