//! Tells Tauri which commands the window may be allowed to call; `capabilities/window.json` then allows each by name.

fn main() {
    // Every command has to be named twice, here and in the capability: what is in one of them only cannot be called.
    let commands = tauri_build::AppManifest::new().commands(&[
        "read_settings",
        "choose_language",
        "choose_appearance",
        "given_file",
    ]);
    let interface = std::path::Path::new("../ui/dist/index.html");
    println!("cargo:rerun-if-changed=../ui/dist");
    if !interface.exists() {
        eprintln!(
            "The interface is not built yet: run `npm ci` and `npm run build` in the folder ui first, or start with `cargo xtask run`."
        );
        std::process::exit(1);
    }
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
