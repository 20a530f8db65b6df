/**
 * One call at a time, and after it only the latest of what was asked meanwhile: for what changes with every key and
 * where only the newest counts. No timers, so that the newest is never older than the call before it.
 */
export function latest<Value>(call: (value: Value) => Promise<void>): (value: Value) => void {
  let underWay = false;
  let next: { value: Value } | null = null;

  async function go(): Promise<void> {
    underWay = true;
    try {
      while (next) {
        const { value } = next;
        next = null;
        await call(value);
      }
    } finally {
      underWay = false;
    }
  }

  return (value) => {
    next = { value };
    if (!underWay) void go();
  };
}
