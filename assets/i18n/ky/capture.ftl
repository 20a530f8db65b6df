### Жазуу экраны: айтылгандарды клавиатура менен гана жазуу.

capture-heading = Жазуу
capture-stream = Пикирлер айтылган ирети менен
capture-box = Пикир
capture-box-hint = Азыр эмне айтылып жатат?
capture-keys = Enter — жазуу · Shift+Enter — жаңы сап · ↑ — акыркысын оңдоо
capture-marks = Бул пикир тууралуу маалымат

capture-theme = Тема
capture-themes = Темалар
capture-themes-none = Бул жолугушууда тема жок. Пикирлер темасыз жазылат.
capture-theme-none = Темасыз
# Said to those who cannot see the mark: what is typed may be on this theme
capture-theme-perhaps = балким, ушул тема
capture-theme-count = { $count ->
    [one] { $count } пикир
   *[other] { $count } пикир
}
capture-theme-without = Темасыз: { $count }
capture-horizon = Мезгил
capture-question = Талкуу суроосу
capture-question-place = { $place }-суроо, баары { $all }
capture-question-next = Кийинкиси

capture-who = Ким айтты
capture-who-covered = тандалды
capture-who-nobody = Көрсөтпөө
capture-who-new = { $group ->
    [none] жаңы код
   *[other] жаңы код, { $group }
}
capture-who-group = тарап
capture-who-hint = Код (мисалы, 3 же П3) же тараптын аталышы. Өзгөрткөнчө сакталат.
capture-who-none = Мындай код же топ бул жерде жок. Башкача териңиз; Esc — текстке кайтуу.
capture-kind = Түрү
capture-kind-none = көрсөтпөө
capture-kind-hint = Сан же ↑ ↓ жана Enter
capture-tag = Белги
capture-tag-new = жаңы белги
capture-tag-hint = Enter белгини коёт же алып салат. Backspace акыркысын алып салат.
capture-verbatim = сөзмө-сөз
capture-private = жарыяланбайт
capture-paraphrase = башка сөз менен гана
capture-parked = кийинкиге калтырылды
capture-language = Тили: авто
capture-time = Убактысы
capture-time-hint = Кийин жазып жатсаңыз, саатын жана мүнөтүн жазыңыз. Бош болсо — азыр.
capture-time-wrong = Мындай убакыт жок. Мисалы, 14:30 деп жазыңыз.

capture-find = Издөө
capture-find-hint = Бүт файлдан издөө
capture-find-back = Артка
capture-find-how = Сөздү же анын башын жазыңыз: файлдагы бардык жолугушуулардан изделет. «о» аркылуу «ө», «у» аркылуу «ү», «н» аркылуу «ң» да табылат.
capture-find-none = Мындай сөздөр эч жерде жок. Кыскараак сөз жазсаңыз, көбүрөөк табылат.
capture-find-count = { $total ->
    [one] Табылды: { $total }. Enter — ошол жерге өтүү.
   *[other] Табылды: { $total }, көрсөтүлдү: { $shown }. Enter — ошол жерге өтүү.
}
capture-find-results = Табылгандар

capture-empty = Азырынча эч нерсе жазыла элек. Айтылып жатканды терип, Enter баскычын басыңыз.
capture-empty-theme = биринчи теманы тандайт, Alt 2 — экинчисин ж. б.
capture-empty-who = ким сүйлөп жатат: катышуучунун коду же тарап
capture-empty-record = жазат; темасы, мезгили жана ким айтканы кийинки пикирге да калат
capture-empty-keys = талаанын сыртында бардык баскычтарды көрсөтөт; талаанын ичинде — F1

capture-row-theme = Тема: { $theme }
capture-row-voices = { $voices ->
    [one] Дагы { $voices } киши макул
   *[other] Дагы { $voices } киши макул
}
capture-row-conflict = Бул пикирдин версиялары дал келбейт. Баары сакталган.
capture-row-conflict-short = версиялары дал келбейт
capture-row-reading = Окулуп жатат…
capture-redacted = Биротоло өчүрүлдү

capture-covered = Айтылгандар жабылып турат
capture-covered-what = Бул экранды башкалар көрүп турушу мүмкүн. Жаза берсеңиз болот; азыр терип жатканыңыз гана көрүнөт.
capture-covered-show = Көрсөтүү

capture-unfinished = Бул текст мурда ушул жерде терилген, бирок жазылган эмес. Enter — жазуу.
capture-editing = Пикирди оңдоо ({ $time })
capture-editing-save = сактоо
capture-editing-leave = мурдагыдай калтыруу
capture-editing-delete = өчүрүү
capture-editing-words = башка сөз менен…
capture-editing-history = тарыхы
capture-editing-redact = биротоло өчүрүү…
capture-agreement-codes = { $more ->
    [0] Enter акыркы пикирге үн кошот: { $codes }
   *[other] Enter акыркы пикирге үн кошот: { $codes } жана дагы { $more } киши
}
capture-agreement-more = { $more ->
    [one] Enter акыркы пикирге { $more } үн кошот
   *[other] Enter акыркы пикирге { $more } үн кошот
}
capture-agreement-plain = текст катары жазуу
capture-trouble-text-stays = Текст талаада калды. Enter — кайра аракет кылуу.

capture-said-recorded = Жазылды
capture-said-saved = Сакталды
capture-said-agreed = Макул болгондор: +{ $voices } · { $text }
capture-said-deleted = Өчүрүлдү: { $text } · Ctrl+Z — артка кайтаруу
capture-said-undone = Артка кайтарылды: { $text }
capture-said-redone = Кайра аткарылды: { $text }
capture-said-nothing-to-undo = Артка кайтара турган эч нерсе жок
capture-said-nothing-to-redo = Кайра аткара турган эч нерсе жок
capture-said-no-theme = Мындай номери бар тема жок
capture-said-covered = Жабык. Айтылгандарды F7 көрсөтөт.
capture-said-edit-first = Адегенде ↑ баскычы менен пикирге өтүңүз.
capture-said-empty = Бош текстти сактоого болбойт. Ctrl+Shift+Backspace пикирди өчүрөт.

capture-redact-heading = Биротоло өчүрүлсүнбү?
capture-redact-whose = Эмне өчүрүлсүн
capture-redact-this = Ушул пикир
capture-redact-all = { $code } айткандын баары
capture-redact-counting = Буга тиешелүү нерселер изделип жатат…
capture-redact-erases = Бул файлдан өчүрүлөт:
capture-redact-contributions = { $contributions } пикир, бардык версиялары менен ({ $versions })
capture-redact-tags = белгилер: { $count }
capture-redact-voices = макул болгондордун үндөрү: { $count }
capture-redact-attachments = тиркелген файлдар: { $count }
capture-redact-participant = { $code } жөнүндө жазылгандар. Бул кодду ушул жолугушууда мындан ары колдонууга болбойт
capture-redact-lines = Келечек элесинин { $lines } сабы ушуга негизделген. { $written ->
    [0] Анда сөздүн ордуна башка текст турат же бош калат.
   *[other] Адам жазган сөздөр ошол бойдон калат: аларды кайра окуп чыгыңыз ({ $written }).
}
capture-redact-undecided = Ушул катышуучу айтканы ар башкача жазылгандыктан тийилбейт: { $count }. Адегенде ошону чечиңиз.
capture-redact-replacement = Анын ордуна
capture-redact-replacement-hint = Мисалы: катышуучунун каалоосу менен алынды. Бош калтырса да болот.
capture-redact-for-ever = Муну артка кайтарууга болбойт.
capture-redact-elsewhere = Мурда жасалган көчүрмөлөрдө жана документтерде сөздөр калат: аларды ал жерлерден да өчүрүңүз. Эски көчүрмө менен бириктирүү аларды кайтарбайт.
capture-redact-yes = Биротоло өчүрүү
capture-redact-no = Ошол бойдон калтыруу
capture-said-redacted = Биротоло өчүрүлдү: { $count }
capture-said-redacted-later = Биротоло өчүрүлдү: { $count }. Файлды бирөө окуп жатат; акыркы калдыктарды тазалоо үчүн аны жаап, кайра ачыңыз.
