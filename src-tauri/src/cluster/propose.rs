//! What the program proposes for a board: the material is taken from the file in its turn, and it is grouped on a thread of
//! its own.

use kelechek_core::id::{ClusterId, ContributionId};
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_synthesis::cluster::{self, Clustering, Options, ThemeCluster};
use kelechek_synthesis::organise::{Kept, Offer, Organised, propose};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;
use tauri::ipc::Channel;

use super::{OnBoard, Proposing};
use crate::error::CommandError;
use crate::open_file::OpenFile;

/// How the program is asked to group.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Type)]
pub struct Grouping {
    /// How fine: 1 is broad, 3 is fine.
    pub granularity: f64,
    /// Whether contributions in several languages may come into one cluster.
    pub join_languages: bool,
}

/// What the program proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Proposals {
    /// New clusters, the largest first.
    pub clusters: Vec<ProposedCluster>,
    /// What could come into clusters that are there.
    pub offers: Vec<OfferedContribution>,
}

/// A cluster that the program proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ProposedCluster {
    /// The same proposal has the same one everywhere.
    pub id: ClusterId,
    /// The language that its members were read in, and in which it is named.
    pub language: Language,
    /// A name to begin with.
    pub label: String,
    /// What would be in it.
    pub members: Vec<ContributionId>,
    /// The words that made the program think so, with the number of its members that have them; most telling first.
    pub words: Vec<SharedBy>,
}

/// A word, and how many share it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SharedBy {
    /// The word.
    pub word: String,
    /// How many.
    pub texts: u32,
}

/// Something that could come into a cluster that is there.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferedContribution {
    /// The same offer has the same one everywhere.
    pub id: ClusterId,
    /// What.
    pub contribution: ContributionId,
    /// Into which.
    pub cluster: ClusterId,
    /// The words that it shares with what is in there.
    pub words: Vec<String>,
}

/// A step of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Texts are cut into words and weighed.
    Texts,
    /// Which texts share words.
    SharedWords,
    /// Which texts have words that keep the same company.
    Company,
    /// On which neighbours many partitions agree.
    Agreement,
    /// The clusters themselves.
    Communities,
    /// Names and reasons.
    Names,
}

/// What the program proposes for a board, step by step.
#[tauri::command]
#[specta::specta]
pub async fn propose_clusters(
    proposing: State<'_, Proposing>,
    open: State<'_, OpenFile>,
    on: OnBoard,
    grouping: Grouping,
    steps: Channel<Step>,
) -> Result<Proposals, CommandError> {
    let options = Options {
        clustering: Clustering::Granularity(grouping.granularity),
        join_languages: grouping.join_languages,
        ..Options::default()
    };
    let work = move |material: Material| {
        propose(&material, on.theme, &options, &mut |step| {
            // A page that has gone is told nothing.
            let _ = steps.send(step.into());
        })
    };
    let material = open.read(move |file| file.material(Some(on.session)));
    Ok(proposing.0.run(material, work).await?.into())
}

/// Calls the proposing off.
#[tauri::command]
#[specta::specta]
pub async fn cancel_proposals(proposing: State<'_, Proposing>) -> Result<(), CommandError> {
    proposing.0.call_off();
    Ok(())
}

impl From<Organised> for Proposals {
    fn from(organised: Organised) -> Self {
        let offers = |kept: Kept| {
            let Kept { id, offers, .. } = kept;
            offers.into_iter().map(move |offer| OfferedContribution::new(id, offer))
        };
        Self {
            clusters: organised.proposed.into_iter().map(ProposedCluster::from).collect(),
            offers: organised.kept.into_iter().flat_map(offers).collect(),
        }
    }
}

impl From<ThemeCluster> for ProposedCluster {
    fn from(found: ThemeCluster) -> Self {
        let words = found.cluster.reasons.shared_words.into_iter();
        let words = words.map(|shared| SharedBy {
            word: shared.word,
            texts: u32::try_from(shared.texts).unwrap_or(u32::MAX),
        });
        Self {
            id: found.id,
            language: found.language,
            label: found.cluster.label,
            members: found.cluster.members.into_iter().map(ContributionId).collect(),
            words: words.collect(),
        }
    }
}

impl OfferedContribution {
    fn new(cluster: ClusterId, offer: Offer) -> Self {
        Self { id: offer.id, contribution: offer.contribution, cluster, words: offer.words }
    }
}

impl From<cluster::Step> for Step {
    fn from(step: cluster::Step) -> Self {
        match step {
            cluster::Step::Texts => Self::Texts,
            cluster::Step::SharedWords => Self::SharedWords,
            cluster::Step::Company => Self::Company,
            cluster::Step::Agreement => Self::Agreement,
            cluster::Step::Communities => Self::Communities,
            cluster::Step::Names => Self::Names,
        }
    }
}
