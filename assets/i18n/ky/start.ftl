### Баштапкы экран.

start-name = Келечек
start-title = Келечек: талкуудан элеске
start-title-with-file = { $file } — Келечек
start-heading = Жолугушууда айтылгандан — ар ким өз оюн тааныган элеске
start-purpose = «Келечек» фокус-топтордо айтылган пикирлерди сактайт, бир нече протокол жазуучунун файлдарын бириктирет жана ар бир сабы айтылган пикирге негизделген элестин долбоорун даярдайт. Интернеттин кереги жок.

start-language = Тил
start-language-ky = Кыргызча
start-language-ru = Русский
start-language-en = English

start-appearance = Көрүнүшү
start-appearance-system = Системадагыдай
start-appearance-light = Жарык
start-appearance-dark = Караңгы
start-appearance-contrast = Контрасттуу

start-file = Ачылган файл: { $file }
start-file-empty = Бул файлда азырынча бир да жолугушуу жок. Төмөндө көрсөтүлгөндөй, үлгү боюнча жаңы файл түзүңүз.
start-file-sessions = Жолугушуулар: { $sessions }, пикирлердин жалпы саны: { $contributions }
start-file-conflicts = { $count } пикирдин версиялары бири-бирине дал келбейт; баары сакталган.
start-session-untitled = Аталышы жок жолугушуу
start-session-contributions = { $count } пикир
start-session-participants = { $count } катышуучу
start-session-themes = { $count } тема

start-command-line = Буйрук сабында
start-command-line-why = Бул версияда терезе жолугушуулар файлын көрсөтөт. Калган иштин баары буйрук менен аткарылат; файлдардын аттары мисал үчүн берилди.
start-task-demo = Мисал жолугушууну көрүү
start-task-new = Үлгү боюнча жолугушуулар файлын түзүү
start-task-import = Таблицадагы пикирлерди киргизүү
start-task-merge = Протокол жазуучулардын файлдарын бириктирүү
start-task-export = Элестин долбоорун документ кылып сактоо
start-task-open = Файлды ушул терезеден көрүү
