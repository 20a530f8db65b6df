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
  /** Where each stands, by its key. */
  places: ReadonlyMap<string, number>;
  cards: number;
}

interface Part {
  group: Group;
  cards: readonly Card[];
  offered: ReadonlyMap<string, OfferedContribution>;
}

/** `horizons` are those of the meeting, nearest first; one that only a card names comes after them. */
export function arrange(board: Board, proposals: Proposals | null, horizons: readonly string[]): Column[] {
  const parts = partsOf(board, proposals);
  const named = [...new Set(board.cards.flatMap(({ horizon }) => horizon ?? []))].filter((one) => !horizons.includes(one)).sort();
  const columns: (string | null)[] = [...horizons, ...named];
  if (board.cards.some(({ horizon }) => horizon === null)) columns.push(null);
  return columns.map((horizon, place) => columnOf(horizon, place === 0, parts));
}

function columnOf(horizon: string | null, isFirst: boolean, parts: readonly Part[]): Column {
  const rows: Row[] = [];
  let cards = 0;
  for (const { group, cards: all, offered } of parts) {
    const here = all.filter((card) => card.horizon === horizon);
    const members = here.filter(({ id }) => !offered.has(id));
    // A cluster in which nothing is yet stands in the first column, so that something can be put into it.
    const isEmpty = group.is === "cluster" && all.length === 0;
    if (here.length === 0 && !(isEmpty && isFirst)) continue;
    const key = keyOf(group);
    const inside = all.length - offered.size;
    rows.push({ is: "heading", key: `heading ${key}`, group, here: members.length, all: inside, offers: offered.size });
    const ordered = [...members, ...here.filter(({ id }) => offered.has(id))];
    for (const card of ordered) {
      rows.push({ is: "card", key: card.id, card, group, offer: offered.get(card.id) ?? null });
    }
    cards += here.length;
  }
  return { horizon, rows, places: new Map(rows.map(({ key }, place) => [key, place])), cards };
}

function partsOf(board: Board, proposals: Proposals | null): Part[] {
  const inCluster = new Map<string, Card[]>(board.clusters.map(({ id }) => [id, []]));
  const loose = new Map<string, Card>();
  const parked: Card[] = [];
  for (const card of board.cards) {
    if (card.cluster !== null) inCluster.get(card.cluster)?.push(card);
    else if (card.parked) parked.push(card);
    else loose.set(card.id, card);
  }
  const none: ReadonlyMap<string, OfferedContribution> = new Map();
  const left = stillFitting(proposals, loose, inCluster);
  const parts: Part[] = board.clusters.map((cluster) => {
    const offered = new Map(left.offers.filter((offer) => offer.cluster === cluster.id).map((offer) => [offer.contribution, offer]));
    const cards = [...(inCluster.get(cluster.id) ?? []), ...take(loose, [...offered.keys()])];
    return { group: { is: "cluster", cluster }, cards, offered };
  });
  for (const proposal of left.clusters) {
    parts.push({ group: { is: "proposed", proposal }, cards: take(loose, proposal.members), offered: none });
  }
  parts.push({ group: { is: "loose" }, cards: [...loose.values()], offered: none });
  parts.push({ group: { is: "parked" }, cards: parked, offered: none });
  return parts;
}

/** What of the proposals still holds: of what people have put elsewhere since, nothing is proposed any more. */
export function fitting(board: Board, proposals: Proposals | null): Proposals {
  const loose = board.cards.filter(({ cluster, parked }) => cluster === null && !parked).map((card) => [card.id, card] as const);
  return stillFitting(proposals, new Map(loose), new Map(board.clusters.map(({ id }) => [id, []])));
}

function stillFitting(proposals: Proposals | null, loose: ReadonlyMap<string, Card>, clusters: ReadonlyMap<string, unknown>): Proposals {
  const offers = (proposals?.offers ?? []).filter(({ contribution, cluster }) => loose.has(contribution) && clusters.has(cluster));
  const offered = new Set(offers.map(({ contribution }) => contribution));
  const members = (proposal: ProposedCluster): string[] => proposal.members.filter((id) => loose.has(id) && !offered.has(id));
  const proposed = (proposals?.clusters ?? []).filter(({ id }) => !clusters.has(id));
  const shrunk = proposed.map((proposal) => ({ ...proposal, members: members(proposal) }));
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
