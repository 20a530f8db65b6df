//! Long work behind whoever types: on a thread of its own that lets the window go first.

use std::thread;

use tokio::sync::oneshot::{self, Receiver};

/// Does something on a thread that gives way, and so do those that it begins. Whoever waits is told by the channel's end when
/// the work has ended without an answer. Its priority cannot be raised again, so that the thread ends with the work.
pub fn behind<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Receiver<T> {
    let (answer, answered) = oneshot::channel();
    thread::spawn(move || {
        give_way();
        // Whoever asked may have gone, or called it off.
        let _ = answer.send(work());
    });
    answered
}

/// Lets other threads of this computer go first. Where that is not allowed, the work is no slower, and the window waits.
pub fn give_way() {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::setpriority_process(None, 10);
}
