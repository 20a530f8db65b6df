//! What people do on the board and when they count, as deeds of random histories.

use chrono::{DateTime, Utc};
use kelechek_core::SessionFile;
use kelechek_core::cluster::{NewCluster, Refusal};
use kelechek_core::contribution::Placing;
use kelechek_core::id::{ClusterId, ContributionId, SessionId};
use kelechek_core::language::{Language, Names};
use kelechek_core::support::{Asked, Count, Method, Support, Votes};
use uuid::Uuid;

use crate::world::Deed;

fn one_of<T>(all: &[T], which: u8) -> Option<&T> {
    all.get(which as usize % all.len().max(1))
}

pub fn deed(
    file: &mut SessionFile,
    session: SessionId,
    deed: &Deed,
    there: &[ContributionId],
    now: DateTime<Utc>,
) {
    let clusters: Vec<ClusterId> =
        file.all_clusters().unwrap().into_iter().map(|cluster| cluster.id).collect();
    let proposed = |number: u8| ClusterId(Uuid::from_u128(900 + u128::from(number)));
    match deed {
        Deed::Cluster { members, name, proposal } => {
            let members = members.iter().filter_map(|which| one_of(there, *which).copied()).collect();
            let name = Names::one(Language::Ky, format!("топтом {name}"));
            let proposal = proposal.map(proposed);
            let new = NewCluster { session, proposal, theme: None, name, members, after: None };
            file.add_clusters(&[new], now).unwrap();
        }
        Deed::Place { which, cluster, parked } => {
            let cluster = cluster.and_then(|which| one_of(&clusters, which).copied());
            let placing = Placing { cluster: Some(cluster), parked: Some(*parked), ..Placing::default() };
            let ids: Vec<ContributionId> = one_of(there, *which).into_iter().copied().collect();
            file.place_contributions(&ids, &placing, now).unwrap();
        }
        Deed::MergeClusters { a, b } => {
            if let (Some(into), Some(from)) = (one_of(&clusters, *a), one_of(&clusters, *b))
                && into != from
            {
                file.merge_clusters(*into, &[*from], now).unwrap();
            }
        }
        Deed::DeleteCluster { which } => {
            if let Some(cluster) = one_of(&clusters, *which) {
                file.delete_cluster(*cluster, now).unwrap();
            }
        }
        Deed::Refuse { proposal, a, b } => {
            let apart = [a, b].into_iter().filter_map(|which| one_of(there, *which)).map(|id| id.0).collect();
            file.refuse_clusters(&[Refusal { session, proposal: proposed(*proposal), apart }], now).unwrap();
        }
        Deed::Count { which, method, count } => {
            if let Some(cluster) = one_of(&clusters, *which) {
                let count = u32::from(*count);
                let (method, support) = match method {
                    0 => (Method::Votes, Support::Votes(Votes { agree: count, disagree: 1, pass: 0 })),
                    1 => (Method::Dots, Support::Dots(count)),
                    _ => (Method::Importance, Support::Marks([count, 0, 0, 0, 1])),
                };
                let asked = Asked { item: cluster.0.into(), group: None, method, round: "1".into() };
                file.record_support(&[Count { asked, support }], now).unwrap();
            }
        }
        Deed::ChooseCount { which } => {
            let counts = file.support(None).unwrap();
            if let Some(standing) = one_of(&counts, *which) {
                file.choose_count(&standing.count.asked, standing.by.author, now).unwrap();
            }
        }
        _ => unreachable!("another deed"),
    }
}
