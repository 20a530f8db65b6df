use chrono::NaiveDate;
use kelechek_core::language::Language;

use super::Messages;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 14).unwrap()
}

#[test]
fn dates_are_written_as_each_language_writes_them() {
    assert_eq!(Messages::of(Language::Ky).date(day()), "2026-ж. 14-октябрь");
    assert_eq!(Messages::of(Language::Ru).date(day()), "14 октября 2026\u{a0}г.");
    assert_eq!(Messages::of(Language::En).date(day()), "14 October 2026");
}

#[test]
fn thousands_are_set_apart() {
    assert_eq!(Messages::of(Language::Ky).number(1_234_567), "1\u{a0}234\u{a0}567");
    assert_eq!(Messages::of(Language::En).number(1_234), "1,234");
}

#[test]
fn a_share_is_never_rounded_up_to_all() {
    assert_eq!(Messages::of(Language::En).percent(999, 1000), "99%");
    assert_eq!(Messages::of(Language::Ru).percent(3, 3), "100\u{a0}%");
    assert_eq!(Messages::of(Language::Ky).percent(0, 0), "0\u{a0}%");
}

#[test]
fn lists_end_with_the_word_for_and() {
    let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
    assert_eq!(Messages::of(Language::Ky).list(&items), "a, b жана c");
    assert_eq!(Messages::of(Language::Ru).list(&items), "a, b и c");
    assert_eq!(Messages::of(Language::En).list(&items), "a, b and c");
}

#[test]
fn kyrgyz_letters_stand_after_their_russian_neighbours() {
    let mut words = ["үй", "уул", "өмүр", "орун", "жол", "ңа", "на"].map(String::from);
    Messages::of(Language::Ky).sort(&mut words);
    assert_eq!(words, ["жол", "на", "ңа", "орун", "өмүр", "уул", "үй"]);
}

#[test]
fn an_unknown_message_is_answered_with_its_id() {
    for language in Language::ALL {
        assert_eq!(Messages::of(language).get("no-such-message", &[]), "no-such-message");
        assert_eq!(Messages::of(language).get("report-title.no-such", &[]), "report-title.no-such");
    }
}

#[test]
fn plurals_follow_the_language_and_no_direction_marks_are_added() {
    let contributions =
        |language, n: usize| Messages::of(language).get("report-count-contributions", &[("count", n.into())]);
    assert_eq!(contributions(Language::Ru, 1), "1 высказывание");
    assert_eq!(contributions(Language::Ru, 3), "3 высказывания");
    assert_eq!(contributions(Language::Ru, 11), "11 высказываний");
    assert_eq!(contributions(Language::Ru, 1021), "1\u{a0}021 высказывание");
    assert_eq!(contributions(Language::En, 1), "1 contribution");
    assert_eq!(contributions(Language::En, 2), "2 contributions");
    assert_eq!(contributions(Language::Ky, 1), "1 пикир");
    assert_eq!(contributions(Language::Ky, 5), "5 пикир");
}
