//! The same work for many rows, on as many threads as the machine has. Each row is worked out by itself, so the result
//! does not depend on how many there are.

use std::num::NonZero;
use std::thread;

/// Fewer rows than this are not worth a thread.
const LEAST: usize = 64;

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
    let chunk = count.div_ceil(threads).max(1);
    let one = |first: usize| {
        let mut room = room();
        (first..count.min(first + chunk)).map(|item| work(&mut room, item)).collect::<Vec<T>>()
    };
    if threads == 1 {
        return one(0);
    }
    thread::scope(|scope| {
        let one = &one;
        let running: Vec<_> = (0..threads).map(|part| scope.spawn(move || one(part * chunk))).collect();
        running
            .into_iter()
            .flat_map(|thread| match thread.join() {
                Ok(part) => part,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    })
}
