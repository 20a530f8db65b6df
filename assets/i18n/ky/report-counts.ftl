### Отчёттор: диаграммалар, добуштар, жолугушууларды салыштыруу жана китептин барактары.

## Диаграммалар

# Диаграмманын аталышынан мурда турат; $number 1ден башталат
report-figure = { $number }-сүрөт.
report-chart-balance = Темалар жана кызыкдар тараптар боюнча пикирлер
report-chart-horizons = Темалар жана мезгилдер боюнча пикирлер
report-chart-support = Добуштар: тараптардын көбү эмнеге макул
report-horizons-caption = Темалар жана мезгилдер боюнча пикирлер
report-column-horizon = Мезгили
report-without-horizon = Мезгили көрсөтүлгөн эмес

## Шайкештик таблицасы

report-matrix = Максаттардын, милдеттердин жана иш-аракеттердин шайкештиги
report-matrix-caption = Максаттар жана аларга кызмат кылган милдеттер, иш-аракеттер
report-matrix-none = Азырынча максат жок.
report-column-goal = Максат
report-column-tasks = Милдеттер
report-column-actions = Иш-аракеттер
report-matrix-nothing = азырынча жок

## Добуштар

report-support = Добуштар жана пикир келишпестиктер
report-support-note = Добуштар жолугушууда кандай саналса, ошондой берилди. Консенсус — ар бир тараптагы макул болгондордун үлүштөрүнүн көбөйтүндүсү: бир эле тарап каршы болсо да, ал төмөн болот.
report-support-caption = Добуштар; эң көп макул болгону биринчи турат
report-support-more = Дагы { $count } пикир же топтом боюнча добуш берилди; толук тизме Excel китебинде.
report-divides = Пикирлер кайда ажырайт
report-divides-caption = Калгандардан алда канча көп же алда канча аз макул болгон тараптар
report-divides-none = Калгандардан бөлөк турган тарап жок.
report-divides-more = калгандардан көп макул
report-divides-less = калгандардан аз макул
report-column-standing = Кандай карайт
report-column-agree = Макул
report-column-disagree = Каршы
report-column-pass = Калыс
report-column-consensus = Консенсус

## Артыкчылыктар

report-priorities = Артыкчылыктар
report-priorities-note = Катышуучулар эмнени тандаганы: ар бири бир нечеден чаптама койгон же 1ден 5ке чейин баа берген. Баалардын медианасы көрсөтүлдү: адамдардын кеминде жарымы андан жогору эмес, кеминде жарымы андан төмөн эмес баа койгон.
report-priorities-caption = Чаптамалар менен баалар эмнеге коюлду; эң көп чаптама алганы биринчи турат
report-chart-dots = Чаптамалар
report-dots-given = Коюлган чаптамалар: { $given }
report-dots-of = Коюлган чаптамалар: { $possible } ичинен { $given }
# $dots: one of the two above
report-dots-of-round = { $round }-тур. { $dots }
report-column-dots = Чаптамалар
report-column-dots-of = Чаптамалар, { $round }-тур
report-column-round = Тур
report-column-importance = Маанилүүлүгү
report-column-feasibility = Ишке ашуусу
report-column-people-importance = Маанилүүлүгү: адам саны
report-column-people-feasibility = Ишке ашуусу: адам саны
report-room = тарапка бөлбөй

## Жолугушууларды салыштыруу

report-compare = Жолугушууларды салыштыруу
report-places-caption = Өткөн жерлер жана темалар боюнча пикирлер
report-saturation = Каныгуу
report-saturation-note = Топтом — окшош пикирлер. Кийинки жолугушуулар дээрлик жаңы топтом кошпой калса, тема каныккан болот: жаңы ой чыккан жок.
report-saturation-caption = Ар бир жолугушуу кошкон жаңы топтомдор
# $session: ага чейин канча жолугушуу өткөнү; $percent: 80 же 90
report-saturation-reached = Бардык топтомдордун { $percent } % { $session }-жолугушуудан кийин белгилүү болду (баары { $sessions } жолугушуу).
report-common = Көпчүлүк жерлерге жалпы
report-common-caption = Жерлердин теңинен көбүндө айтылгандар
report-common-none = Жерлердин теңинен көбүндө айтылган пикир жок.
report-particular = Бир жерге гана таандык
report-particular-caption = Бир нече жолу, бирок бир гана жерде айтылгандар
report-particular-none = Бир гана жерде бир нече жолу айтылган пикир жок.
report-only-first = { $all } ичинен алгачкы { $shown } көрсөтүлдү; толук тизме Excel китебинде.
report-column-cluster = Топтом
report-column-name = Эмне жөнүндө
report-column-places = Жерлер
report-column-clusters-heard = Топтомдор
report-column-clusters-new = Жаңы
report-column-clusters-known = Баары белгилүү
report-column-said = Канча жолу айтылды

## Ыкма

report-method-saturation = Каныгуу: топтомдор — { $clusters }, жолугушуулар — { $sessions }; акыркы жолугушуу кошкон жаңы топтомдор: { $new }.
report-method-one-session = Бир эле жолугушуудан каныгууну билүүгө болбойт.
report-method-votes = { $count } пикир же топтом боюнча добуштар саналды.
report-method-dots = { $given } чаптама коюлду.
report-method-no-votes = Добуштарды эч ким санаган жок.

## Китептин барактары. Аталышы 31 белгиден ашпайт, [ ] : * ? / \ белгилери болбойт

report-sheet-contributions = Пикирлер
report-sheet-clusters = Топтомдор
report-sheet-support = Добуштар
report-sheet-priorities = Артыкчылыктар
report-sheet-vision = Келечек элеси
report-sheet-balance = Темалар жана тараптар
report-sheet-groups = Тараптардын катышуучулары
report-sheet-sessions = Жолугушуулар
report-sheet-places = Темалар жана жерлер
report-column-groups = Тараптар
report-column-ref = ref
report-column-level = Деңгээли
report-column-text-of-line = Саптын сөзү
report-column-state = Абалы
report-column-rests-on = Негиздердин саны
report-column-evidence = Негизи (ref)
report-column-groups-behind = Кимдердин пикири
report-column-serves = Кайсы сапка кызмат кылат
report-state = { $state ->
    [accepted] кабыл алынды
    [edited] оңдолду
   *[proposed] сунушталды
}
report-level = { $level ->
    [problem] бүгүн: көйгөй
    [strength] бүгүн: күчтүү жагы
    [goal] максат
    [task] милдет
    [action] иш-аракет
   *[observation] бүгүн: башка
}

## Сапаттык талдоо программалары үчүн коддор

report-code-horizon = Мезгил
report-code-kind = Пикирдин түрү
