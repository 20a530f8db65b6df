### What the core refuses or fails at, wherever it is said.

error-file-exists = { $path } is there already, and nothing is overwritten. Choose another name.
error-file-unwritable = { $path } cannot be written ({ $reason }). Choose another folder, or ask for the right to write there.
error-read-only = The file was opened for reading only, so nothing was changed.
error-no-session = The file holds no session yet. Begin one first.
error-several-sessions = The file holds several sessions ({ $names }). Say which one is meant.
error-unknown = { $what ->
    [session] There is no session “{ $name }” in the file.
    [theme] There is no theme “{ $name }” in the file.
    [group] There is no stakeholder group “{ $name }” in the file.
    [template] There is no template “{ $name }”.
   *[contribution] There is no contribution “{ $name }” in the file.
}
error-ambiguous = Several contributions have the ref “{ $ref }”. Name one of them by its id: { $ids }.
error-empty-text = A contribution needs a text.
error-text-too-long = The text is longer than a session file can carry. Divide it.
error-invalid = “{ $value }” does not fit here ({ $field }).
error-cancelled = Called off; nothing was changed.
error-nothing-to-undo = There is nothing left to undo.
error-bad-rows = { $count ->
    [one] One row of the table cannot be read, so nothing was taken in.
   *[other] { $count } rows of the table cannot be read, so nothing was taken in.
}
error-database = The file could not be worked with ({ $reason }). Nothing was changed.
error-system = The system failed ({ $reason }). Nothing was changed.
