### Отчёттор: келечек элесинин документи, анын тиркемелери жана түшүндүрмөлөр.

## Баш барак

report-title-vision = Келечек элесинин долбоору
report-title-contributions = Пикирлер
report-title-sessions = { $count } жолугушуу
report-variant-public = Ачык отчёт
report-variant-internal = Ички отчёт, жарыялоого болбойт
report-fact-place = Өткөн жери
report-fact-date = Күнү
report-fact-series = Жолугушуулар топтому
report-fact-organiser = Уюштуруучу
report-fact-project = Долбоор
report-fact-partners = Өнөктөштөр
report-fact-funder = Каржылык колдоо көрсөткөн
# $from жана $to: толук жазылган күндөр
report-days = { $from } – { $to }
report-without-title = Аталышы жок жолугушуу
report-without-name = Аталышы жок
report-contents = Мазмуну

## Кимдер катышты

report-present = Кимдер катышты
report-present-caption = Кызыкдар тараптар боюнча катышуучулар жана пикирлер
report-meetings-caption = Жолугушуулар
report-absent = Бул тараптардан бир да катышуучу жазылган жок:
report-other-groups = Башка тараптар
report-without-group = Тарабы көрсөтүлгөн эмес
report-all = Баары
report-count-contributions = { $count } пикир

## Кантип окуу керек

report-reading = Бул документти кантип окуу керек
report-reading-lines = Ар бир сап катышуучулардын айткандарына таянат. Саптан кийинки номерлер А тиркемесиндеги пикирлерге алып барат; эч бир сапка негиз боло элек пикирлер Б тиркемесинде келтирилди. Ар бир пикир эсепке алынды, сырттан эч нерсе кошулган жок.
report-reading-states = Бардыгы { $lines } сап. Адамдар кабыл алганы же оңдогону (белгиси менен): { $decided }. Калгандары — программанын сунуштары: алар боюнча адамдар чечим кабыл ала элек.
report-reading-numbers = Пикирлер айтылган убактысы боюнча номерленди. Ар бири кайсы тилде жазылса, ошол тилде берилди; тили документтин тилинен башка болсо, жанына кыскача белги коюлду.
report-reading-original = Түп нускасынын тилинде берилгени: { $count }.
report-reading-withheld = { $count } пикирди бул жерде басып чыгарууга болбойт, бирок эсепке алынды.
report-reading-other-groups = Үчтөн аз катышуучусу жазылган тараптар (керек болсо, саны боюнча кийинки тарап менен кошо) «Башка тараптар» деп чогуу көрсөтүлдү: ошондо эч ким таанылып калбайт.

## Келечек элеси

report-statement = Элестин баяны
report-statement-not-written = Али жазыла элек.
# $count: тема боюнча пикирлер; $reflected: кайсы бир сапка негиз болгондору
report-theme-count = Тема боюнча пикирлер: { $count }; ушул же башка темалардын саптарында чагылдырылганы: { $reflected }.
report-today = Бүгүн кандай абалдабыз
report-problems = Көйгөйлөр
report-strengths = Күчтүү жактары
report-observations = Башка байкоолор
# $year: текст, мисалы 2030
report-goals = { $year }-жылга карата максаттар
report-goals-far = Максаттар
report-tasks = Эртеңки милдеттер
report-actions = Бүгүнкү иш-аракеттер
report-no-line = Азырынча бир да сап жок.
report-line-withheld = Бул саптын сөздөрүн басып чыгарууга болбойт.
report-evidence = Негизи:
report-evidence-withheld = басылган жок: { $count }
report-evidence-none = калган жок
report-groups-behind = Тараптар:
report-serves = Кайсы сапка кызмат кылат:
report-state-accepted = кабыл алынды
report-state-edited = оңдолду
report-paraphrased = башка сөз менен
report-actions-caption = Бүгүнкү иш-аракеттер: { $theme }
report-not-filled = али толтурула элек

## Шайкешсиздик, катышуу, эске алынганы

report-gaps = Шайкешсиздиктер
report-gaps-note = Ар бир максаттын иш-аракети болсо, ар бир иш-аракет максатка кызмат кылса жана бир да тема же тарап сапсыз калбаса, келечек элесинин бөлүктөрү бири-бирине шайкеш болот. Азырынча жетишпегени:
report-gaps-none = Жок: ар бир максаттын иш-аракети бар, ар бир иш-аракет максатка кызмат кылат, ар бир теманын жана тараптын сабы бар.
report-gap-goal-without-action = Иш-аракети жок максат:
report-gap-action-without-goal = Максаты жок иш-аракет:
report-gap-theme-without-line = Бир да сабы жок тема:
report-gap-group-without-line = Бир да сабы жок тарап:
report-balance = Катышуу жана эске алынган үлүш
report-balance-caption = Кызыкдар тараптар жана темалар боюнча пикирлер
report-coverage-caption = Темалар боюнча эске алынган үлүш
report-themes-caption = Темалар боюнча пикирлер

## Тиркемелер

report-annex-evidence = А тиркемеси. Саптарга негиз болгон пикирлер
report-annex-evidence-caption = Жок дегенде бир сапка негиз болгон пикирлер
report-annex-evidence-none = Азырынча бир да сап пикирге таянган жок.
report-annex-not-reflected = Б тиркемеси. Чагылдырыла элек
report-annex-not-reflected-caption = Эч бир сапка негиз боло элек пикирлер
report-annex-not-reflected-none = Бардык пикирлер чагылдырылды.
report-annex-not-reflected-withheld = Чагылдырыла элек, бул жерде басылбаган пикирлер: { $count }.
report-annex-contributions = Пикирлер
report-annex-contributions-caption = Бардык пикирлер, айтылган убактысы боюнча
report-annex-method = В тиркемеси. Ыкма
report-method = Ыкма
report-method-setting = Жолугушуулар: { $sessions }; жазылган катышуучулар: { $people }; кызыкдар тараптар: { $groups }.
report-method-notes = Протокол жазуучулар талкуунун жүрүшүндө { $count } пикир жазып алышты; белгилүү болсо, ар биринин темасы, мезгили, түрү жана тарабы көрсөтүлдү. Катышуучулар аты-жөнү менен эмес, код менен жазылды.
report-method-note-takers = Протокол жазуучулар: { $names }.
report-method-lines = Бир тема боюнча, бир тилде айтылган окшош пикирлер сөздөрүнө карап топтоштурулду. Сунушталган сап өз топтомундагы бир пикирдин сөзү менен берилет. Анын бүгүнкү абалга, максатка, милдетке же иш-аракетке кириши пикирлердин түрүнө жана кайсы мезгил жөнүндө айтылганына жараша болот.
report-method-concrete = Ким жооптуу экенин, мөөнөтүн, каражатын жана жыйынтыгы кантип билинерин адамдар гана жазды; эч ким жазбаганы бош калды.

## Тилкелер жана белгилер

report-column-group = Кызыкдар тарап
report-column-people = Катышуучулар
report-column-contributions = Пикирлер
report-column-session = Жолугушуу
report-column-date = Күнү
report-column-place = Өткөн жери
report-column-line = Сап
report-column-action = Иш-аракет
report-column-responsible = Жооптуу
report-column-by-when = Мөөнөтү
report-column-means = Каражаты
report-column-indicator = Жыйынтыгын кантип билебиз
report-column-theme-number = { $number }-тема
report-column-theme = Тема
report-column-total = Баары
report-column-reflected = Эске алынганы
report-column-share = Үлүшү
report-column-number = №
report-column-text = Эмне айтылды
report-column-kind = Түрү, мезгили
report-column-lines = Саптар
report-column-record = Жазуу
report-without-theme = Темасы жок
# $horizon: today, tomorrow же текст түрүндөгү жыл
report-horizon = { $horizon ->
    [today] бүгүн
    [tomorrow] эртең
   *[year] { $horizon }-жыл
}
report-kind = { $kind ->
    [problem] көйгөй
    [strength] күчтүү жагы
    [need] муктаждык
    [proposal] сунуш
   *[question] суроо
}
report-verbatim = сөзмө-сөз
report-same-as = № { $numbers } менен бир эле пикир
report-parked = кийинкиге калтырылды
report-private = басып чыгарууга болбойт
report-paraphrase-only = сөзмө-сөз келтирүүгө болбойт
report-paraphrase = Башка сөз менен:
report-erased = Биротоло өчүрүлдү
report-empty = Сөзү жок
# Башка тилдеги сөздөрдөн кийинки кыскача белги
report-language-mark = { $language ->
    [ky] кырг.
    [ru] орус.
    [en] англ.
   *[mixed] аралаш тил
}
report-caption = { $number }-таблица.
