//! A Tauri window with one text field in it and nothing else: what no program with a window can start faster than.
//! `cargo xtask bench window` compares with it.

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            tauri::WebviewWindowBuilder::new(app, "main", tauri::WebviewUrl::App("index.html".into()))
                .inner_size(1280.0, 680.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"))
}
