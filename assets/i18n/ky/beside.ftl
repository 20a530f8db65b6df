### Пикирлер агымынын жаны жана «Жазуу» экранынын сейрек керектелүүчү терезелери.

beside-heading = Пикирлердин жаны
beside-hide = Жашыруу
beside-balance = Тең салмак
beside-balance-caption = Тараптар жана темалар боюнча пикирлер
beside-balance-none = Жолугушуунун темалары жана тараптары болгондо, тең салмак ким эмне жөнүндө сүйлөгөнүн көрсөтөт.
beside-nobody = «{ $group }» тараптан «{ $theme }» темасы боюнча эч ким сүйлөй элек
beside-cell = «{ $group }», «{ $theme }» темасы: { $count } пикир
beside-floor = Канча мүнөт сүйлөгөн
beside-floor-short = мүн
beside-floor-what = мүн — ар бир тараптын болжол менен канча мүнөт сүйлөгөнү: анын ар бир жазуусунан кийинки жазууга чейинки убакыт, ар биринде беш мүнөттөн ашык эмес.
beside-floor-of = { $group }: { $minutes ->
    [0] бир мүнөткө жетпейт
   *[other] болжол менен { $minutes } мүнөт
}
beside-silent = «{ $theme }» темасы боюнча булардан эч ким сүйлөй элек:
beside-all-heard = «{ $theme }» темасы боюнча бардык тараптар сүйлөдү
beside-unheard = Азырынча сүйлөй элек коддор
beside-time = { $planned } мүнөттөн { $minutes }: { $theme }
beside-time-soon = { $minutes } мүнөт калды
beside-time-over = { $minutes ->
    [0] Убакыт бүттү
   *[other] Убакыт { $minutes } мүнөт мурун бүткөн
}

beside-parked = Калтырылган
beside-parked-none = Кийинкиге калтырылган эч нерсе жок. Азыр орду эмести Ctrl+L бул жакка жөнөтөт.
beside-parked-take = Талкууга кайтаруу
beside-parked-edit = Оңдоо
beside-parked-taken = Талкууга кайтарылды

beside-recorded = { $count } пикир жазылды
beside-paste = Бир нече сап чапталды
beside-paste-what = { $count } сап. Ар бири өзүнчө пикирби? Аларга азыр тандалган тема, мезгил жана сүйлөөчү коюлат.
beside-paste-lines = Саптар
beside-paste-one = Бир пикир: жазуу талаасына
beside-paste-separately = { $count } пикирди өз-өзүнчө жазуу
beside-cards = Дубалдагы карточкалар
beside-cards-what = Ар бир карточка — бир сап. Enter кийинкисине өтөт. Аларга азыр тандалган тема жана мезгил коюлат:
beside-card = Карточкада эмне жазылган
beside-card-others = Дагы канча киши
beside-cards-record = { $count } карточканы жазуу

beside-history = Пикирдин тарыхы
beside-history-somebody = аты жок
beside-history-first = биринчи жолу жазылган
beside-history-past = андан бери алмаштырылган
beside-history-emptied = бошотулган

beside-words = Башка сөз менен
beside-words-save = Сактоо
beside-quotation = Сөзүн колдонсо болобу?
beside-quotation-yes = ооба
beside-paraphrase = Ошол эле ой башка сөз менен
beside-paraphrase-why = Ким айтканын билгизип коё турган нерселерсиз. Ачык отчётто түп нусканын ордуна турат.
beside-translation = { $language }
beside-translator = Ким которду
beside-translator-self = сиз

beside-photographs = Сүрөттөр
beside-photographs-what = Флипчарттын жана дубалдын сүрөттөрүн тандаңыз, терезеге таштаңыз же алмашуу буферинен чаптаңыз. Кайда жана качан тартылганы өчүрүлөт.
beside-photographs-off = Сүрөт тиркөө өчүк. Сүрөткө түшө тургандар макул болгондон кийин аны жөндөөлөрдөн күйгүзсө болот.
beside-photographs-choose = Сүрөттөрдү тандоо
beside-photographs-mending = Даярдалып жатат…
beside-photographs-attached = Тиркелди
beside-photographs-caption = Эмне көрсөтүлгөн
beside-photographs-shows = Анда { $count } пикир бар
beside-photographs-link = Оңдолуп жаткан пикир ушунда бар
beside-photographs-linked = Байланыштырылды
beside-photographs-remove = Алып салуу
beside-photographs-removed = Алып салынды
beside-photographs-one = Сүрөт
beside-photographs-missing = Бул файл сүрөтсүз тапшырылган.
