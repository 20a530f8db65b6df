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
  readonly horizon: string | null;
  readonly rows: readonly Row[];
  /** Where the row with this key stands; -1 where there is none. */
  placeOf(key: string): number;
  readonly cards: number;
}

interface Part {
  group: Group;
  cards: readonly Card[];
  offered: ReadonlyMap<string, OfferedContribution>;
}

/** What of a part is in one column. */
interface Section {
  heading: Heading;
  members: Card[];
  offers: Card[];
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
  const columns = new Map(all.map((horizon): [string | null, Section[]] => [horizon, []]));
  for (const { group, cards, offered } of partsOf(board, proposals)) {
    const key = `heading ${keyOf(group)}`;
    const here = new Map<string | null, Section>();
    const sectionOf = (horizon: string | null): Section => {
      let own = here.get(horizon);
      if (!own) {
        const heading: Heading = { is: "heading", key, group, here: 0, all: cards.length - offered.size, offers: offered.size };
        here.set(horizon, (own = { heading, members: [], offers: [], offered }));
        columns.get(horizon)?.push(own);
      }
      return own;
    };
    // A cluster in which nothing is yet stands in the first column, so that something can be put into it.
    if (group.is === "cluster" && cards.length === 0) sectionOf(all[0] ?? null);
    for (const card of cards) {
      const own = sectionOf(card.horizon);
      if (offered.size > 0 && offered.has(card.id)) own.offers.push(card);
      else own.members.push(card);
    }
    for (const own of here.values()) own.heading.here = own.members.length;
  }
  return [...columns].map(([horizon, sections]) => columnOf(horizon, sections));
}

/** Its rows, and where each stands, are written down when somebody asks for them: one column at a time. */
function columnOf(horizon: string | null, sections: readonly Section[]): Column {
  let rows: readonly Row[] | null = null;
  let places: ReadonlyMap<string, number> | null = null;
  return {
    horizon,
    cards: sections.reduce((sum, { members, offers }) => sum + members.length + offers.length, 0),
    get rows() {
      return (rows ??= sections.flatMap(rowsOf));
    },
    placeOf(key) {
      return (places ??= new Map(this.rows.map((row, place) => [row.key, place]))).get(key) ?? -1;
    },
  };
}

function rowsOf({ heading, members, offers, offered }: Section): Row[] {
  const { group } = heading;
  return [
    heading,
    ...members.map((card): Row => ({ is: "card", key: card.id, card, group, offer: null })),
    ...offers.map((card): Row => ({ is: "card", key: card.id, card, group, offer: offered.get(card.id) ?? null })),
  ];
}

function partsOf(board: Board, proposals: Proposals): Part[] {
  const inCluster = new Map<string, Card[]>(board.clusters.map(({ id }) => [id, []]));
  const loose = new Loose(board);
  const parked: Card[] = [];
  for (const card of board.cards) {
    if (card.cluster !== null) inCluster.get(card.cluster)?.push(card);
    else if (card.parked) parked.push(card);
  }
  const none: ReadonlyMap<string, OfferedContribution> = new Map();
  const parts: Part[] = board.clusters.map((cluster) => {
    const offered = new Map(proposals.offers.filter((offer) => offer.cluster === cluster.id).map((offer) => [offer.contribution, offer]));
    const cards = [...(inCluster.get(cluster.id) ?? []), ...loose.take([...offered.keys()])];
    return { group: { is: "cluster", cluster }, cards, offered };
  });
  for (const proposal of proposals.clusters) {
    parts.push({ group: { is: "proposed", proposal }, cards: loose.take(proposal.members), offered: none });
  }
  parts.push({ group: { is: "loose" }, cards: loose.rest(), offered: none });
  parts.push({ group: { is: "parked" }, cards: parked, offered: none });
  return parts;
}

/** What of the proposals still holds: of what people have put elsewhere since, nothing is proposed any more. */
export function fitting(board: Board, proposals: Proposals | null): Proposals {
  if (!proposals) return { offers: [], clusters: [] };
  const loose = new Loose(board);
  const clusters = new Set(board.clusters.map(({ id }) => id));
  const offers = proposals.offers.filter(({ contribution, cluster }) => loose.has(contribution) && clusters.has(cluster));
  loose.take(offers.map(({ contribution }) => contribution));
  const proposed = proposals.clusters.filter(({ id }) => !clusters.has(id));
  const shrunk = proposed.map((proposal) => ({ ...proposal, members: proposal.members.filter((id) => loose.has(id)) }));
  return { offers, clusters: shrunk.filter((proposal) => proposal.members.length > 1) };
}

/** Where each card stands on its board, which never changes: tens of thousands of names are written down once. */
const placesOn = new WeakMap<Board, ReadonlyMap<string, number>>();

function placesOf(board: Board): ReadonlyMap<string, number> {
  let places = placesOn.get(board);
  if (!places) placesOn.set(board, (places = new Map(board.cards.map(({ id }, place) => [id, place]))));
  return places;
}

/** The cards that are in no cluster and not parked, without those that were taken. */
class Loose {
  readonly #board: Board;
  readonly #isLoose: Uint8Array;

  constructor(board: Board) {
    this.#board = board;
    this.#isLoose = Uint8Array.from(board.cards, ({ cluster, parked }) => (cluster === null && !parked ? 1 : 0));
  }

  has(id: string): boolean {
    return this.#placeOf(id) >= 0;
  }

  take(ids: readonly string[]): Card[] {
    return ids.flatMap((id) => {
      const place = this.#placeOf(id);
      const card = this.#board.cards[place];
      if (!card) return [];
      this.#isLoose[place] = 0;
      return [card];
    });
  }

  rest(): Card[] {
    return this.#board.cards.filter((_, place) => this.#isLoose[place] === 1);
  }

  /** -1 where it is not loose. */
  #placeOf(id: string): number {
    const place = placesOf(this.#board).get(id) ?? -1;
    return this.#isLoose[place] === 1 ? place : -1;
  }
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
