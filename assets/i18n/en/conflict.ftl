### Versions that disagree: what several people wrote into one field without having seen one another.

conflict-works = What there is to settle
conflict-work-files = Files
conflict-work-conflicts = Conflicts
conflict-work-duplicates = Duplicates
conflict-work-left = { $count ->
    [0] nothing left
   *[other] { $count } left
}

conflict-what = Several people changed the same thing without having seen one another. Every version is kept; choose which one stands from now on.
conflict-list = Conflicts
conflict-versions = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
conflict-range = { $from }–{ $until } of { $total }
conflict-page-before = Earlier conflicts
conflict-page-after = Further conflicts
conflict-place = { $place } of { $total }
conflict-thing = { $kind ->
    [contribution] Contribution
    [session] Session
    [theme] Theme
    [group] Stakeholder group
    [participant] Participant
    [question] Guiding question
    [tag] Tag
    [voice] Voice
    [evidence] Evidence
    [attachment] Attachment
    [cluster] Cluster
    [link] Two contributions
    [alias] Two names
    [line] Line of the vision
    [vision] Vision
    [support] Votes
    [agenda_item] Agenda
   *[other] { $kind }
}
conflict-field = { $field ->
    [deleted] deleted or kept
    [text] text
    [theme] theme
    [horizon] horizon
    [kind] kind
    [verbatim] verbatim
    [participant] participant
    [group] stakeholder group
    [said_at] when it was said
    [parked] parking lot
    [may_be_quoted] may it be quoted
    [paraphrase] other words
    [language] language
    [cluster] cluster
    [translation] translation
    [translator] translator
    [name] name
    [title] title
    [date] date
    [settlement] village
    [position] place in the list
    [minutes] minutes
    [code] code
    [sex] sex
    [age_band] age
    [consent] consent
    [note] note
    [present] there or not
    [count] how many
    [relation] what they are to each other
    [words] words
    [words_of] words
    [statement] statement
    [level] level
    [state] state
    [reason] reason
    [responsible] who is responsible
    [by_when] by when
    [means] means
    [indicator] indicator
   *[other] { $field }
}
conflict-nothing = left empty
conflict-elsewhere = not in this file
conflict-yes = yes
conflict-no = no
conflict-quoted = { $value ->
    [yes] may be quoted
    [paraphrase] only in other words
   *[other] private
}
conflict-relation = { $value ->
    [same] the same
    [related] related
   *[other] different
}
conflict-state = { $value ->
    [dropped] dropped
   *[accepted] accepted
}
conflict-nobody = no name given
conflict-shown = shown meanwhile
conflict-did-delete = Deleted it
conflict-did-keep = Kept it
conflict-did-edit = Edited it, without having seen that it was deleted:
conflict-only-here = only here:
conflict-only-here-end = (end)
conflict-choose = Keep this version
conflict-choose-delete = Delete
conflict-choose-keep = Do not delete
conflict-choose-named = { $number }: version by { $person }
conflict-other-words = Other words…
conflict-other-words-of = The words that are to stand
conflict-other-words-keys = Enter saves, Shift+Enter starts a new line, Esc leaves it as it was
conflict-later = Later
conflict-keys = ↑ ↓ from conflict to conflict, 1 … 9 keeps a version
conflict-undo = Undo
conflict-prefer = Prefer everything by one person…
conflict-prefer-heading = Whose versions stand?
conflict-prefer-what = Wherever this person has a version, it stands. All other conflicts stay. Every version stays in the file’s history.
conflict-prefer-one = { $count ->
    [one] settles { $count } conflict of { $total }
   *[other] settles { $count } conflicts of { $total }
}
conflict-prefer-cancel = Leave it

conflict-told-settled = Settled: { $about }. Ctrl+Z takes it back.
conflict-told-preferred = { $settled ->
    [one] { $settled } conflict settled
   *[other] { $settled } conflicts settled
} as { $person } wrote; { $left ->
    [0] none is left
   *[other] { $left } left
}. Ctrl+Z takes it back.
conflict-told-undone = Taken back.
conflict-told-redone = Done again.

conflict-none = Nothing disagrees
conflict-none-next = When merged files bring different versions of one thing, they appear here side by side.
conflict-all-settled = All conflicts are settled
conflict-all-settled-next = Hand the file over, so that the others have the decisions too; or go on with what was noted twice.
conflict-no-file = No file is open
conflict-no-file-next = Open a file, or merge some; then this is where versions that disagree are settled.
conflict-to-files = To the files
conflict-to-duplicates = To the duplicates
conflict-to-vision = See the draft vision
conflict-to-conflicts = Settle the conflicts
