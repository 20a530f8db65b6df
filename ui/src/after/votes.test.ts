import { expect, test } from "vitest";
import type { Approval } from "../ipc/bindings.ts";
import { countOf, uncounted } from "./votes.ts";

const approval: Approval = { state: "presented", gathering: null, date: null, attendance: 100, votes_for: 80, votes_against: 5, abstained: 10, amendments: null, resolution: null };

test("votes are set against who was there, once all of them are counted", () => {
  expect(uncounted(approval)).toBe(5);
  expect(uncounted({ ...approval, votes_for: 90 })).toBe(-5);
  expect(uncounted({ ...approval, abstained: null })).toBeNull();
});

test("what is no count leaves what stood there", () => {
  expect(countOf("12", 3)).toBe(12);
  expect(countOf("", 3)).toBeNull();
  expect(countOf("-1", 3)).toBe(3);
  expect(countOf("many", null)).toBeNull();
});
