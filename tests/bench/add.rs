//! `bench add`: a contribution, acknowledged on the disk, beside a bare one-row transaction with the same pragmas.

use std::time::Instant;

use kelechek_core::SessionFile;
use kelechek_core::contribution::NewContribution;
use rusqlite::Connection;
use tempfile::TempDir;

use kelechek_tests::{Random, morning as now, writer};

use crate::material::{import, session_file, table, text};
use crate::measure::{median, milliseconds};

const ADDITIONS: usize = 200;

pub fn run(arguments: &[String]) {
    let sizes: Vec<usize> = match arguments {
        [] => vec![10, 10_000, 1_000_000],
        given => given.iter().map(|size| size.parse().unwrap()).collect(),
    };
    println!(
        "Adding a contribution, acknowledged on the disk; {ADDITIONS} additions, alternating with the bound."
    );
    println!(
        "Bound: a bare one-row transaction, journal_mode DELETE, synchronous EXTRA. Asked: ratio ≤ 1.5."
    );
    println!("{:>15} {:>12} {:>12} {:>8}", "contributions", "bound, ms", "add, ms", "ratio");
    for size in sizes {
        let (bound, add) = measure(size);
        println!("{size:>15} {bound:>12.3} {add:>12.3} {:>8.2}", add / bound);
    }
}

fn measure(size: usize) -> (f64, f64) {
    let folder = TempDir::new_in(".").unwrap();
    let path = folder.path().join("file.kelechek");
    session_file(&path, 1, 10);
    let mut file = SessionFile::open(&path, writer(2, 1), now()).unwrap();
    let mut random = Random::new(5);
    let mut made = 10;
    while made < size {
        let rows = (size - made).min(20_000);
        import(&mut file, &table(&mut random, made, rows), false);
        made += rows;
    }
    let session = file.sessions().unwrap()[0].id;
    let theme = file.themes(session).unwrap()[0].id;

    let bare = Connection::open(folder.path().join("bare")).unwrap();
    bare.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(())).unwrap();
    bare.pragma_update(None, "synchronous", "EXTRA").unwrap();
    bare.execute_batch("CREATE TABLE row (no INTEGER PRIMARY KEY, text TEXT)").unwrap();
    let mut insert = bare.prepare("INSERT INTO row (text) VALUES (?1)").unwrap();

    let (mut bound, mut add) = (vec![], vec![]);
    for _ in 0..ADDITIONS {
        let text = text(&mut random);
        let start = Instant::now();
        insert.execute([&text]).unwrap();
        bound.push(milliseconds(start.elapsed()));
        let new = NewContribution { theme: Some(theme), ..NewContribution::text(session, text) };
        let start = Instant::now();
        file.add_contribution(&new, now()).unwrap();
        add.push(milliseconds(start.elapsed()));
    }
    (median(bound), median(add))
}
