import { expect, test } from "vitest";
import { Pages } from "./pages.ts";

interface Row {
  id: string;
}
const row = (id: number | string): Row => ({ id: String(id) });

function loaded(total: number, pages: number[], kept = 8): Pages<Row> {
  const list = new Pages<Row>(10, kept);
  list.clear(total);
  for (const page of pages) {
    const rows = Array.from({ length: Math.min(10, total - page * 10) }, (_, at) => row(page * 10 + at));
    list.fill(page, rows);
  }
  return list;
}

test("only what is not in memory is asked for", () => {
  const list = loaded(45, [1]);
  expect(list.missing(5, 25)).toEqual([0, 2]);
  expect(list.missing(12, 18)).toEqual([]);
  expect(list.missing(40, 100)).toEqual([4]);
});

test("of many pages only the few used last stay in memory", () => {
  const list = loaded(1000, [0, 1, 2, 3], 3);
  expect(list.row(5)).toBeUndefined();
  expect(list.row(15)?.id).toBe("15");
  list.use(10, 20);
  list.fill(50, [row(500)]);
  expect(list.row(15)?.id).toBe("15");
  expect(list.row(25)).toBeUndefined();
});

test("a row that is added at the end is there at once", () => {
  const list = loaded(20, [1]);
  list.insert(20, row("new"));
  expect(list.total).toBe(21);
  expect(list.row(20)?.id).toBe("new");
  expect(list.row(19)?.id).toBe("19");
});

test("a row that comes in at the end while the end is not in memory leaves a hole before it", () => {
  const list = loaded(25, [0]);
  list.insert(25, row("new"));
  expect(list.row(25)?.id).toBe("new");
  expect(list.missing(20, 26)).toEqual([2]);
});

test("whatever comes and goes, a row that is in memory is the right one for its place", () => {
  let seed = 3;
  const chance = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const list = loaded(100, [0, 2, 3, 9], 5);
  const truth = Array.from({ length: 100 }, (_, at) => row(at));
  for (let step = 0; step < 3000; step++) {
    const at = chance(truth.length);
    switch (chance(4)) {
      case 0:
        truth.splice(at, 0, row(`new ${step}`));
        list.insert(at, row(`new ${step}`));
        break;
      case 1:
        truth.push(row(`end ${step}`));
        list.insert(truth.length - 1, row(`end ${step}`));
        break;
      case 2:
        if (truth.length < 30) break;
        truth.splice(at, 1);
        list.remove(at);
        break;
      default: {
        const page = Math.floor(at / 10);
        list.fill(page, truth.slice(page * 10, page * 10 + 10));
      }
    }
    expect(list.total).toBe(truth.length);
    for (let place = 0; place < truth.length + 3; place++) {
      const known = list.row(place);
      if (known) expect(known.id, `step ${step}, place ${place}`).toBe(truth[place]?.id);
    }
  }
});

test("a row is found by its id while it is in memory", () => {
  const list = loaded(100, [3]);
  expect(list.find("34")).toBe(34);
  expect(list.find("4")).toBe(-1);
  list.remove(30);
  expect(list.find("34")).toBe(33);
});
