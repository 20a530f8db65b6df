//! Any text as a template.
#![no_main]

use kelechek_core::template::Template;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = Template::from_json(text);
});
