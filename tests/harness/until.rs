//! Waiting for something to become so.

use std::time::{Duration, Instant};

/// Two cores that are building something else make even a small window slow; a sound program needs a fraction of it.
const LONGEST: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(25);

/// Asks until there is an answer. When there never is one, the test fails and says what was waited for.
pub async fn until<T>(awaited: &str, ask: impl AsyncFnMut() -> Option<T>) -> T {
    match within_patience(ask).await {
        Some(answer) => answer,
        None => panic!("waited {} s for {awaited}", LONGEST.as_secs()),
    }
}

/// Asks until there is an answer, or until nobody would wait any longer.
pub async fn within_patience<T>(mut ask: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let started = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return Some(answer);
        }
        if started.elapsed() > LONGEST {
            return None;
        }
        tokio::time::sleep(PAUSE).await;
    }
}
