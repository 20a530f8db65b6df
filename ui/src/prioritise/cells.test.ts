import { expect, test } from "vitest";
import type { Standing, Support } from "../ipc/bindings.ts";
import { asked, contested, found, groupsCounted, readCount, roundsOf } from "./cells.ts";

const by = { author: "a", person: "А." };
const standing = (item: string, group: string | null, round: string, support: Support, others: Support[] = []): Standing => ({
  count: { asked: asked(item, group, "dots", round), support },
  by,
  others: others.map((support) => ({ by, support })),
});

test("a cell shows what was counted for it in its round, and nothing else", () => {
  const counts = [standing("1", null, "1", { is: "dots", count: 3 }), standing("1", "g", "2", { is: "dots", count: 5 })];
  expect(found(counts, asked("1", "g", "dots", "2"))?.count.support).toEqual({ is: "dots", count: 5 });
  expect(found(counts, asked("1", "g", "dots", "1"))).toBeUndefined();
  expect(groupsCounted(counts, ["dots"])).toEqual(["g"]);
  expect(groupsCounted(counts, ["votes"])).toEqual([]);
});

test("what is typed is a count, nothing, or wrong", () => {
  expect([readCount(" 12 "), readCount(""), readCount("-1"), readCount("1,5"), readCount("он")]).toEqual([12, null, undefined, undefined, undefined]);
});

test("rounds are in the order of their numbers, and there is always a first one", () => {
  const of = (round: string) => standing("1", null, round, { is: "dots", count: 1 });
  expect(roundsOf([])).toEqual([1]);
  expect(roundsOf([of("10"), of("2"), of("2"), of("")])).toEqual([1, 2, 10]);
});

test("what two people counted differently is named", () => {
  const twice = standing("1", null, "1", { is: "dots", count: 3 }, [{ is: "dots", count: 4 }]);
  expect(contested([twice, standing("2", null, "1", { is: "dots", count: 3 })])).toEqual([twice]);
});
