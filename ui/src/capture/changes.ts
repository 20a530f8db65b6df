/** Who wants to know what a write came to, besides the stream: the balance, the parking lot. They come with their screen. */
import type { Change } from "../ipc/bindings.ts";

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();

export const changes = {
  /** Hears of every write of the capture screen from now on; what is answered ends that. */
  follow(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  tell(change: Change): void {
    for (const listener of listeners) listener(change);
  },
};
