### The command line.

cli-new-made = { $path } is ready.
cli-unknown-template = There is no template “{ $name }”. Those that come with the program: { $known }; or name a .json file.

cli-bad-row = Row { $row }: { $reason ->
    [no-text] it has no text.
    [text-too-long] its text is too long.
    [horizon] “{ $value }” is not a horizon; write today, tomorrow or a year.
    [kind] “{ $value }” is not a kind; write problem, strength, need, proposal or question.
    [language] “{ $value }” is not a language known here; write ky, ru, en or mixed.
    [time] “{ $value }” is not a time; write it like 2026-10-14T09:30:00+06:00.
    [flag] “{ $value }” does not fit here; write yes or no.
    [quotation] “{ $value }” does not fit here; write yes, paraphrase or private.
    [other-cells] the reference “{ $value }” is there already, with other cells; --update changes what it stands for.
    [unknown-ref] no contribution has the reference “{ $value }”.
    [count] “{ $value }” is not a number of people.
   *[unreadable] { $value }
}
cli-row-problem = { $problem ->
    [ragged] it has more or fewer cells than the header.
    [not-utf-8] its text is not in UTF-8.
    [cell-too-large] one of its cells is too large.
    [cell-error] one of its cells holds a spreadsheet error.
   *[not-a-row] it is not a row of cells.
}
cli-import-refused = { $count ->
    [one] Nothing was brought in from { $path }: one row cannot be read. Correct it, or leave it out with --skip-bad-rows.
   *[other] Nothing was brought in from { $path }: { $count } rows cannot be read. Correct them, or leave them out with --skip-bad-rows.
}
cli-no-text-column = { $path } has no column “text”, so there is nothing to bring in. Give the column that holds what was said the name “text”.
cli-table-unreadable = { $path } cannot be read as a table: { $reason ->
    [unknown-format] its name ends in “.{ $detail }”, and only .csv, .tsv, .xlsx and .json are read. Save it as one of these.
    [too-large] it is too large. Divide it into several tables.
    [too-many-columns] it has too many columns. Leave out those that are not needed.
    [no-header] it has no header row. Write the names of the columns into the first row.
    [column-twice] two of its columns are named “{ $detail }”. Rename one of them.
    [not-utf-8] its text is not in UTF-8. Save it as “CSV UTF-8” or as .xlsx.
    [broken] it is not what its name says ({ $detail }). Save it again as “CSV UTF-8” or as .xlsx.
   *[unreadable] { $detail }.
}
cli-import-themes = { $count ->
    [one] Theme added: { $names }
   *[other] Themes added: { $names }
}
cli-import-groups = { $count ->
    [one] Stakeholder group added: { $names }
   *[other] Stakeholder groups added: { $names }
}
cli-import-sessions = { $count ->
    [one] Session added: { $names }
   *[other] Sessions added: { $names }
}
cli-import-tags = { $count ->
    [one] Column that became a tag: { $names }
   *[other] Columns that became tags: { $names }
}
cli-import-done = Contributions brought in: { $new }; there already: { $known }; changed: { $updated }.
cli-import-would = Would be brought in: { $new }; there already: { $known }; would be changed: { $updated }. Nothing was written.

cli-no-votes-column = { $path } has no column “{ $column }”; a table of votes has ref, group, agree, disagree and pass.
cli-votes-refused = Nothing was brought in from { $path }. Row { $row }: { $problem }
cli-votes-done = Counts of votes brought in: { $new }; there already: { $known }.
cli-accept-done = { $count ->
    [one] One line accepted.
   *[other] { $count } lines accepted.
}
cli-lock-done = { $count ->
    [one] One line locked.
   *[other] { $count } lines locked.
}
cli-unlock-done = { $count ->
    [one] One line unlocked.
   *[other] { $count } lines unlocked.
}
cli-drop-done = { $count ->
    [one] One line dropped.
   *[other] { $count } lines dropped.
}
cli-restore-line-done = { $count ->
    [one] One line is in the draft again.
   *[other] { $count } lines are in the draft again.
}
cli-line-done = The line has its new words.

cli-list-count = { $count ->
    [one] One contribution.
   *[other] { $count } contributions.
}

cli-info-content-hash = Content: { $hash }
cli-info-session = Session: { $title } { $date } · { $count }
cli-info-theme = Theme { $name }: { $count }
cli-info-group = Stakeholder group { $name }: { $count }
cli-info-horizon = Horizon { $name }: { $count }
cli-info-open = Conflicts: { $conflicts }. Likely duplicates: { $duplicates }.

cli-merge-progress = Files read: { $done } of { $all }
cli-merge-file = { $path }: { $status ->
    [merged] new { $new }, known { $known }, conflicts { $conflicts }
    [known] nothing new, known { $known }
   *[refused] refused
}
cli-merge-clock-ahead = { $path } was written by a computer whose clock is ahead. It was read like any other; only the order of its entries on the screen may surprise.
cli-merge-done = { $path }: { $new } new entries. Files: { $files }, of which refused: { $refused }.
cli-merge-would = Nothing was written. { $path } would get { $new } new entries. Files: { $files }, of which refused: { $refused }.
cli-merge-refused = Nothing was written to { $path }: of { $files } files { $refused } were refused. The others can be merged with --skip-refused.
cli-merge-taken-back = The last merge was taken back out of { $path }: { $new ->
    [one] one entry
   *[other] { $new } entries
} from { $files ->
    [one] one file
   *[other] { $files } files
}. The file holds again what it held before.

cli-verify-check = { $name ->
    [header] Header
    [schema] Tables
    [structure] Structure
    [attribution] Who wrote
    [attachments] Attachments
    [events] Every entry
    [completeness] Nothing missing
   *[projection] What is shown
}: { $state ->
    [ok] good
   *[failed] FAILED
}
cli-verify-good = { $events ->
    [one] The file is whole: one entry, and it is as it was written.
   *[other] The file is whole: { $events } entries, each as it was written.
}

cli-history-version = { $at } · { $who } · { $state ->
    [standing] stands
   *[superseded] superseded
}
cli-history-settles = chose between versions: { $fields }

cli-conflicts-count = { $count ->
    [one] One conflict.
   *[other] { $count } conflicts.
}
cli-conflicts-version = { $shown ->
    [yes] →
   *[no] ·
} { $at } · { $who } · { $did ->
    [deleted] deleted it
    [kept] kept it
    [edited] edited it without having seen that: { $value }
   *[wrote] { $value }
}
cli-resolve-done = Decided: { $ref }, { $field }.
cli-resolve-preferred = Conflicts settled: { $settled }. Left open, because this author has no version there: { $left }.
cli-resolve-several = Several things are called “{ $ref }” and stand in conflict. Say which one you mean by its full number: { $ids }.
cli-resolve-several-authors = Several people are called “{ $name }”. Say which one you mean by their number: { $ids }.
cli-decide-several = “{ $name }” is found in several sessions, and none of them has both. Name the session with --session, or give the full numbers.

cli-unknown-format = Documents ending in “.{ $ending }” cannot be written. Choose one of these: { $known }.
cli-history-json-only = Every version of each contribution can only be written as .json.
cli-export-done = { $path } is written.

cli-demo-done = In the sample’s draft vision { $reflected } of { $all } contributions are reflected; the others are listed in it.
cli-sample-broken = The sample workshop that comes with the program is damaged. Install the program again.

cli-redact-would = From { $path } this erases for ever: contributions { $contributions } (versions { $versions }), tags { $tags }, voices { $voices }, attachments { $attachments }, participants { $participants }. It cannot be undone.
cli-redact-question = To erase this for ever, type “{ $yes }”:
cli-redact-yes = yes
cli-redact-left = Nothing was erased.
cli-redact-ask = What is erased cannot be brought back, so this is asked on a terminal; a script says yes with --yes.
cli-redact-nothing = There is nothing here that is not erased already.
cli-redact-done = Erased for ever: contributions { $contributions } (versions { $versions }), tags { $tags }, voices { $voices }, attachments { $attachments }, participants { $participants }.
cli-redact-lines = Lines of the vision that rest on this: { $lines }. Lines whose words a person wrote stay as they are: { $written }. Please read them.
cli-redact-undecided = Contributions left alone, since people disagree whether this participant said them: { $count }. Settle that first.
cli-redact-unfinished = Remains of the words may still lie in { $path }, since somebody is reading it or the disk is full. The next command that writes to it finishes the erasing.
cli-merge-file-redactions = redactions of { $redactions } contributions, of which { $erases } still hold words
cli-merge-covered = Contributions not shown any more whose words are still in the file: { $contributions }. --accept-redactions erases them for ever.
cli-merge-erased = Erased for ever, as redactions ask: contributions { $contributions }.
cli-info-covered = Redacted and not yet erased: contributions { $contributions }. “merge --accept-redactions” erases them.

cli-backup-made = A backup of { $path } was made, and read again.
cli-backup-known = Nothing was written to { $path } since its last backup, which is good.
cli-backup-nowhere = There is no folder for backups: neither HOME nor XDG_DATA_HOME is set. Set one of them, or choose a folder in the window.
cli-restore-done = { $path } is ready, with all that the backup holds: { $events ->
    [one] one entry
   *[other] { $events } entries
}.
cli-restore-salvaged = { $path } is ready. Salvaged: contributions { $contributions }, entries { $events }. Entries that could not be read any more: { $lost }.
cli-damaged-backup = A good backup of { $at } lies at { $backup }. “restore” makes a file of it again; “restore --salvage { $path }” also takes every entry that is still good.
cli-damaged-no-backup = There is no backup of it here. “restore --salvage { $path }” makes a new file of every entry that is still good.
cli-redact-backups = Erased from backups too: { $count }.
cli-redact-backups-left = Backups that may still hold remains of it, since they are being read or the disk is full: { $count }. The next redaction or backup in the window finishes the erasing.
cli-seal-done = { $path } is sealed. Tell the passphrase or the key to nobody but the one who is to open it, and not together with the file.
cli-seal-new-key = Keep { $path } where nobody else can read it; without it nothing that is sealed to this key can ever be opened. The line above is the public key: give it to those who send you files.
cli-unseal-done = { $path } is ready and whole: { $events ->
    [one] one entry
   *[other] { $events } entries
}.
