//! What can be asked of `kelechek`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::{Args, Parser, Subcommand, ValueEnum};
use kelechek_core::contribution::{Horizon, Kind, Quotation};
use kelechek_core::language::{Language, SpokenLanguage};

/// Records, merges and reads focus groups; drafts a vision. No network, ever.
#[derive(Debug, Parser)]
#[command(name = "kelechek", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// Language of messages and reports: ky, ru or en; else LC_ALL or LANG
    #[arg(long, global = true, value_parser = language)]
    pub lang: Option<Language>,
    /// Say nothing but what was asked for
    #[arg(long, global = true)]
    pub quiet: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a session file with a session in it
    New(New),
    /// Take in contributions from a table: .csv, .tsv, .xlsx or .json
    Import(Import),
    /// Record a contribution and print its ref
    Add(Add),
    /// Change a contribution
    Edit(Edit),
    /// Delete a contribution; it stays in the history
    Delete(One),
    /// Erase a contribution, or all of a participant's, for ever; asks first
    Redact(Redact),
    /// List contributions
    List(List),
    /// What a file holds, in numbers
    Info(Read),
    /// Merge session files into one
    Merge(Merge),
    /// Make every check there is; changes nothing
    Verify(Read),
    /// Every version of one contribution
    History(One),
    /// Fields that stand in several versions: who wrote what, and when
    Conflicts(Conflicts),
    /// Decide which version stands
    Resolve(Resolve),
    /// Decide that two contributions are one utterance; or that two themes, groups or participants are one
    Same(Two),
    /// Decide that two contributions belong together and are not one utterance
    Related(Two),
    /// Decide that two contributions, themes, groups or participants are not one
    Different(Two),
    /// Take back what was decided about two contributions, themes, groups or participants
    Undecide(Two),
    /// Which contributions say the same, as the program proposes; stores nothing
    Cluster(Cluster),
    /// Likely duplicates, noted by different people; stores nothing
    Duplicates(Duplicates),
    /// Take in votes from a table: ref, group, agree, disagree, pass
    Votes(Votes),
    /// What most stakeholder groups are for, and what divides them
    Consensus(Consensus),
    /// The draft vision as it stands; stores nothing
    Draft(Draft),
    /// Accept proposed lines of the draft as they are
    Accept(Accept),
    /// Lock lines of the draft, so that only people change them
    Lock(Lock),
    /// Drop lines of the draft, so that they are not proposed again
    Drop(DropLines),
    /// Give a line of the draft other words
    Line(Reword),
    /// Write a document or a table
    Export(Export),
    /// Make a backup in your own folder of backups
    Backup(Backup),
    /// Make a session file of a backup again; or of whatever is good in a damaged file
    Restore(Restore),
    /// Encrypt a copy to keys or to a passphrase
    Seal(Seal),
    /// Open what was sealed
    Unseal(Unseal),
    /// Write the sample workshop's files, merge them, draft, export
    Demo(Demo),
}

#[derive(Debug, Args)]
pub struct New {
    pub file: PathBuf,
    /// vision-2030, blank, village-priorities, or a template's .json file
    #[arg(long, default_value = "vision-2030")]
    pub template: OsString,
    /// What the session is called; else the file's name
    #[arg(long)]
    pub title: Option<String>,
    /// The day, such as 2016-06-10
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// The village or town
    #[arg(long)]
    pub place: Option<String>,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
pub struct By {
    /// Name or initials of who types
    #[arg(long, value_name = "N")]
    pub note_taker: Option<String>,
}

#[derive(Debug, Args)]
pub struct Import {
    pub file: PathBuf,
    pub table: PathBuf,
    /// The session for rows that name none: its title or id; made where there is none
    #[arg(long)]
    pub session: Option<String>,
    /// Only say what would be done
    #[arg(long)]
    pub dry_run: bool,
    /// Import the others where rows cannot be read
    #[arg(long)]
    pub skip_bad_rows: bool,
    /// Let rows change the contributions that have their refs
    #[arg(long)]
    pub update: bool,
    #[command(flatten)]
    pub by: By,
    /// One JSON document
    #[arg(long)]
    pub json: bool,
}

/// What can be said of a contribution. An empty value empties it.
#[derive(Debug, Args)]
pub struct Said {
    /// Key or name of a theme
    #[arg(long)]
    pub theme: Option<String>,
    /// today, tomorrow, or a year
    #[arg(long, value_parser = emptied::<Horizon>)]
    pub horizon: Option<Emptied<Horizon>>,
    /// problem, strength, need, proposal or question
    #[arg(long, value_parser = emptied_code::<Kind>)]
    pub kind: Option<Emptied<Kind>>,
    /// Key or name of a stakeholder group
    #[arg(long)]
    pub group: Option<String>,
    /// A participant's code
    #[arg(long)]
    pub participant: Option<String>,
    /// Language of the text: ky, ru, en or mixed; else recognised
    #[arg(long = "text-lang", value_parser = emptied_code::<SpokenLanguage>)]
    pub text_lang: Option<Emptied<SpokenLanguage>>,
    /// When it was said, such as 2016-06-10T10:30:00+06:00
    #[arg(long, value_parser = emptied::<DateTime<FixedOffset>>)]
    pub time: Option<Emptied<DateTime<FixedOffset>>>,
    /// Whether it is word for word
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    pub verbatim: Option<bool>,
    /// Whether it is put aside into the parking lot
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    pub parked: Option<bool>,
    /// yes, paraphrase or private
    #[arg(long, value_parser = quotation)]
    pub may_be_quoted: Option<Quotation>,
    /// Other words for it
    #[arg(long)]
    pub paraphrase: Option<String>,
    /// A mark; may be given several times
    #[arg(long = "tag")]
    pub tags: Option<Vec<String>>,
}

#[derive(Debug, Args)]
pub struct Add {
    pub file: PathBuf,
    #[arg(long)]
    pub text: String,
    /// Title or id of the session, where the file holds several
    #[arg(long)]
    pub session: Option<String>,
    #[command(flatten)]
    pub said: Said,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
pub struct Edit {
    pub file: PathBuf,
    #[arg(value_name = "REF")]
    pub reference: String,
    #[arg(long)]
    pub text: Option<String>,
    #[command(flatten)]
    pub said: Said,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
pub struct One {
    pub file: PathBuf,
    #[arg(value_name = "REF")]
    pub reference: String,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
pub struct Redact {
    pub file: PathBuf,
    #[arg(value_name = "REF", required_unless_present = "participant", conflicts_with = "participant")]
    pub reference: Option<String>,
    /// All that the participant with this code said, and what is noted about them
    #[arg(long, value_name = "CODE")]
    pub participant: Option<String>,
    /// Title or id of the participant's session, where the file holds several
    #[arg(long, requires = "participant")]
    pub session: Option<String>,
    /// What stands in its place
    #[arg(long, value_name = "T")]
    pub replacement: Option<String>,
    /// Do not ask: this cannot be undone
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
pub struct List {
    pub file: PathBuf,
    /// Key or name of a theme
    #[arg(long)]
    pub theme: Option<String>,
    /// today, tomorrow, or a year
    #[arg(long)]
    pub horizon: Option<Horizon>,
    /// Key or name of a stakeholder group
    #[arg(long)]
    pub group: Option<String>,
    /// Words, or beginnings of words; ө ү ң ё are found by о у н е
    #[arg(long)]
    pub search: Option<String>,
    /// One JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Read {
    pub file: PathBuf,
    /// One JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Merge {
    /// Where to; a file that is there is merged into
    #[arg(short, long, value_name = "OUT", required_unless_present = "take_back")]
    pub output: Option<PathBuf>,
    #[arg(required_unless_present = "take_back", value_name = "IN")]
    pub incoming: Vec<PathBuf>,
    /// Take back the last merge into this file, if nothing was written to it since
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with_all = ["output", "incoming", "dry_run", "skip_refused"]
    )]
    pub take_back: Option<PathBuf>,
    /// Only say what would be done
    #[arg(long)]
    pub dry_run: bool,
    /// Merge the others where files are refused
    #[arg(long)]
    pub skip_refused: bool,
    /// Erase from OUT what redactions cover, also those that come with the files: this cannot be undone
    #[arg(long)]
    pub accept_redactions: bool,
    /// One JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Conflicts {
    pub file: PathBuf,
    /// Title or id of one session; else all of them
    #[arg(long)]
    pub session: Option<String>,
    /// One JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("choice").required(true).args(["value", "author", "prefer"]))]
pub struct Resolve {
    pub file: PathBuf,
    /// As `conflicts` names it: a contribution's ref, a theme's key, an id
    #[arg(
        value_name = "REF",
        required_unless_present = "prefer",
        conflicts_with = "prefer",
        requires = "field"
    )]
    pub reference: Option<String>,
    /// Such as text, theme or deleted
    #[arg(value_name = "FIELD")]
    pub field: Option<String>,
    /// This is to stand; of `deleted` true or false
    #[arg(long, value_name = "V", allow_hyphen_values = true)]
    pub value: Option<String>,
    /// The version of this author is to stand: a name, or an id
    #[arg(long, value_name = "A")]
    pub author: Option<String>,
    /// Wherever this author has a version it is to stand
    #[arg(long, value_name = "A")]
    pub prefer: Option<String>,
    /// Title or id of the one session in which the author is preferred
    #[arg(long, requires = "prefer")]
    pub session: Option<String>,
    #[command(flatten)]
    pub by: By,
}

/// Two contributions, or two other things of one kind.
#[derive(Debug, Args)]
pub struct Two {
    pub file: PathBuf,
    #[arg(value_name = "REF_A")]
    pub a: String,
    #[arg(value_name = "REF_B")]
    pub b: String,
    #[command(flatten)]
    pub kind: KindOfTwo,
    /// Title or id of the session, where several have such themes, groups or participants
    #[arg(long)]
    pub session: Option<String>,
    #[command(flatten)]
    pub by: By,
}

#[derive(Clone, Copy, Debug, Args)]
#[group(multiple = false)]
pub struct KindOfTwo {
    /// The two are themes, by key, name or id
    #[arg(long)]
    pub themes: bool,
    /// They are stakeholder groups, by key, name or id
    #[arg(long)]
    pub groups: bool,
    /// They are participants, by code or id
    #[arg(long)]
    pub participants: bool,
}

#[derive(Debug, Args)]
pub struct Cluster {
    pub file: PathBuf,
    /// How many, in each theme
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u32).range(1..), conflicts_with = "granularity")]
    pub clusters: Option<u32>,
    /// How fine: 1 is broad, 2 to 3 fine
    #[arg(long, value_name = "G", value_parser = granularity)]
    pub granularity: Option<f64>,
    /// Without the word tables that come with the program
    #[arg(long)]
    pub no_tables: bool,
    /// Let contributions in several languages come into one cluster
    #[arg(long)]
    pub join_languages: bool,
    #[command(flatten)]
    pub shape: Shape,
}

#[derive(Debug, Args)]
pub struct Duplicates {
    pub file: PathBuf,
    #[command(flatten)]
    pub shape: Shape,
}

#[derive(Debug, Args)]
pub struct Votes {
    pub file: PathBuf,
    pub table: PathBuf,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
pub struct Consensus {
    pub file: PathBuf,
    #[command(flatten)]
    pub shape: Shape,
}

#[derive(Debug, Args)]
pub struct Accept {
    pub file: PathBuf,
    /// Ids of proposed lines, as `draft --json` shows them
    #[arg(value_name = "PROPOSAL", required = true)]
    pub proposals: Vec<String>,
    /// Title or id of the session whose draft it is; else that of all of them together
    #[arg(long)]
    pub session: Option<String>,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
pub struct DropLines {
    pub file: PathBuf,
    /// Ids of lines, as `draft --json` shows them
    #[arg(value_name = "LINE", required = true)]
    pub lines: Vec<String>,
    /// Why
    #[arg(long, conflicts_with = "restore")]
    pub reason: Option<String>,
    /// Take dropped lines into the draft again
    #[arg(long)]
    pub restore: bool,
    /// Title or id of the session whose draft it is; else that of all of them together
    #[arg(long)]
    pub session: Option<String>,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
pub struct Lock {
    pub file: PathBuf,
    /// Ids of lines, as `draft --json` shows them
    #[arg(value_name = "LINE", required = true)]
    pub lines: Vec<String>,
    /// Let them change again
    #[arg(long)]
    pub unlock: bool,
    /// Title or id of the session whose draft it is; else that of all of them together
    #[arg(long)]
    pub session: Option<String>,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
pub struct Reword {
    pub file: PathBuf,
    /// Id of a line, as `draft --json` shows it
    #[arg(value_name = "LINE")]
    pub line: String,
    /// Its new words
    #[arg(long, value_name = "T")]
    pub text: String,
    /// Title or id of the session whose draft it is; else that of all of them together
    #[arg(long)]
    pub session: Option<String>,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
#[group(multiple = false)]
pub struct Shape {
    /// Columns separated by tabs
    #[arg(long)]
    pub tsv: bool,
    /// One JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Draft {
    pub file: PathBuf,
    /// Title or id of one session; else all of them together
    #[arg(long)]
    pub session: Option<String>,
    /// One JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Export {
    pub file: PathBuf,
    /// .docx, .pdf, .html, .md, .xlsx, .csv, .json or .qdpx
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// For everyone's eyes: no codes, note-takers, refs, tags, private texts or small groups
    #[arg(long)]
    pub public: bool,
    /// The vision (with all contributions in its annexes), or the contributions alone
    #[arg(long, value_enum, default_value = "all")]
    pub what: What,
    /// Also every version of each contribution: in .json only, and never for everyone's eyes
    #[arg(long, conflicts_with = "public")]
    pub history: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum What {
    Vision,
    Contributions,
    All,
}

#[derive(Debug, Args)]
pub struct Backup {
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct Restore {
    /// A backup, or with --salvage a damaged file
    pub backup: PathBuf,
    /// The new file
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Take every entry that is still good, from the file and from its backups
    #[arg(long)]
    pub salvage: bool,
    #[command(flatten)]
    pub by: By,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("secret").required(true).args(["to", "passphrase_stdin", "new_key"]))]
pub struct Seal {
    #[arg(required_unless_present = "new_key")]
    pub file: Option<PathBuf>,
    /// The sealed file
    #[arg(short, long, value_name = "OUT", required_unless_present = "new_key")]
    pub output: Option<PathBuf>,
    /// A public key, age1…; several may open it
    #[arg(long, value_name = "KEY", num_args = 1..)]
    pub to: Vec<String>,
    /// Read the passphrase from the first line of standard input
    #[arg(long)]
    pub passphrase_stdin: bool,
    /// Only make a secret key in this new file, and print its public key
    #[arg(long, value_name = "KEYFILE", conflicts_with_all = ["file", "output"])]
    pub new_key: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("secret").required(true).args(["key", "passphrase_stdin"]))]
pub struct Unseal {
    pub file: PathBuf,
    /// The new file
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// The file with the secret key
    #[arg(long, value_name = "KEYFILE")]
    pub key: Option<PathBuf>,
    /// Read the passphrase from the first line of standard input
    #[arg(long)]
    pub passphrase_stdin: bool,
}

#[derive(Debug, Args)]
pub struct Demo {
    /// Where to put the files
    pub dir: PathBuf,
}

/// A value, or nothing where an empty text was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emptied<T>(pub Option<T>);

fn emptied<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> Result<Emptied<T>, String> {
    if text.is_empty() {
        return Ok(Emptied(None));
    }
    text.parse().map(|value| Emptied(Some(value))).map_err(|error: T::Err| error.to_string())
}

/// What is read from a code of the product.
pub trait Code: Sized {
    fn read(text: &str) -> Option<Self>;
}

impl Code for Kind {
    fn read(text: &str) -> Option<Self> {
        Self::from_code(text)
    }
}

impl Code for SpokenLanguage {
    fn read(text: &str) -> Option<Self> {
        Self::from_code(text)
    }
}

fn emptied_code<T: Code>(text: &str) -> Result<Emptied<T>, String> {
    if text.is_empty() {
        return Ok(Emptied(None));
    }
    T::read(text).map(|value| Emptied(Some(value))).ok_or_else(|| text.to_owned())
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "ky, ru, en".to_owned())
}

fn quotation(text: &str) -> Result<Quotation, String> {
    Quotation::from_code(text).ok_or_else(|| "yes, paraphrase, private".to_owned())
}

fn granularity(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|g: &f64| (0.01..=100.0).contains(g)).ok_or_else(|| "0.01 – 100".to_owned())
}

/// Reads the arguments; where they are wrong, or help was asked for, says so and answers with the exit code.
pub fn read() -> Result<Arguments, ExitCode> {
    Arguments::try_parse().map_err(|error| {
        // Nothing can be done where even this cannot be printed.
        let _ = error.print();
        ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
    })
}
