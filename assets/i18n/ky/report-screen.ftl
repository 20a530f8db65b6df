### «Отчёт» экраны: кандай документ керек жана ал кайда сакталды.

report-screen-heading = Отчёт түзүү
report-screen-no-file = Файл ачыла элек
report-screen-no-file-next = Жолугушуулар файлын ачыңыз же жаңы жолугушууну баштаңыз; анда айтылгандарды документ кылып сактоого болот.
report-screen-to-start = Баштапкы экранга өтүү

report-screen-what = Ичинде эмне болот
report-screen-what-vision = Келечек элесинин долбоору
report-screen-what-vision-why = Документтин саптары, ар биринин негизи болгон пикирлер жана чагылдырыла элек пикирлер.
report-screen-what-contributions = Пикирлер
report-screen-what-contributions-why = Айтылгандын баары, айтылган ирети менен; келечек элеси кошулбайт.
report-screen-what-data = Бул форматта пикирлер гана болот.

report-screen-format = Форматы
report-screen-format-docx = Word
report-screen-format-docx-why = Оңдоого, мекемеге жөнөтүүгө, басып чыгарууга.
report-screen-format-pdf = PDF
report-screen-format-pdf-why = Басып чыгарып, тапшырууга: барактары ошол бойдон калат.
report-screen-format-html = Веб-барак
report-screen-format-html-why = Каалаган браузерде, телефондо да, интернетсиз ачыла турган бир файл.
report-screen-format-md = Markdown
report-screen-format-md-why = Аталыштары бар жөнөкөй текст, текст менен иштегендерге.
report-screen-format-xlsx = Excel китеби
report-screen-format-xlsx-why = Пикирлер, топтомдор, добуштар, келечек элеси жана эсептер өзүнчө барактарда, диаграммасы менен.
report-screen-format-csv = Таблица
report-screen-format-csv-why = Excel жана башка таблицаларга; «Келечекке» кайра киргизүүгө болот.
report-screen-format-json = Маалымат
report-screen-format-json-why = Баары белгиленген түзүлүштө, программалар жана изилдөөчүлөр үчүн.
report-screen-format-qdpx = Изилдөө долбоору
report-screen-format-qdpx-why = REFI-QDA: NVivo, MAXQDA, ATLAS.ti жана башка сапаттык талдоо программалары үчүн.

report-screen-language = Отчёттун тили
report-screen-language-why = Аталыштар менен түшүндүрмөлөр ушул тилде болот; айтылгандар кайсы тилде айтылса, ошол бойдон калат.

report-screen-public = Аны ким окуйт
report-screen-public-internal = Ички отчёт
report-screen-public-internal-why = Катышуучулардын коддору, протокол жазуучулар жана бардык пикирлер менен. Жарыялоого болбойт.
report-screen-public-public = Ачык отчёт
report-screen-public-public-why = Катышуучулардын коддору, протокол жазуучулар, белгилер жана тарых, «жарыяланбайт» деп белгиленген пикирлер жана адамды таанып коюуга боло турган өтө аз кишилүү тараптар кирбейт.
report-screen-file-public = ачык

report-screen-summary = Бул документ
report-screen-session = Жолугушуу
report-screen-sessions = Жолугушуулар
report-screen-untitled = Аталышы жок жолугушуу
report-screen-more-sessions = жана дагы { $count }
report-screen-contributions = Пикирлер
report-screen-conflicts = Версиялардын дал келбеши
report-screen-file = Файлдын аты
report-screen-file-why = Аны кийинки кадамда өзгөртсө болот.
report-screen-write = Кайда сактоону тандоо…
report-screen-writing = Документ түзүлүп жатат…
report-screen-nothing = Бул файлга азырынча эч нерсе жазыла элек. Отчёт бош болмок.
report-screen-written = Сакталды
report-screen-written-where = { $name } файлы { $folder } папкасында

report-screen-leaves = Документ менен эмне чыгат
report-screen-looking = Эмне чыга турганы такталып жатат…
report-screen-look = Эмне чыга турганын тактоо
report-screen-leaves-contributions = { $count } пикир
report-screen-leaves-lines = келечек элесинин { $count } сабы
report-screen-leaves-paraphrased = макулдашылгандай, башка сөз менен берилген { $count } пикир
report-screen-leaves-untranslated = которулбай, түп тилинде калган жана белгиленген { $count } пикир
report-screen-leaves-participants = { $count } катышуучунун коду
report-screen-leaves-note-takers = { $count } протокол жазуучунун аты
report-screen-stays = Бул жерде эмне калат
report-screen-stays-codes = катышуучулардын коддору, протокол жазуучулардын аттары, белгилер жана тарых
report-screen-stays-private = жарыяланбай турган { $count } пикир
report-screen-stays-unparaphrased = башка сөз менен гана берилсе боло турган, бирок ал сөзү али жазыла элек { $count } пикир
report-screen-stays-erased = өчүрүлгөн { $count } пикир
report-screen-stays-groups = өтө аз кишилүү тараптардын аттары: алар «Башка тараптар» деп чогуу берилет
report-screen-pages = Документтин жазылганга чейинки көрүнүшү
report-screen-show = Папканы ачуу
