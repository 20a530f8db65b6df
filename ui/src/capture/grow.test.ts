import { describe, expect, test } from "vitest";
import { grow, type Span } from "./grow.ts";

const nothing: Span = { from: 0, until: 0 };

describe("rows come onto the page a few at a time", () => {
  test("a leap begins with the first row in sight, goes down, and then up", () => {
    const wanted = { from: 90, until: 110 };
    let made = grow({ from: 0, until: 15 }, wanted, 97, 4);
    expect(made).toEqual({ from: 97, until: 101 });
    const steps: Span[] = [];
    while (made.until - made.from < 20) steps.push((made = grow(made, wanted, 97, 4)));
    expect(steps).toEqual([
      { from: 97, until: 105 },
      { from: 97, until: 109 },
      { from: 94, until: 110 },
      { from: 90, until: 110 },
    ]);
  });

  test("one that comes in at the end is there at once, and what is out of sight goes", () => {
    expect(grow({ from: 5, until: 20 }, { from: 6, until: 21 }, 12, 4)).toEqual({ from: 6, until: 21 });
  });

  test("what goes upwards grows upwards", () => {
    expect(grow({ from: 10, until: 25 }, { from: 3, until: 18 }, 5, 4)).toEqual({ from: 6, until: 18 });
  });

  test("of a list that has become shorter nothing is left that is not there", () => {
    expect(grow({ from: 10, until: 25 }, { from: 0, until: 3 }, 9, 4)).toEqual({ from: 0, until: 3 });
    expect(grow({ from: 10, until: 25 }, nothing, 0, 4)).toEqual(nothing);
  });
});
