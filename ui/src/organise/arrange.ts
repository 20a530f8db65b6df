/**
 * What lies where on the board: one column a horizon, in each the clusters with what is in them of this time, then what
 * the program proposes, what is in no cluster yet, and the parking lot.
 */
import type { Board, Card, Cluster, OfferedContribution, ProposedCluster, Proposals } from "../ipc/bindings.ts";

export type Group =
  | { is: "cluster"; cluster: Cluster }
  | { is: "proposed"; proposal: ProposedCluster }
  | { is: "loose" }
  | { is: "parked" };

/** `here` are in this column, `all` on the board. */
export interface Heading {
  is: "heading";
  key: string;
  group: Group;
  here: number;
  all: number;
  /** How many more are offered to the cluster, on the whole board. */
  offers: number;
}

export interface CardRow {
  is: "card";
  key: string;
  card: Card;
  group: Group;
  /** It is in no cluster, and the program offers it to this one. */
  offer: OfferedContribution | null;
}

export type Row = Heading | CardRow;

export interface Column {
  horizon: string | null;
  rows: readonly Row[];
  /** Where the row with this key stands; -1 where there is none. */
  placeOf(key: string): number;
  cards: number;
}

interface Part {
  group: Group;
  cards: readonly Card[];
  offered: ReadonlyMap<string, OfferedContribution>;
}

/**
 * `proposals` are those that still fit; `horizons` those of the meeting, nearest first; one that only a card names comes
 * after them. All cards are gone through once, whatever the number of columns.
 */
export function arrange(board: Board, proposals: Proposals, horizons: readonly string[]): Column[] {
  const named = new Set(board.cards.map(({ horizon }) => horizon));
  const hasNone = named.delete(null);
  for (const horizon of horizons) named.delete(horizon);
  const all: (string | null)[] = [...horizons, ...[...named].sort(), ...(hasNone ? [null] : [])];
  const columns = all.map((horizon) => ({ horizon, rows: [] as Row[], cards: 0 }));
  const byHorizon = new Map(columns.map((column) => [column.horizon, column]));
  for (const { group, cards, offered } of partsOf(board, proposals)) {
    const here = new Map<string | null, { members: Card[]; offers: Card[] }>();
    // A cluster in which nothing is yet stands in the first column, so that something can be put into it.
    if (group.is === "cluster" && cards.length === 0) here.set(all[0] ?? null, { members: [], offers: [] });
    for (const card of cards) {
      let own = here.get(card.horizon);
      if (!own) here.set(card.horizon, (own = { members: [], offers: [] }));
      (offered.has(card.id) ? own.offers : own.members).push(card);
    }
    const key = `heading ${keyOf(group)}`;
    for (const [horizon, { members, offers }] of here) {
      const column = byHorizon.get(horizon);
      if (!column) continue;
      column.rows.push({ is: "heading", key, group, here: members.length, all: cards.length - offered.size, offers: offered.size });
      for (const card of members) column.rows.push({ is: "card", key: card.id, card, group, offer: null });
      for (const card of offers) column.rows.push({ is: "card", key: card.id, card, group, offer: offered.get(card.id) ?? null });
      column.cards += members.length + offers.length;
    }
  }
  return columns.map(({ horizon, rows, cards }) => ({ horizon, rows, cards, placeOf: placesIn(rows) }));
}

/** Written down when somebody asks for the first time: of most columns nobody does. */
function placesIn(rows: readonly Row[]): (key: string) => number {
  let places: ReadonlyMap<string, number> | null = null;
  return (key) => (places ??= new Map(rows.map((row, place) => [row.key, place]))).get(key) ?? -1;
}

function partsOf(board: Board, proposals: Proposals): Part[] {
  const inCluster = new Map<string, Card[]>(board.clusters.map(({ id }) => [id, []]));
  const loose = new Map<string, Card>();
  const parked: Card[] = [];
  for (const card of board.cards) {
    if (card.cluster !== null) inCluster.get(card.cluster)?.push(card);
    else if (card.parked) parked.push(card);
    else loose.set(card.id, card);
  }
  const none: ReadonlyMap<string, OfferedContribution> = new Map();
  const parts: Part[] = board.clusters.map((cluster) => {
    const offered = new Map(proposals.offers.filter((offer) => offer.cluster === cluster.id).map((offer) => [offer.contribution, offer]));
    const cards = [...(inCluster.get(cluster.id) ?? []), ...take(loose, [...offered.keys()])];
    return { group: { is: "cluster", cluster }, cards, offered };
  });
  for (const proposal of proposals.clusters) {
    parts.push({ group: { is: "proposed", proposal }, cards: take(loose, proposal.members), offered: none });
  }
  parts.push({ group: { is: "loose" }, cards: [...loose.values()], offered: none });
  parts.push({ group: { is: "parked" }, cards: parked, offered: none });
  return parts;
}

/** What of the proposals still holds: of what people have put elsewhere since, nothing is proposed any more. */
export function fitting(board: Board, proposals: Proposals | null): Proposals {
  const loose = new Set(board.cards.filter(({ cluster, parked }) => cluster === null && !parked).map(({ id }) => id));
  const clusters = new Set(board.clusters.map(({ id }) => id));
  const offers = (proposals?.offers ?? []).filter(({ contribution, cluster }) => loose.has(contribution) && clusters.has(cluster));
  for (const { contribution } of offers) loose.delete(contribution);
  const proposed = (proposals?.clusters ?? []).filter(({ id }) => !clusters.has(id));
  const shrunk = proposed.map((proposal) => ({ ...proposal, members: proposal.members.filter((id) => loose.has(id)) }));
  return { offers, clusters: shrunk.filter((proposal) => proposal.members.length > 1) };
}

function take(from: Map<string, Card>, ids: readonly string[]): Card[] {
  const taken = ids.map((id) => from.get(id)).filter((card) => card !== undefined);
  for (const { id } of taken) from.delete(id);
  return taken;
}

function keyOf(group: Group): string {
  switch (group.is) {
    case "cluster":
      return group.cluster.id;
    case "proposed":
      return group.proposal.id;
    default:
      return group.is;
  }
}
