//! Nothing in the program ever opens a connection: a whole workshop is held once more where there is no network at all, and
//! every address that the program names to the system is written down and looked at.

use std::env;
use std::process::Command;

use kelechek_tests::harness::{TRACES, connections};
use tempfile::TempDir;

/// The story that is told again.
const STORY: &str = "workshop::a_whole_workshop_is_held_in_kyrgyz";

/// A network with nothing in it but this machine itself, which the driver needs.
const ALONE: [&str; 4] = ["--net", "sh", "-c", "ip link set lo up && exec \"$0\" \"$@\""];

#[test]
fn a_whole_workshop_needs_no_network_and_the_program_asks_for_none() {
    let may = Command::new("unshare").args(ALONE).arg("true").output();
    if !may.is_ok_and(|answer| answer.status.success()) {
        println!("skipped: this user may not make a network of their own (unshare --net)");
        return;
    }
    if !Command::new("strace").arg("true").output().is_ok_and(|answer| answer.status.success()) {
        println!("skipped: strace cannot trace here");
        return;
    }
    let traces = TempDir::new().expect("a folder for the traces");
    let this = env::current_exe().expect("the path of this test");
    let told = Command::new("unshare")
        .args(ALONE)
        .arg(this)
        .args([STORY, "--exact", "--nocapture"])
        .env(TRACES, traces.path())
        .output()
        .expect("unshare can be started");
    let said = format!("{}{}", String::from_utf8_lossy(&told.stdout), String::from_utf8_lossy(&told.stderr));
    assert!(told.status.success(), "the workshop is not held without a network:\n{said}");
    assert!(said.contains("1 passed"), "there is no story {STORY}:\n{said}");

    let named = connections(traces.path());
    assert!(
        named.iter().any(|line| line.contains("AF_UNIX")),
        "the trace is empty: not even the screen was connected to"
    );
    let elsewhere: Vec<&String> = named.iter().filter(|line| !stays_here(line)).collect();
    assert!(elsewhere.is_empty(), "the program named addresses that are not this machine's: {elsewhere:#?}");
}

/// Local sockets, this machine's own address, and what the kernel itself says about its devices.
fn stays_here(line: &str) -> bool {
    let named = |what: &str| line.contains(what);
    named("sa_family=AF_UNIX")
        || named("sa_family=AF_NETLINK")
        || (named("sa_family=AF_INET,") && named("inet_addr(\"127."))
        || (named("sa_family=AF_INET6") && named("inet_pton(AF_INET6, \"::1\""))
}

#[test]
fn an_address_elsewhere_would_be_noticed() {
    let connect = |address: &str| format!("7 connect(3, {{{address}}}, 16) = 0");
    assert!(stays_here(&connect("sa_family=AF_UNIX, sun_path=@\"/tmp/.X11-unix/X99\"")));
    assert!(stays_here(&connect("sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")")));
    assert!(!stays_here(&connect(
        "sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"93.184.216.34\")"
    )));
    assert!(!stays_here(&connect(
        "sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, \"2001:db8::1\", &sin6_addr), sin6_scope_id=0"
    )));
}
