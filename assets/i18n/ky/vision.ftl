### «Келечек элеси» экраны: долбоор документ катары, ар бир сап жана анын негизи.

vision-heading = Келечек элесинин долбоору
vision-is-draft = Бул — долбоор: программанын сунуштары адам кабыл алганга чейин белгиленип турат.
vision-title-sessions = { $count } жолугушуу
vision-untitled = Аталышы жок жолугушуу
vision-days = { $from } – { $to }

## Долбоор түзүлгөнгө чейин

vision-no-file = Файл ачыла элек
vision-no-file-next = Жолугушуулар файлын ачыңыз же жаңы жолугушууну баштаңыз: долбоор анда айтылган пикирлерден түзүлөт.
vision-to-start = Баштапкы экранга өтүү
vision-no-contributions = Долбоор түзүүгө азырынча пикир жок
vision-no-contributions-next = Долбоор пикирлерден түзүлөт. Адамдар эмне деп жатканын жазып алыңыз же протокол жазуучулардын файлдарын бириктириңиз.
vision-to-capture = Жазууга өтүү
vision-to-merge = Бириктирүүгө өтүү
vision-drafting = Долбоор түзүлүп жатат…
vision-drafting-again = Долбоор жаңыртылып жатат…
vision-called-off = Долбоор түзүлгөн жок
vision-called-off-next = Эч нерсе өзгөргөн жок. Долбоорду каалаган убакта түзсө болот.
vision-draft-again = Долбоорду түзүү
vision-no-lines = Азырынча бир да сап сунуштоого мүмкүн болгон жок. Пикирдин түрү же мезгили белгилүү болгондо гана андан сап чыгат: аларды «Жазуу» экранында көрсөтүңүз.

## Документтин үстүндөгү тилке

vision-toolbar = Артка кайтаруу жана кайра аткаруу
vision-undo = Артка кайтаруу
vision-redo = Кайра аткаруу
vision-counts = Саптар: { $lines }, чечилгени: { $decided }
vision-gaps-count = Шайкешсиздиктер: { $count }
vision-coverage = Чагылдырылганы: { $all } пикирдин ичинен { $reflected }
vision-keys = Баскычтар: ↑ ↓ сап, Enter кабыл алуу, L бекитүү, Delete алып салуу, F2 оңдоо, Ctrl+Z артка кайтаруу

## Документ

vision-contents = Мазмуну
vision-part-lines = { $count ->
    [0] азырынча сап жок
   *[other] { $count } сап
}
vision-part-decided = чечилгени: { $count }
vision-without-theme = Темасы жок
vision-without-name = Аталышы жок
vision-no-line = Азырынча бир да сап жок.
vision-today = Бүгүн кандай абалдабыз
vision-goals = { $year }-жылга карата максаттар
vision-goals-far = Максаттар
vision-tasks = Эртеңки милдеттер
vision-actions = Бүгүнкү иш-аракеттер
vision-accept-all = { $count ->
    [one] Бул теманын { $count } сунушун кабыл алуу
   *[other] Бул теманын бардык { $count } сунушун кабыл алуу
}
vision-state = { $state ->
    [accepted] кабыл алынды
    [edited] оңдолду
   *[proposed] сунушталды
}
vision-evidence-count = { $count ->
    [0] негиз болгон пикир калган жок
   *[other] { $count } пикир
}
vision-serves = кызмат кылган сабы:
# The line that is served, `2.1`
vision-serves-line = { $label }-сап, бул сап ошого кызмат кылат
vision-language-mark = { $language ->
    [ky] кыргызча
    [ru] орусча
    [en] англисче
   *[mixed] аралаш
}
vision-responsible = Жооптуу
vision-by-when = Мөөнөтү
vision-means = Каражаты
vision-indicator = Жыйынтыгын кантип билебиз
vision-accept = Кабыл алуу
vision-accept-line = { $label }-сапты кабыл алуу
vision-lock = Бекитүү: долбоор аны өзгөртпөйт
vision-unlock = Бекитүүнү алуу
vision-lock-line = { $label }-сапты бекитүү
vision-drop = Алып салуу: сап долбоордон чыгат жана кайра сунушталбайт
vision-drop-line = { $label }-сапты алып салуу
vision-edit = Оңдоо
vision-edit-line = { $label }-сапты оңдоо
vision-words = { $label }-саптын тексти
vision-edit-keys = Enter — сактоо, Esc — мурункусун калтыруу

## Азыр эле эмне аткарылды

vision-told-accepted = { $lines } сап кабыл алынды.
vision-told-locked = Сап бекитилди: аны адам гана өзгөртөт.
vision-told-unlocked = Саптын бекитүүсү алынды.
vision-told-dropped = Сап алынып салынды; ал документтин астындагы тизмеде турат.
vision-told-restored = Сап кайрадан долбоордо.
vision-told-edited = Сап сакталды.
vision-told-undone = { $what ->
    [line] Келечек элеси боюнча акыркы чечим артка кайтарылды.
   *[other] Файлдагы акыркы өзгөртүү артка кайтарылды.
}
vision-told-redone = { $what ->
    [line] Келечек элеси боюнча чечим кайра аткарылды.
   *[other] Файлдагы өзгөртүү кайра аткарылды.
}

## Негизи

vision-evidence = Негизи
vision-evidence-of = { $label }-саптын негизи
vision-evidence-none = Бул сапка негиз болгон пикирлер файлда калган жок. Сап дагы эле керекпи, текшериңиз.
vision-evidence-choose = Документтен бир сапты тандаңыз: анын негизи ушул жерде көрүнөт.
vision-note-taker = Протокол жазуучу: { $name }
vision-verbatim = сөзмө-сөз
vision-paraphrase-only = сөзмө-сөз келтирүүгө болбойт
vision-private = жарыяланбайт
vision-erased = Биротоло өчүрүлдү
vision-nobody = ким айтканы жазылган эмес

## Шайкешсиздиктер

vision-gaps = Шайкешсиздиктер
vision-gaps-none = Жок: ар бир максаттын иш-аракети бар, ар бир иш-аракет максатка кызмат кылат, ар бир теманын жана тараптын сабы бар.
vision-gaps-goals = Иш-аракети жок максаттар
vision-gaps-actions = Максаты жок иш-аракеттер
vision-gaps-themes = Бир да сабы жок темалар
vision-gaps-groups = Бир да сабы жок кызыкдар тараптар

## Чагылдырыла элек

vision-not-reflected = Чагылдырыла элек
vision-not-reflected-why = Документтин бир да сабына негиз боло элек пикирлердин баары. Айтылгандардын эч бири жоголгон жок.
vision-not-reflected-none = Бардык пикирлер документте чагылдырылды.
vision-not-reflected-shown = Көрсөтүлгөнү: { $all } ичинен { $shown }
vision-show-more = Дагы { $count } пикирди көрсөтүү

## Алынып салынган саптар

vision-dropped = Алынып салынган саптар
vision-dropped-why = Баш тартылган саптар. Алар кайра сунушталбайт; негиз болгон пикирлер файлда калат.
vision-drop-reason = «{ $text }» деген сап эмне үчүн алынып салынды
vision-drop-reason-empty = Эмне үчүн?
vision-restore = Долбоорго кайтаруу
vision-restore-line = «{ $text }» деген сапты долбоорго кайтаруу
