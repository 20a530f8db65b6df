import { describe, expect, test } from "vitest";
import { acknowledged, empty, first, found, locked, refused, send, taken, typed, unsent, type Pending } from "./pending.ts";

const box = (text: string): Pending<string> => empty(text);
const afterTyping = (before: Pending<string>, more: string) => typed(before, before.text + more);

describe("recording", () => {
  test("what was sent stays in the box until it is on the disk", () => {
    const sent = send(box("Суу жок"), "a");
    expect(sent.text).toBe("Суу жок");
    expect(first(sent)).toEqual({ text: "Суу жок", what: "a" });
    expect(acknowledged(sent)).toEqual(empty());
  });

  test("what was typed meanwhile stays, and nothing else", () => {
    const going = afterTyping(send(box("one"), "a"), "two");
    expect(going.text).toBe("onetwo");
    expect(unsent(going)).toBe("two");
    expect(acknowledged(going)).toEqual(empty("two"));
  });

  test("several in quick succession go in order", () => {
    let now = send(box("one"), "a");
    now = send(afterTyping(now, "two"), "b");
    now = send(afterTyping(now, "three"), "c");
    now = afterTyping(now, "four");
    const recorded: unknown[] = [];
    for (let next = first(now); next; next = first(now)) {
      recorded.push([next.what, next.text]);
      now = acknowledged(now);
    }
    expect(recorded).toEqual([["a", "one"], ["b", "two"], ["c", "three"]]);
    expect(now).toEqual(empty("four"));
  });

  test("what is found from before a crash comes after what was sent and before what is being typed", () => {
    const going = afterTyping(send(box("one"), "a"), "two");
    const now = found(going, "old");
    expect(first(now)).toEqual({ text: "one", what: "a" });
    expect(unsent(now)).toBe("old\ntwo");
    expect(found(box(""), "old").text).toBe("old");
    expect(acknowledged(found(send(box("one"), "a"), "old"))).toEqual(empty("old"));
  });

  test("white space around a text is not recorded, and goes with it", () => {
    const sent = send(box("  one \n"), "a");
    expect(first(sent)?.text).toBe("one");
    expect(acknowledged(sent).text).toBe("");
  });

  test("an empty box sends nothing", () => {
    for (const text of ["", "  \n "]) expect(send(box(text), "a")).toEqual(empty(text));
    const going = send(box("one"), "a");
    expect(send(going, "b").sent).toHaveLength(1);
  });

  test("an answer nobody waits for changes nothing", () => {
    expect(acknowledged(box("one"))).toEqual(box("one"));
    expect(refused(box("one"))).toEqual(box("one"));
    expect(first(box("one"))).toBeUndefined();
  });

  test("a text that was sent with line breaks in it keeps them", () => {
    expect(first(send(box("one\ntwo"), "a"))?.text).toBe("one\ntwo");
  });
});

describe("typing while something is under way", () => {
  test("what is under way cannot be changed", () => {
    const going = afterTyping(send(box("one"), "a"), "two");
    expect(locked(going)).toBe(3);
    for (const text of ["", "on", "onXetwo", "Xonetwo", "netwo"]) expect(typed(going, text)).toBe(going);
  });

  test("what was typed after it can", () => {
    const going = afterTyping(send(box("one"), "a"), "two");
    expect(typed(going, "one").text).toBe("one");
    expect(typed(going, "oneTWO").text).toBe("oneTWO");
    expect(typed(going, "onetwo")).toBe(going);
  });
});

describe("a refusal", () => {
  const failed = () => refused(afterTyping(send(afterTyping(send(box("one"), "a"), "two"), "b"), "rest"));

  test("loses nothing and locks nothing", () => {
    expect(failed().text).toBe("onetworest");
    expect(locked(failed())).toBe(0);
  });

  test("the next Enter sends all of it again, each as it was, and what follows too", () => {
    let now = send(failed(), "c");
    expect(now.refused).toBe(false);
    const recorded: unknown[] = [];
    for (let next = first(now); next; next = first(now)) {
      recorded.push([next.what, next.text]);
      now = acknowledged(now);
    }
    expect(recorded).toEqual([["a", "one"], ["b", "two"], ["c", "rest"]]);
  });

  test("an edit inside one of them changes that one only", () => {
    const edited = typed(failed(), "oneXtworest");
    expect(edited.sent.map((sent) => sent.length)).toEqual([3, 4]);
    const inside = typed(failed(), "oZnetworest");
    expect(first(inside)?.text).toBe("oZne");
    expect(unsent(inside)).toBe("rest");
  });

  test("an edit across the border makes one of two", () => {
    const edited = typed(failed(), "o-orest");
    expect(edited.sent).toEqual([{ length: 3, what: "a" }]);
    expect(first(edited)?.text).toBe("o-o");
    expect(unsent(edited)).toBe("rest");
  });

  test("an edit across the last border takes what was replaced with it", () => {
    const edited = typed(failed(), "onet-st");
    expect(edited.sent).toEqual([{ length: 3, what: "a" }, { length: 2, what: "b" }]);
    expect(unsent(edited)).toBe("st");
  });

  test("emptying the box forgets them", () => {
    expect(typed(failed(), "")).toEqual({ text: "", sent: [], refused: true });
    expect(send(typed(failed(), ""), "d")).toEqual(empty());
  });

  test("typing after them leaves them as they are", () => {
    expect(afterTyping(failed(), "!").sent).toEqual(failed().sent);
  });

  test("taken back, the text is as if it had never been sent", () => {
    expect(taken(failed())).toEqual(empty("onetworest"));
  });
});

test("whatever is typed and answered, in any order, every letter is recorded once or still stands in the box", () => {
  // A small generator with a fixed beginning, so that a failure can be looked at again.
  let seed = 7;
  const chance = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let round = 0; round < 300; round++) {
    let now: Pending<number> = empty();
    let given = "";
    let recorded = "";
    for (let step = 0; step < 40; step++) {
      switch (chance(4)) {
        case 0:
        case 1: {
          const letter = String.fromCharCode(97 + chance(26));
          given += letter;
          now = typed(now, now.text + letter);
          break;
        }
        case 2:
          now = send(now, step);
          break;
        default: {
          if (now.refused || now.sent.length === 0) break;
          if (chance(3) === 0) {
            now = refused(now);
          } else {
            recorded += first(now)?.text ?? "";
            now = acknowledged(now);
          }
        }
      }
      expect(recorded + now.text).toBe(given);
    }
  }
});
