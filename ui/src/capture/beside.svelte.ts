/** What stands beside the stream, and which dialog is open over it. Their screens are loaded when the box is there. */
export type Part = "balance" | "parked" | "photographs";
export type Over = "history" | "words" | "paste" | "cards";

class BesideStream {
  part = $state<Part>("balance");
  isShown = $state(true);
  /** Somebody asked for it: where there is no room beside the stream, it is shown only then, over the stream. */
  isAsked = $state(false);
  over = $state<Over | null>(null);
  /** Lines that were pasted at once, as long as it is not decided what becomes of them. */
  pasted = $state.raw<readonly string[]>([]);
  /** Photographs were dropped on the window, and wait. */
  dropped = $state(false);
  /** Pictures were pasted, and wait. */
  pictures = $state.raw<readonly File[]>([]);
  /** Whether the screens are there. */
  isReady = $state(false);

  show(part: Part): void {
    this.part = part;
    this.isShown = true;
    this.isAsked = true;
  }

  hide(): void {
    this.isShown = false;
    this.isAsked = false;
  }

  toggle(part: Part): void {
    const isInSight = (document.querySelector("[data-beside]")?.getClientRects().length ?? 0) > 0;
    if (isInSight && this.part === part) this.hide();
    else this.show(part);
  }
}

export const beside = new BesideStream();
