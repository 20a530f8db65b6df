### Duplicates: one utterance that two note-takers wrote down.

duplicate-heading = Noted twice?
duplicate-what = Two note-takers may have written down the same words. Both texts stay; what is the same counts once.
duplicate-looking = Looking for what was noted twice…
duplicate-called-off = Looking was stopped.
duplicate-look-again = Look again
duplicate-look = Look for duplicates
duplicate-many = This file is large; looking takes a while, and you can go on working meanwhile.
duplicate-place = { $place } of { $all }
duplicate-very-likely = very likely the same
duplicate-perhaps = perhaps the same
duplicate-note = Note { $number }
duplicate-no-theme = no theme
duplicate-same = The same
duplicate-different = Different
duplicate-related = Related
duplicate-later = Later
duplicate-same-what = One utterance: it counts once
duplicate-different-what = Two utterances; not asked about again
duplicate-related-what = Two utterances that belong together
duplicate-later-what = Asked about again
duplicate-told = { $relation ->
    [same] The same: counted once from now on.
    [related] Related: both count.
   *[other] Different: both count.
} Ctrl+Z takes it back.
duplicate-told-undone = Taken back.
duplicate-told-redone = Done again.
duplicate-none = Nothing looks noted twice
duplicate-none-next = When two note-takers write down the same discussion, the notes that are alike appear here.
duplicate-all-decided = All pairs are decided
duplicate-all-decided-next = What is the same counts once, in the draft vision and in every report.
duplicate-no-file = No file is open
duplicate-no-file-next = Open a file, or merge some; then notes of the same words are found here.
duplicate-to-vision = See the draft vision
duplicate-to-files = To the files
