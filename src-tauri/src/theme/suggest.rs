//! Suggesting themes while somebody types.

use kelechek_core::id::ThemeId;
use tauri::State;

use super::Learned;

/// So many are suggested.
const MOST: usize = 3;

/// The themes that a text may be on, the likeliest first, three at most; none where too little has been learned.
#[tauri::command]
#[specta::specta]
pub fn suggest_themes(learned: State<'_, Learned>, text: String) -> Vec<ThemeId> {
    learned.themes().suggest(&text, MOST).into_iter().map(|suggestion| suggestion.theme).collect()
}
