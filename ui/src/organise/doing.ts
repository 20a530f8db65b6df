/** What a person's acts on the board come to: which command, with which words said afterwards. */
import { meeting } from "../capture/meeting.svelte.ts";
import type { Cluster, Direction, MadeCluster, Names, ProposedCluster } from "../ipc/bindings.ts";
import { horizonName } from "../rail/names.ts";
import { message } from "../language/message.svelte.ts";
import type { CardRow, Heading, Row } from "./arrange.ts";
import type { OnScreen } from "./board.svelte.ts";
import type { Target } from "./dragging.svelte.ts";
import { clusterName } from "./names.ts";

export async function accept(board: OnScreen, row: Row): Promise<boolean> {
  if (row.group.is === "proposed") {
    return board.make([acceptedCluster(row.group.proposal)], { what: "accepted", count: 1, name: row.group.proposal.label });
  }
  if (row.is !== "card" || !row.offer) return false;
  return put(board, [row], { is: "cluster", cluster: row.offer.cluster });
}

/** All that is proposed: clusters, and what is offered to those that are there. All of it is one act. */
export async function acceptAll(board: OnScreen): Promise<boolean> {
  const { clusters, offers } = board.fitting;
  const made = clusters.map(acceptedCluster);
  for (const cluster of board.board?.clusters ?? []) {
    const members = offers.filter((offer) => offer.cluster === cluster.id).map(({ contribution }) => contribution);
    // Accepting what is there already leaves its name, and puts these into it.
    if (members.length > 0) made.push({ proposal: cluster.id, name: cluster.name, members, after: null });
  }
  if (made.length === 0) return false;
  return board.make(made, { what: "accepted", count: clusters.length + offers.length, name: "" });
}

export async function refuse(board: OnScreen, row: Row): Promise<boolean> {
  const told = { what: "refused", count: 1, name: "" } as const;
  if (row.group.is === "proposed") {
    const { id, members } = row.group.proposal;
    return board.refuse([{ proposal: id, apart: members }], told);
  }
  if (row.is !== "card" || !row.offer) return false;
  const { id, cluster, contribution } = row.offer;
  return board.refuse([{ proposal: id, apart: [cluster, contribution] }], told);
}

/** A new cluster of these cards. Where all of them come out of one, it stands beside that: they are split off from it. */
export async function make(board: OnScreen, cards: readonly CardRow[], name: Names): Promise<boolean> {
  const from = new Set(cards.map(({ card }) => card.cluster));
  const [only = null] = from.size === 1 ? from : [];
  const made: MadeCluster = { proposal: null, name, members: cards.map(({ card }) => card.id), after: only };
  return board.make([made], { what: "made", count: cards.length, name: clusterName(name) });
}

export async function put(board: OnScreen, cards: readonly CardRow[], target: Target): Promise<boolean> {
  const ids = cards.map(({ card }) => card.id);
  const count = ids.length;
  const as = { cluster: null, horizon: null, parked: null };
  switch (target.is) {
    case "cluster": {
      const into = board.board?.clusters.find(({ id }) => id === target.cluster);
      const cluster = { to: "there", which: target.cluster } as const;
      // What is in a cluster waits no more.
      return board.place(ids, { ...as, cluster, parked: false }, { what: "moved", count, name: into ? clusterName(into.name) : "" });
    }
    case "proposed": {
      // Whoever adds to what is proposed has said yes to it.
      const proposal = board.fitting.clusters.find(({ id }) => id === target.proposal);
      if (!proposal) return false;
      const made = acceptedCluster(proposal);
      const members = [...new Set([...made.members, ...ids])];
      return board.make([{ ...made, members }], { what: "accepted", count: 1, name: proposal.label });
    }
    case "loose":
      return board.place(ids, { ...as, cluster: { to: "nowhere" }, parked: false }, { what: "moved", count, name: "" });
    case "parked":
      return board.place(ids, { ...as, cluster: { to: "nowhere" }, parked: true }, { what: "placed", count, name: message("organise-parked") });
    case "column": {
      const horizon = target.horizon === null ? ({ to: "nowhere" } as const) : ({ to: "there", which: target.horizon } as const);
      return board.place(ids, { ...as, horizon }, { what: "placed", count, name: columnName(target.horizon) });
    }
    case "new":
      return false;
  }
}

export function columnName(horizon: string | null): string {
  return horizon === null ? message("organise-no-horizon") : horizonName(horizon, meeting.horizons);
}

export async function mergeInto(board: OnScreen, from: Cluster, into: string): Promise<boolean> {
  const other = board.board?.clusters.find(({ id }) => id === into);
  return board.merge(into, [from.id], { what: "merged", count: 1, name: other ? clusterName(other.name) : "" });
}

/** Past the cluster before it, or after it, of those that are seen in the column; at the end of them it stays. */
export async function shift(board: OnScreen, heading: Heading, direction: Direction, rows: readonly Row[]): Promise<boolean> {
  if (heading.group.is !== "cluster") return false;
  const clusters = rows.flatMap((row) => (row.is === "heading" && row.group.is === "cluster" ? [row.group.cluster] : []));
  const { cluster } = heading.group;
  const at = clusters.findIndex(({ id }) => id === cluster.id);
  const past = at < 0 ? undefined : clusters[direction === "up" ? at - 1 : at + 1];
  if (!past) return false;
  return board.shift(cluster.id, past.id, direction, { what: "shifted", count: 1, name: clusterName(cluster.name) });
}

function acceptedCluster({ id, language, label, members }: ProposedCluster): MadeCluster {
  return { proposal: id, name: { [language]: label }, members, after: null };
}
