import { expect, test } from "vitest";
import { Heights } from "./heights.ts";

test("rows nobody has seen have the estimated height", () => {
  const heights = new Heights(1000, 50);
  expect(heights.total).toBe(50_000);
  expect(heights.top(10)).toBe(500);
  expect(heights.at(499)).toBe(9);
  expect(heights.at(500)).toBe(10);
});

test("without rows there is no row at any place", () => {
  const heights = new Heights(0, 50);
  expect(heights.total).toBe(0);
  expect(heights.at(0)).toBe(-1);
});

test("a place before or after all rows is in the first or the last", () => {
  const heights = new Heights(3, 10);
  expect(heights.at(-5)).toBe(0);
  expect(heights.at(30)).toBe(2);
  expect(heights.at(1e9)).toBe(2);
});

test("a row that is measured moves those after it", () => {
  const heights = new Heights(100, 10);
  expect(heights.set(3, 25)).toBe(15);
  expect(heights.set(3, 25)).toBe(0);
  expect(heights.top(3)).toBe(30);
  expect(heights.top(4)).toBe(55);
  expect(heights.total).toBe(1015);
  expect(heights.set(100, 5)).toBe(0);
});

test("whatever is done to it, it agrees with a plain list", () => {
  let seed = 11;
  const chance = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const heights = new Heights(60, 10);
  const list: number[] = Array<number>(60).fill(10);
  let last = 10;
  for (let step = 0; step < 2000; step++) {
    const row = chance(list.length + 1);
    switch (chance(5)) {
      case 0:
        heights.append();
        list.push(last);
        break;
      case 1:
        heights.insert(row);
        list.splice(row, 0, last);
        break;
      case 2:
        heights.remove(row);
        list.splice(row, 1);
        break;
      default: {
        const height = 1 + chance(90);
        heights.set(row, height);
        if (row < list.length) list[row] = last = height;
      }
    }
    const sum = (until: number) => list.slice(0, until).reduce((a, b) => a + b, 0);
    expect(heights.count).toBe(list.length);
    expect(heights.total).toBe(sum(list.length));
    const some = chance(list.length + 1);
    expect(heights.top(some)).toBe(sum(some));
    const place = chance(heights.total + 1);
    const at = heights.at(place);
    if (list.length > 0 && place < heights.total) {
      expect(sum(at)).toBeLessThanOrEqual(place);
      expect(sum(at + 1)).toBeGreaterThan(place);
    }
  }
});

test("rows that come in at the end are there also where there was no more room for them", () => {
  const heights = new Heights(100_000, 60);
  for (let i = 0; i < 50_000; i++) heights.append();
  expect(heights.count).toBe(150_000);
  expect(heights.total).toBe(150_000 * 60);
  expect(heights.at(heights.total - 1)).toBe(149_999);
});
