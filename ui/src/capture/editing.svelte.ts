/** Going back to what was recorded, with the arrows from the box or from what was found. */
import type { Contribution } from "../ipc/bindings.ts";
import { opened } from "../stage/stage.svelte.ts";
import { box } from "./box.svelte.ts";
import { meeting } from "./meeting.svelte.ts";
import { recording } from "./recording.svelte.ts";
import { stream } from "./stream.svelte.ts";
import { telling } from "./telling.svelte.ts";
import { typing } from "./typing.svelte.ts";

class EditingByKeys {
  /** The place in the stream of what is edited. */
  #at = -1;

  /** Whether an arrow goes to another contribution, rather than to another line of the text. */
  get free(): boolean {
    return typing.editing ? typing.unchanged && box.now.sent.length === 0 : box.empty;
  }

  /** ↑: the one recorded last, then the one before it in the stream. */
  async before(): Promise<void> {
    if (!typing.editing) {
      const last = recording.last ? stream.place(recording.last.id) : -1;
      return this.#edit(last >= 0 ? last : stream.total - 1, -1);
    }
    const at = this.#place();
    if (at > 0) await this.#edit(at - 1, -1);
  }

  /** ↓: the one after it; after the last, the box is empty again. */
  async after(): Promise<void> {
    if (!typing.editing) return;
    const at = this.#place();
    if (at >= 0 && at + 1 < stream.total) await this.#edit(at + 1, 1);
    else this.leave();
  }

  /** Esc: what was recorded stays as it was. */
  leave(): void {
    if (!typing.editing) return;
    typing.leaveEdit();
    box.set("");
    box.keep();
    telling.quiet();
  }

  /** Edits what was found, in whichever session it is. With something else in the box it is only shown. */
  async goTo(contribution: Contribution): Promise<void> {
    const free = box.empty || (typing.editing !== null && typing.unchanged);
    if (contribution.session !== meeting.session) {
      opened.choose(contribution.session);
      await recording.settled();
      // The session is read when the screen hears of the choice; until its outline is there nothing can be found.
      for (let turns = 0; turns < 200 && !(meeting.session === contribution.session && meeting.outline); turns++) {
        await new Promise((done) => requestAnimationFrame(done));
      }
    }
    const at = await stream.placeOf(contribution);
    if (at < 0) return;
    if (free && box.now.sent.length === 0) await this.#edit(at, 1);
    else stream.view?.reveal(at);
  }

  #place(): number {
    const known = typing.editing ? stream.place(typing.editing.contribution.id) : -1;
    return known >= 0 ? known : this.#at;
  }

  /** What was redacted has no text of its own any more, and is passed over. */
  async #edit(from: number, step: 1 | -1): Promise<void> {
    const wasFree = this.free;
    let at = from;
    let contribution = await stream.at(at);
    while (contribution?.redacted) contribution = await stream.at((at += step));
    // Somebody may have begun to type while it was read; their text comes first.
    if (!contribution || (wasFree && !this.free)) return;
    this.#at = at;
    typing.edit(contribution);
    telling.quiet();
    stream.view?.reveal(at);
  }
}

export const editing = new EditingByKeys();
