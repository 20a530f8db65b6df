//! What is asked of the system's allocator. It stands by itself because no other crate may hold unsafe code.

/// Has large blocks given back to the system as soon as they are freed, from now on, in the whole program.
///
/// The C library of Linux does so at first. But each time it frees a large block it concludes that blocks up to that size, up
/// to 32 MiB, had better come from the heap, from which nothing goes back while something small lies behind it: work that
/// takes large blocks and keeps small things leaves a heap of holes that nobody can use. Elsewhere nothing is to be done.
pub fn give_back_large_blocks() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        /// With which the C library begins, in bytes. Once it is said, it stays.
        const LARGE: libc::c_int = 128 * 1024;
        // SAFETY: this sets a number of the allocator, which may be set at any time and from any thread.
        #[allow(unsafe_code, reason = "the C library offers it to nobody else")]
        let set = unsafe { libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE) };
        debug_assert_eq!(set, 1, "the threshold is one that the C library takes");
    }
}
