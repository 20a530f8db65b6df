//! A long day: eight hours of a workshop, as fast as the disk goes. The last hour takes no longer than the first one, and no
//! more memory.

use std::fs;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use kelechek_core::backup::Backups;
use kelechek_core::contribution::{Edit, Filter, NewContribution};
use kelechek_core::participant::Code;
use kelechek_tests::{Random, file_with_session, how_many, morning, writer};

use crate::workshop::{contributions, scratch, words};

/// How often somebody says something.
const EVERY: i64 = 20;

/// What an hour took.
#[derive(Debug)]
struct Hour {
    /// To record a contribution, in the middle of all.
    recording: Duration,
    memory: u64,
    file: u64,
}

/// The memory of this program, in KiB; nothing where the system does not say.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

#[test]
fn the_last_hour_of_a_long_day_is_as_light_as_the_first() {
    let folder = scratch();
    let path = folder.path().join("a.kelechek");
    let backups = Backups::in_folder(folder.path().join("backups"));
    let (mut file, session) = file_with_session(&path);
    let theirs = folder.path().join("second.kelechek");
    let mut random = Random::new(8);
    let themes = file.themes(session).unwrap();
    let (mut now, mut hours, mut said) = (morning(), vec![], 0_u64);
    for hour in 0..how_many(2, 8) {
        let mut recording = vec![];
        for number in 0..3_600 / EVERY {
            now += TimeDelta::seconds(EVERY);
            said += 1;
            let new = NewContribution {
                theme: Some(themes[random.below(themes.len() as u64) as usize].id),
                participant: Code::read(&format!("P{:02}", 1 + random.below(15))),
                ..NewContribution::text(session, format!("{said} {}", words(&mut random, 14)))
            };
            let begun = Instant::now();
            let changed = file.changing(&[], |file| file.add_contribution(&new, now)).unwrap();
            recording.push(begun.elapsed());
            let id = changed.contributions[0].after.as_ref().unwrap().id;
            if number % 7 == 3 {
                let text = Some(format!("{said} {}", words(&mut random, 12)));
                let edit = Edit { text, ..Edit::default() };
                file.changing(&[id], |file| file.edit_contribution(id, &edit, now)).unwrap();
            }
            if number % 25 == 9 {
                file.undo(now).unwrap();
                file.redo(now).unwrap();
            }
            if number % 30 == 11 {
                let search = Filter { search: Some("таза суу".to_owned()), ..Filter::default() };
                assert!(!file.contributions(&search).unwrap().is_empty());
            }
            if number % 15 == 0 {
                backups.make_beside(&path, now).unwrap();
            }
        }
        // In the break the second note-taker's file is merged, which began as a copy of this one.
        let _ = fs::remove_file(&theirs);
        file.save_copy(&theirs).unwrap();
        let mut second = kelechek_core::SessionFile::open(&theirs, writer(2, u64::from(hour)), now).unwrap();
        for number in 0..20 {
            said += 1;
            let text = format!("{said} {number} {}", words(&mut random, 10));
            second.add_contribution(&NewContribution::text(session, text), now).unwrap();
        }
        drop(second);
        let plan =
            file.plan_merge(std::slice::from_ref(&theirs), now, &mut |_| ControlFlow::Continue(())).unwrap();
        file.merge(&plan, None, now).unwrap();
        recording.sort();
        let file = path.metadata().unwrap().len();
        hours.push(Hour { recording: recording[recording.len() / 2], memory: memory(), file });
    }
    drop(file);
    println!("{hours:#?}");
    assert_eq!(contributions(&path).len() as u64, said);
    let (first, last) = (&hours[0], &hours[hours.len() - 1]);
    // Twice leaves room for what else the computer does meanwhile; a cost that grew with the file would be far beyond it.
    assert!(last.recording < 2 * first.recording + Duration::from_millis(1), "{first:?} {last:?}");
    assert!(last.memory < first.memory + 48 * 1024, "{first:?} {last:?}");
    let grown = last.file as f64 / first.file as f64 / hours.len() as f64;
    assert!(grown < 1.2, "the file grows faster than what is in it: {grown}");
    let kept = backups.of(&path).unwrap().len();
    assert!((1..=16).contains(&kept), "{kept} backups of one day");
}
