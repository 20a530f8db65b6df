//! What the program connects to, written down by strace while it runs.

use std::env;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Names a folder: each program is then started under strace, and its connections are written into a file there.
pub const TRACES: &str = "KELECHEK_TRACES";

/// The system calls that name an address.
const CALLS: &str = "connect,bind,sendto,sendmsg,sendmmsg";

/// A program that starts this one under strace, if this run is to be traced.
pub(super) fn traced(program: &Path, home: &Path) -> PathBuf {
    let Some(traces) = env::var_os(TRACES).map(PathBuf::from) else { return program.to_owned() };
    let wrapper = home.join("traced");
    let script = format!(
        "#!/bin/sh\nexec strace --follow-forks --seccomp-bpf --quiet=all --string-limit=0 --trace={CALLS} --output='{}'/$$.trace '{}' \"$@\"\n",
        traces.display(),
        program.display()
    );
    fs::write(&wrapper, script).expect("the wrapper is written");
    fs::set_permissions(&wrapper, Permissions::from_mode(0o700)).expect("the wrapper can be run");
    wrapper
}

/// The lines of all traces in this folder that name an address.
pub fn connections(traces: &Path) -> Vec<String> {
    let files = fs::read_dir(traces).expect("the folder of the traces");
    let texts = files.filter_map(|file| fs::read_to_string(file.ok()?.path()).ok());
    texts
        .flat_map(|text| {
            text.lines().filter(|line| line.contains("sa_family=")).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}
