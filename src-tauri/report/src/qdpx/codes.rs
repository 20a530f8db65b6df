//! The codebook: themes with their clusters, horizons and kinds. No two codes have one name anywhere, since readers lose the
//! second; so the theme stands in the names of its clusters.

use std::collections::{BTreeMap, HashMap, HashSet};

use kelechek_core::contribution::Kind;
use uuid::Uuid;

use super::Guids;
use crate::language::Messages;
use crate::layout::printable;
use crate::model::{ClusterPart, Entry, Report};

/// One code with those below it.
pub(super) struct Code {
    pub(super) guid: Uuid,
    pub(super) name: String,
    pub(super) codable: bool,
    pub(super) colour: Option<&'static str>,
    pub(super) below: Vec<Code>,
}

/// The codebook, and which codes each contribution has.
pub(super) struct Codes {
    pub(super) tree: Vec<Code>,
    themes: HashMap<String, Uuid>,
    horizons: HashMap<String, Uuid>,
    kinds: HashMap<Kind, Uuid>,
    /// by number of the contribution
    clusters: HashMap<usize, Uuid>,
}

/// One for each theme, beginning anew after the last.
const COLOURS: [&str; 8] =
    ["#0B5A6B", "#B5532A", "#4B7A2B", "#7A4A8C", "#A6842C", "#2F5FA8", "#A8365B", "#5C6B73"];

impl Codes {
    pub(super) fn of(report: &Report, guids: &Guids) -> Self {
        let messages = Messages::of(report.language);
        let mut names = Names::default();
        let mut codes = Self {
            tree: Vec::new(),
            themes: HashMap::new(),
            horizons: HashMap::new(),
            kinds: HashMap::new(),
            clusters: HashMap::new(),
        };
        codes.add_themes(report, guids, &mut names);
        codes.add_horizons(report, guids, messages, &mut names);
        codes.add_kinds(report, guids, messages, &mut names);
        codes
    }

    /// The codes of a contribution: theme, cluster, horizon, kind.
    pub(super) fn of_entry(&self, entry: &Entry) -> impl Iterator<Item = Uuid> + '_ {
        let theme = entry.theme.as_ref().and_then(|theme| self.themes.get(theme));
        let horizon = entry.horizon.and_then(|horizon| self.horizons.get(&horizon.to_string()));
        let kind = entry.kind.and_then(|kind| self.kinds.get(&kind));
        [theme, self.clusters.get(&entry.number), horizon, kind].into_iter().flatten().copied()
    }

    fn add_themes(&mut self, report: &Report, guids: &Guids, names: &mut Names) {
        let mut themes: Vec<(&String, String)> = Vec::new();
        for entry in &report.entries {
            if let (Some(theme), Some(name)) = (&entry.theme, &entry.theme_name)
                && self.themes.insert(theme.clone(), guids.guid("theme", theme)).is_none()
            {
                themes.push((theme, printable::in_one_line(&name.text)));
            }
        }
        for ((theme, name), colour) in themes.into_iter().zip(COLOURS.into_iter().cycle()) {
            let name = names.unique(name);
            let of_theme = |c: &&ClusterPart| c.theme.as_ref() == Some(theme) && c.entries.len() > 1;
            let below = report.clusters.iter().filter(of_theme);
            let below = below.map(|c| self.cluster(c, &name, colour, guids, names)).collect();
            let guid = guids.guid("theme", theme);
            self.tree.push(Code { guid, name, codable: true, colour: Some(colour), below });
        }
    }

    fn cluster(
        &mut self,
        cluster: &ClusterPart,
        theme: &str,
        colour: &'static str,
        guids: &Guids,
        names: &mut Names,
    ) -> Code {
        let guid = guids.guid("cluster", &cluster.number.to_string());
        self.clusters.extend(cluster.entries.iter().map(|number| (*number, guid)));
        let label = cluster.label.as_ref().map(|label| printable::in_one_line(&label.text));
        let label = label.unwrap_or_else(|| cluster.number.to_string());
        let name = names.unique(format!("{theme} / {label}"));
        Code { guid, name, codable: true, colour: Some(colour), below: Vec::new() }
    }

    fn add_horizons(&mut self, report: &Report, guids: &Guids, messages: &Messages, names: &mut Names) {
        let mut found: BTreeMap<_, &str> = BTreeMap::new();
        for entry in &report.entries {
            if let (Some(horizon), Some(name)) = (entry.horizon, &entry.horizon_name) {
                found.entry(horizon).or_insert(&name.text);
            }
        }
        let heading = messages.get("report-code-horizon", &[]);
        let codes = found.into_iter().map(|(horizon, name)| {
            let guid = guids.guid("horizon", &horizon.to_string());
            self.horizons.insert(horizon.to_string(), guid);
            (guid, printable::in_one_line(name))
        });
        let codes: Vec<_> = codes.collect();
        self.add_family("horizons", heading, codes, guids, names);
    }

    fn add_kinds(&mut self, report: &Report, guids: &Guids, messages: &Messages, names: &mut Names) {
        let there = |kind: &Kind| report.entries.iter().any(|entry| entry.kind == Some(*kind));
        let heading = messages.get("report-code-kind", &[]);
        let codes = Kind::ALL.into_iter().filter(there).map(|kind| {
            let guid = guids.guid("kind", kind.code());
            self.kinds.insert(kind, guid);
            (guid, messages.get("report-kind", &[("kind", kind.code().into())]))
        });
        let codes: Vec<_> = codes.collect();
        self.add_family("kinds", heading, codes, guids, names);
    }

    fn add_family(
        &mut self,
        key: &str,
        heading: String,
        codes: Vec<(Uuid, String)>,
        guids: &Guids,
        names: &mut Names,
    ) {
        if codes.is_empty() {
            return;
        }
        let heading = names.unique(heading);
        let below = codes.into_iter().map(|(guid, name)| Code {
            guid,
            name: names.unique(format!("{heading} / {name}")),
            codable: true,
            colour: None,
            below: Vec::new(),
        });
        let below = below.collect();
        let guid = guids.guid("family", key);
        self.tree.push(Code { guid, name: heading, codable: false, colour: None, below });
    }
}

/// The names so far; those that differ in case or spacing alone are one to some readers.
#[derive(Default)]
struct Names(HashSet<String>);

impl Names {
    fn unique(&mut self, name: String) -> String {
        let folded = |name: &str| {
            let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
            words.join(" ")
        };
        let free =
            |name: &str, taken: &HashSet<String>| !name.trim().is_empty() && !taken.contains(&folded(name));
        let named = match free(&name, &self.0) {
            true => name,
            false => (2_u64..)
                .map(|number| format!("{name} ({number})"))
                .find(|name| free(name, &self.0))
                .unwrap_or(name),
        };
        self.0.insert(folded(&named));
        named
    }
}
