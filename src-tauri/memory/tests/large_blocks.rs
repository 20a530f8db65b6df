//! Alone in its process: what is asked of the allocator holds for all of it.
#![cfg(all(target_os = "linux", target_env = "gnu"))]
#![allow(missing_docs, reason = "a test documents itself by its name")]

use std::fs;

const MIB: usize = 1024 * 1024;
const BLOCKS: usize = 64;

/// What of the program lies in memory, in bytes.
fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/statm").expect("Linux tells it");
    let pages: usize = status.split(' ').nth(1).and_then(|pages| pages.parse().ok()).expect("a number");
    pages * 4096
}

/// Something small, in a place of its own.
type Small = Box<[u8; 64]>;

/// What a large piece of work leaves behind: large blocks that are freed, and something small behind each of them that stays.
fn work() -> Vec<Small> {
    let (large, small): (Vec<_>, Vec<_>) = (0..BLOCKS).map(|_| (vec![1u8; MIB], Box::new([1u8; 64]))).unzip();
    assert!(resident() > BLOCKS * MIB, "it is really there");
    drop(large);
    small
}

#[test]
fn large_blocks_go_back_to_the_system_whatever_was_freed_before() {
    let before = resident();
    // From this the C library concludes that blocks of a megabyte had better come from the heap.
    drop(vec![1u8; 30 * MIB]);
    drop(vec![1u8; 30 * MIB]);
    let kept = work();
    let unasked = resident().saturating_sub(before);
    assert!(unasked > BLOCKS * MIB / 2, "the C library keeps what it is not asked for: {unasked} bytes");
    kelechek_memory::give_back_large_blocks();
    let before = resident();
    let kept = (kept, work());
    let asked = resident().saturating_sub(before);
    assert!(asked < BLOCKS * MIB / 8, "{asked} bytes stay");
    drop(kept);
}
