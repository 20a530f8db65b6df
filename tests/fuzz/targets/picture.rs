//! Any bytes as a photograph: made smaller, or refused.
#![no_main]

use kelechek_core::attachment::photograph::smaller;
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: {
    // A decoder's panic is caught and means that this is no picture; only one that is not caught is a finding.
    std::panic::set_hook(Box::new(|_| ()));
}, |bytes: &[u8]| {
    if let Ok(kept) = smaller(bytes, 64) {
        smaller(&kept, 64).expect("what is kept is a picture");
    }
});
