import { describe, expect, test } from "vitest";
import { grow, reach, type Span } from "./grow.ts";

const nothing: Span = { from: 0, until: 0 };

describe("rows come onto the page a few at a time", () => {
  test("a leap begins with the first row in sight, goes down, and then up", () => {
    const wanted = { from: 90, until: 110, inSight: 97 };
    const steps = [grow({ from: 0, until: 15 }, wanted, 4)];
    for (let { span } = steps[0]!; span.until - span.from < 20; ) {
      const step = grow(span, wanted, 4);
      steps.push(step);
      span = step.span;
    }
    expect(steps).toEqual([
      { span: { from: 97, until: 101 }, more: 4 },
      { span: { from: 97, until: 105 }, more: 4 },
      { span: { from: 97, until: 109 }, more: 4 },
      { span: { from: 94, until: 110 }, more: 4 },
      { span: { from: 90, until: 110 }, more: 4 },
    ]);
  });

  test("one that comes in at the end is there at once, and what is out of sight goes", () => {
    expect(grow({ from: 5, until: 20 }, { from: 6, until: 21, inSight: 12 }, 4)).toEqual({ span: { from: 6, until: 21 }, more: 1 });
  });

  test("what goes upwards grows upwards", () => {
    expect(grow({ from: 10, until: 25 }, { from: 3, until: 18, inSight: 5 }, 4)).toEqual({ span: { from: 6, until: 18 }, more: 4 });
  });

  test("of a list that has become shorter nothing is left that is not there", () => {
    expect(grow({ from: 10, until: 25 }, { from: 0, until: 3, inSight: 0 }, 4).span).toEqual({ from: 0, until: 3 });
    expect(grow({ from: 10, until: 25 }, { ...nothing, inSight: 0 }, 4)).toEqual({ span: nothing, more: 0 });
  });
});

describe("a row that somebody goes to is there", () => {
  test("along with the others where it is near them", () => {
    expect(reach({ from: 5, until: 20 }, 12, 2)).toEqual({ from: 5, until: 20 });
    expect(reach({ from: 5, until: 20 }, 21, 2)).toEqual({ from: 5, until: 22 });
    expect(reach({ from: 5, until: 20 }, 3, 2)).toEqual({ from: 3, until: 20 });
  });

  test("alone where it is far from them", () => {
    expect(reach({ from: 5, until: 20 }, 22, 2)).toEqual({ from: 22, until: 23 });
    expect(reach({ from: 5, until: 20 }, 2, 2)).toEqual({ from: 2, until: 3 });
  });
});
