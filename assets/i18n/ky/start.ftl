### Баштапкы экран.

start-name = Келечек
start-title = Келечек: талкуудан элеске
start-title-with-file = { $file } — Келечек
start-heading = Жолугушууда айтылгандан — ар ким өз оюн тааныган элеске
start-purpose = «Келечек» фокус-топтордо айтылган пикирлерди сактайт, бир нече протокол жазуучунун файлдарын бириктирет жана ар бир сабы айтылган пикирге негизделген келечек элесинин долбоорун даярдайт. Интернет керек эмес.

start-file = Азыр ачык: { $file }
start-file-empty = Бул файлда азырынча бир да жолугушуу жок. Үлгү боюнча жаңы файл түзүңүз.
start-file-sessions = Жолугушуулар: { $sessions }, пикирлердин жалпы саны: { $contributions }
start-file-conflicts = { $count } пикирдин версиялары бири-бирине дал келбейт; баары сакталган.
start-session-untitled = Аталышы жок жолугушуу
start-session-contributions = { $count } пикир
start-go-on = Улантуу

start-recent = Токтогон жерден улантуу
start-recent-others = Мурда ачылгандар
start-recent-away = Азыр ордунда жок. Флешка сайылганбы?
start-recent-forget = { $file } файлын тизмеден алып салуу

start-opening = Файл ачылып, текшерилип жатат
start-begin = Баштоо
start-new = Жаңы жолугушуу
start-new-what = Үлгү боюнча: темалары жана суроолору менен
start-open = Файл ачуу
start-open-what = Бул компьютерден же флешкадан
start-merge = Файлдарды бириктирүү
start-merge-what = Бир нече протокол жазуучунун же айылдын файлдарын, канча жолу болсо да
start-hand-over = Көчүрмөнү тапшыруу
start-hand-over-what = Уюштуруучу үчүн, флешкага; жазылганы текшерилет

start-new-heading = Жаңы жолугушуу
start-new-template = Үлгү
start-new-title = Жолугушуунун аталышы
start-new-title-wrong = Жолугушуунун аталышын жазыңыз: файл да ошондой аталат.
start-new-date = Күнү
start-new-date-hint = Күнү, айы, жылы: 14.10.2026
start-new-date-wrong = Мындай күн жок. 14.10.2026 деп жазыңыз же бош калтырыңыз.
start-new-settlement = Айыл же шаар
start-new-note-taker = Бул жерде протоколду ким жазат
start-new-note-taker-hint = Аты же инициалдары; ачык отчётко кирбейт
start-new-more = Дагы: район, уюштуруучу, долбоор
start-new-aiyl-aimak = Айыл аймагы
start-new-raion = Район
start-new-oblast = Облус
start-new-organiser = Уюштуруучу
start-new-project = Долбоор
start-new-make = Кайда сактоону тандоо

start-receipt = Көчүрмө даяр
start-receipt-checked = Жазылгандан кийин кайра окулуп текшерилди: ачык файлда эмне болсо, көчүрмөдө да баары бар.
start-receipt-file = Файл
start-receipt-folder = Папка
start-receipt-holds = Ичинде
start-receipt-counts = { $sessions } жолугушуу, { $contributions } пикир
start-receipt-digits = Текшерүү белгилери
start-receipt-why = Бул сегиз белгини кагазга жазып коюңуз. Көчүрмөлөрдүн мазмуну бирдей болсо, белгилери да бирдей болот: бул көчүрмөнү кийин ошондон тааныса болот.

start-rescue = Эмне кылса болот
start-rescue-backup = Камдык көчүрмөдөн улантуу
start-rescue-backup-what = Бүтүн камдык көчүрмө бар: { $at }. Андагы пикирлер: { $contributions }. Андан жаңы файл түзүлөт.
start-rescue-no-backup = Бул компьютерде бул файлдын камдык көчүрмөсү жок.
start-rescue-salvage = Сакталып калганын калыбына келтирүү
start-rescue-salvage-what = Бузулган файлдагы жана анын камдык көчүрмөлөрүндөгү бүтүн калган жазуулардын баары жаңы файлга кирет. Бузулган файл ошол бойдон калат.
start-rescue-busy = Сакталып калгандар окулуп жатат…
start-rescue-lost = Жаңы файл ачылды. Бузулган файлдагы эми окулбай калган жазуулар: { $lost }. Алар башка протокол жазуучунун файлында болушу мүмкүн.
