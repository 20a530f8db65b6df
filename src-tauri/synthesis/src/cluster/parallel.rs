//! The same work for many rows, on as many threads as the machine has. Each row is worked out by itself, so the result
//! does not depend on how many there are.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Fewer rows than this are not worth a thread.
const LEAST: usize = 64;

/// Into so many parts the work of each thread is cut.
const BATCHES: usize = 16;

/// `work` for every row from 0, in order; `room` makes what one thread writes on while it works.
pub(crate) fn by_row<T: Send, R>(
    rows: usize,
    room: impl Fn() -> R + Sync,
    work: impl Fn(&mut R, usize) -> T + Sync,
) -> Vec<T> {
    spread(rows, LEAST, room, work)
}

/// `work` for every number below `items`, in order, where each is worth a thread.
pub(crate) fn by_item<T: Send>(items: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    spread(items, 1, || (), |(), item| work(item))
}

fn spread<T: Send, R>(
    count: usize,
    least: usize,
    room: impl Fn() -> R + Sync,
    work: impl Fn(&mut R, usize) -> T + Sync,
) -> Vec<T> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(count / least).max(1);
    if threads == 1 {
        let mut room = room();
        return (0..count).map(|item| work(&mut room, item)).collect();
    }
    // Rows are not equally long: whoever is done with some takes the next.
    let batch = (count / (threads * BATCHES)).max(1);
    let next = AtomicUsize::new(0);
    let one = || {
        let mut room = room();
        let mut done: Vec<(usize, Vec<T>)> = Vec::new();
        loop {
            let first = next.fetch_add(batch, Ordering::Relaxed);
            if first >= count {
                return done;
            }
            done.push((first, (first..count.min(first + batch)).map(|item| work(&mut room, item)).collect()));
        }
    };
    let mut done: Vec<(usize, Vec<T>)> = thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(one)).collect();
        running
            .into_iter()
            .flat_map(|thread| match thread.join() {
                Ok(done) => done,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    });
    done.sort_unstable_by_key(|(first, _)| *first);
    done.into_iter().flat_map(|(_, done)| done).collect()
}
