/**
 * Cards dragged by a pointer: a mouse, a pen or a finger. Pointer events are used and not the browser's own drag and drop,
 * which the window needs for the files that are dropped on it.
 */
export type Target = { is: "cluster"; cluster: string } | { is: "proposed"; proposal: string } | { is: "column"; horizon: string | null } | { is: "loose" | "parked" | "new" };

/** A pointer that moves no further than this has clicked. */
const least = 6;
/** So near to the edge of a column it scrolls, by so much at a time. */
const edge = 48;
const pace = 14;

export class Dragging {
  /** Where the pointer is, while something is dragged. */
  at = $state.raw<{ x: number; y: number } | null>(null);
  #over: Element | null = null;
  #frame = 0;

  /** `begin` when the pointer has really moved; `drop` where it was let go, over nothing where that is null. */
  grab(event: PointerEvent, begin: () => void, click: () => void, drop: (target: Target | null) => void): void {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest("button, a, input"))) return;
    const from = { x: event.clientX, y: event.clientY };
    const stop = new AbortController();
    const { signal } = stop;
    const move = (moved: PointerEvent): void => {
      const { clientX: x, clientY: y } = moved;
      if (!this.at && Math.hypot(x - from.x, y - from.y) < least) return;
      if (!this.at) begin();
      this.at = { x, y };
      this.#show(document.elementFromPoint(x, y));
    };
    const end = (): boolean => {
      stop.abort();
      const dragged = this.at !== null;
      this.at = null;
      this.#show(null);
      return dragged;
    };
    const release = ({ clientX, clientY }: PointerEvent): void => {
      if (end()) drop(targetOf(document.elementFromPoint(clientX, clientY)));
      else click();
    };
    // Whoever changes their mind in the middle lets go of nothing.
    const leave = (key: KeyboardEvent): void => {
      if (key.code !== "Escape" || !this.at) return;
      key.stopImmediatePropagation();
      end();
    };
    addEventListener("pointermove", move, { signal });
    addEventListener("pointerup", release, { signal });
    addEventListener("pointercancel", end, { signal });
    addEventListener("keydown", leave, { signal, capture: true });
  }

  #show(under: Element | null): void {
    const over = under?.closest("[data-drop]") ?? null;
    if (over !== this.#over) {
      this.#over?.removeAttribute("data-over");
      over?.setAttribute("data-over", "");
      this.#over = over;
    }
    cancelAnimationFrame(this.#frame);
    const frame = under?.closest<HTMLElement>(".frame");
    if (frame && this.at) this.#scroll(frame, this.at.y);
  }

  #scroll(frame: HTMLElement, y: number): void {
    const { top, bottom } = frame.getBoundingClientRect();
    const by = y < top + edge ? -pace : y > bottom - edge ? pace : 0;
    if (by === 0 || !this.at) return;
    frame.scrollTop += by;
    this.#frame = requestAnimationFrame(() => this.at && this.#scroll(frame, this.at.y));
  }
}

function targetOf(under: Element | null): Target | null {
  const found = under?.closest<HTMLElement>("[data-drop]");
  switch (found?.dataset["drop"]) {
    case "cluster":
      return { is: "cluster", cluster: found.dataset["cluster"] ?? "" };
    case "proposed":
      return { is: "proposed", proposal: found.dataset["proposal"] ?? "" };
    case "column":
      return { is: "column", horizon: found.dataset["horizon"] || null };
    case "loose":
      return { is: "loose" };
    case "parked":
      return { is: "parked" };
    case "new":
      return { is: "new" };
    default:
      return null;
  }
}
