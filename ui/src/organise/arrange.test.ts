import { expect, test } from "vitest";
import type { Board, Card, Cluster, ProposedCluster, Proposals } from "../ipc/bindings.ts";
import { arrange, fitting } from "./arrange.ts";

const card = (id: string, rest: Partial<Card> = {}): Card => ({ id, horizon: "today", cluster: null, parked: false, notes: 1, ...rest });
const cluster = (id: string): Cluster => ({ id, session: "s", theme: null, name: { ky: id }, position: "1i" });
const proposal = (id: string, ...members: string[]): ProposedCluster => ({ id, language: "ky", label: id, members, words: [] });
const offer = (contribution: string, into: string) => ({ id: `${into}-${contribution}`, contribution, cluster: into, words: [] });
const nothing = { clusters: [], offers: [] };
const keys = (board: Board, proposals: Proposals = nothing) =>
  arrange(board, fitting(board, proposals), ["today", "tomorrow", "2030"]).map(({ rows }) => rows.map(({ key }) => key));

test("a cluster stands in every column of which it has something, and says how much it has in all", () => {
  const board = { clusters: [cluster("A")], cards: [card("1", { cluster: "A" }), card("2", { cluster: "A", horizon: "2030" }), card("3")] };
  const columns = arrange(board, nothing, ["today", "tomorrow", "2030"]);
  expect(keys(board)).toEqual([["heading A", "1", "heading loose", "3"], [], ["heading A", "2"]]);
  expect(columns[0]?.rows[0]).toMatchObject({ here: 1, all: 2 });
  expect(columns.map(({ cards }) => cards)).toEqual([2, 0, 1]);
  expect(["heading A", "1", "3", "2"].map((key) => columns[0]?.placeOf(key))).toEqual([0, 1, 3, -1]);
});

test("a cluster in which nothing is yet can still be put into, and no column is lost", () => {
  const board = { clusters: [cluster("A")], cards: [card("1", { horizon: null }), card("2", { horizon: "2040" })] };
  expect(arrange(board, nothing, ["today"]).map(({ horizon }) => horizon)).toEqual(["today", "2040", null]);
  expect(keys(board)[0]).toEqual(["heading A"]);
});

test("what is proposed comes after what people made, what is offered to a cluster inside it, and nothing stands twice", () => {
  const board = { clusters: [cluster("A")], cards: ["1", "2", "3", "4", "5"].map((id) => card(id, id === "1" ? { cluster: "A" } : {})) };
  const proposals = { clusters: [proposal("P", "3", "4")], offers: [offer("2", "A")] };
  expect(keys(board, proposals)[0]).toEqual(["heading A", "1", "2", "heading P", "3", "4", "heading loose", "5"]);
  expect(arrange(board, proposals, ["today"])[0]?.rows[0]).toMatchObject({ here: 1, all: 1, offers: 1 });
});

test("of what people have put elsewhere since, nothing is proposed any more", () => {
  const board = { clusters: [cluster("A")], cards: [card("1", { cluster: "A" }), card("2"), card("3", { parked: true }), card("4"), card("5")] };
  const proposals = { clusters: [proposal("P", "1", "2"), proposal("Q", "3", "4", "5"), proposal("A", "4", "5")], offers: [offer("1", "A"), offer("2", "gone")] };
  expect(fitting(board, proposals)).toEqual({ offers: [], clusters: [proposal("Q", "4", "5")] });
});

test("what waits in the parking lot stands last", () => {
  const board = { clusters: [], cards: [card("1", { parked: true }), card("2")] };
  expect(keys(board)[0]).toEqual(["heading loose", "2", "heading parked", "1"]);
});
