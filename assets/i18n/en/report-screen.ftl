### The Report screen: which document is wanted, and where it was written.

report-screen-heading = Write a report
report-screen-no-file = No file is open
report-screen-no-file-next = Open a session file or begin a session; what was said in it can then be saved as a document.
report-screen-to-start = Go to Start

report-screen-what = What it contains
report-screen-what-vision = Draft vision
report-screen-what-vision-why = The document line by line, with the contributions behind each and those not yet reflected.
report-screen-what-contributions = Contributions
report-screen-what-contributions-why = Everything that was said, in the order it was said, without a vision.
report-screen-what-data = This format contains the contributions alone.

report-screen-format = Format
report-screen-format-docx = Word
report-screen-format-docx-why = To edit, to send to an office, to print.
report-screen-format-pdf = PDF
report-screen-format-pdf-why = To print and to hand in: the pages stay as they are.
report-screen-format-html = Web page
report-screen-format-html-why = One file that opens in any browser, on a phone too, without internet.
report-screen-format-md = Markdown
report-screen-format-md-why = Plain text with headings, for those who work with text.
report-screen-format-xlsx = Workbook
report-screen-format-xlsx-why = Excel with a sheet for contributions, clusters, votes, the vision and counts, and a chart.
report-screen-format-csv = Table
report-screen-format-csv-why = For Excel and other spreadsheets; can be imported into Kelechek again.
report-screen-format-json = Data
report-screen-format-json-why = Everything in a fixed form, for programs and researchers.
report-screen-format-qdpx = Research project
report-screen-format-qdpx-why = REFI-QDA, for NVivo, MAXQDA, ATLAS.ti and other programs of qualitative analysis.

report-screen-language = Language of the report
report-screen-language-why = Headings and explanations are in this language; what people said stays as they said it.

report-screen-public = Who will read it
report-screen-public-internal = Internal report
report-screen-public-internal-why = With participants’ codes, note-takers and all contributions. Not for publication.
report-screen-public-public = Public report
report-screen-public-public-why = Leaves out participants’ codes, note-takers, tags and history, contributions marked as private, and groups so small that one person could be recognised.
report-screen-file-public = public

report-screen-summary = This document
report-screen-session = Session
report-screen-sessions = Sessions
report-screen-untitled = Session without a title
report-screen-more-sessions = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
report-screen-contributions = Contributions
report-screen-conflicts = Versions that disagree
report-screen-file = File name
report-screen-file-why = You can change it in the next step.
report-screen-write = Choose where to save…
report-screen-writing = Writing the document…
report-screen-nothing = Nothing has been recorded in this file yet. The report would be empty.
report-screen-written = Saved
report-screen-written-where = { $name } is in the folder { $folder }

report-screen-leaves = What leaves with it
report-screen-looking = Working out what would leave…
report-screen-look = Work out what would leave
report-screen-leaves-contributions =
    { $count ->
        [one] { $count } contribution
       *[other] { $count } contributions
    }
report-screen-leaves-lines =
    { $count ->
        [one] { $count } line of the vision
       *[other] { $count } lines of the vision
    }
report-screen-leaves-paraphrased =
    { $count ->
        [one] { $count } contribution in other words, as was agreed
       *[other] { $count } contributions in other words, as was agreed
    }
report-screen-leaves-untranslated =
    { $count ->
        [one] { $count } contribution in its original language, untranslated and marked
       *[other] { $count } contributions in their original language, untranslated and marked
    }
report-screen-leaves-participants =
    { $count ->
        [one] the code of { $count } participant
       *[other] the codes of { $count } participants
    }
report-screen-leaves-note-takers =
    { $count ->
        [one] the name of { $count } note-taker
       *[other] the names of { $count } note-takers
    }
report-screen-stays = What stays here
report-screen-stays-codes = participants’ codes, note-takers, tags and history
report-screen-stays-private =
    { $count ->
        [one] { $count } contribution that must not be printed
       *[other] { $count } contributions that must not be printed
    }
report-screen-stays-unparaphrased =
    { $count ->
        [one] { $count } contribution that may be quoted in other words only, which nobody has written yet
       *[other] { $count } contributions that may be quoted in other words only, which nobody has written yet
    }
report-screen-stays-erased =
    { $count ->
        [one] { $count } contribution that was erased
       *[other] { $count } contributions that were erased
    }
report-screen-stays-groups = the names of very small groups: they stand together as “Other groups”
report-screen-pages = The document, before it is written
report-screen-show = Open the folder
