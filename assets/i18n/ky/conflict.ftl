### Дал келбеген версиялар: бир нече адам бирин-бири көрбөй туруп бир жерге жазгандары.

conflict-works = Чечиле турган иштер
conflict-work-files = Файлдар
conflict-work-conflicts = Дал келбегендер
conflict-work-duplicates = Кайталанган жазуулар
conflict-work-left = { $count ->
    [0] эч нерсе калган жок
   *[other] калганы: { $count }
}

conflict-what = Бир нече адам бирин-бири көрбөй туруп бир эле нерсени өзгөрткөн. Версиялардын баары сакталган; мындан ары кайсынысы каларын тандаңыз.
conflict-list = Дал келбеген версиялар
conflict-versions = { $count } версия
conflict-range = { $total } ичинен { $from }–{ $until }
conflict-page-before = Мурункулары
conflict-page-after = Кийинкилери
conflict-place = { $total } ичинен { $place }
conflict-thing = { $kind ->
    [contribution] Пикир
    [session] Жолугушуу
    [theme] Тема
    [group] Кызыкдар тарап
    [participant] Катышуучу
    [question] Талкуу суроосу
    [tag] Белги
    [voice] Үн
    [evidence] Негизи
    [attachment] Тиркелген файл
    [cluster] Топтом
    [link] Эки пикир
    [alias] Эки аталыш
    [line] Элестин сабы
    [vision] Келечек элеси
    [support] Добуштар жана баалар
    [agenda_item] Күн тартиби
   *[other] { $kind }
}
conflict-field = { $field ->
    [deleted] өчүрүлсүнбү же калсынбы
    [text] тексти
    [theme] темасы
    [horizon] мезгили
    [kind] түрү
    [verbatim] сөзмө-сөзбү
    [participant] катышуучусу
    [group] кызыкдар тарабы
    [said_at] айтылган убактысы
    [parked] кийинкиге калтырылганбы
    [may_be_quoted] цитата кылууга болобу
    [paraphrase] башка сөз менен айтылышы
    [language] тили
    [cluster] топтому
    [translation] котормосу
    [translator] котормочусу
    [name] аталышы
    [title] аталышы
    [date] күнү
    [settlement] айылы
    [position] тизмедеги орду
    [minutes] мүнөтү
    [code] коду
    [sex] жынысы
    [age_band] курагы
    [consent] катышууга макулдугу
    [note] эскертүүсү
    [present] барбы же жокпу
    [count] саны
    [relation] өз ара байланышы
    [words] сөздөрү
    [words_of] сөздөрү
    [statement] элестин баяны
    [level] деңгээли
    [state] абалы
    [reason] себеби
    [responsible] жооптуусу
    [by_when] мөөнөтү
    [means] каражаты
    [indicator] көрсөткүчү
   *[other] { $field }
}
conflict-nothing = бош калтырылган
conflict-elsewhere = бул файлда жок
conflict-yes = ооба
conflict-no = жок
conflict-quoted = { $value ->
    [yes] цитата кылууга болот
    [paraphrase] башка сөз менен гана
   *[other] басып чыгарууга болбойт
}
conflict-relation = { $value ->
    [same] бир эле пикир
    [related] байланыштуу
   *[other] башка-башка
}
conflict-state = { $value ->
    [dropped] алынып салынган
   *[accepted] кабыл алынган
}
conflict-nobody = аты көрсөтүлгөн эмес
conflict-shown = азыр көрсөтүлүүдө
conflict-did-delete = Өчүргөн
conflict-did-keep = Калтырган
conflict-did-edit = Өчүрүлгөнүн көрбөй туруп оңдогон:
conflict-only-here = ушул жерде гана:
conflict-only-here-end = (бүттү)
conflict-choose = Ушул калсын
conflict-choose-delete = Өчүрүү
conflict-choose-keep = Өчүрбөй калтыруу
conflict-choose-named = { $number }: { $person } жазган версия
conflict-other-words = Башкача жазуу…
conflict-other-words-of = Кала турган сөздөр
conflict-other-words-keys = Enter — сактоо, Shift+Enter — жаңы сап, Esc — мурункудай калтыруу
conflict-later = Кийинчерээк
conflict-keys = ↑ ↓ — кийинкисине өтүү, 1 … 9 — версияны калтыруу
conflict-undo = Артка кайтаруу
conflict-prefer = Бир кишинин жазганын калтыруу…
conflict-prefer-heading = Кимдин версиялары калат?
conflict-prefer-what = Бул кишинин версиясы бар жердин баарында ошол калат. Башкалары өзгөрбөйт. Бардык версиялар файлдын тарыхында сакталат.
conflict-prefer-one = { $total } ичинен { $count } чечилет
conflict-prefer-cancel = Мурункудай калсын

conflict-told-settled = Чечилди: { $about }. Ctrl+Z — артка кайтаруу.
conflict-told-preferred = { $settled } жерде { $person } жазган версия калды; { $left ->
    [0] дал келбегени калган жок
   *[other] калганы: { $left }
}. Ctrl+Z — артка кайтаруу.
conflict-told-undone = Артка кайтарылды.
conflict-told-redone = Кайра аткарылды.

conflict-none = Дал келбеген версия жок
conflict-none-next = Бириктирилген файлдарда бир эле нерсенин ар башка версиялары болсо, алар ушул жерде катар көрсөтүлөт.
conflict-all-settled = Баары чечилди
conflict-all-settled-next = Чечимдер башкаларга да жетиши үчүн файлдын көчүрмөсүн тапшырыңыз же кайталанган жазууларга өтүңүз.
conflict-no-file = Файл ачыла элек
conflict-no-file-next = Файл ачыңыз же файлдарды бириктириңиз; ошондо дал келбеген версиялар ушул жерде чечилет.
conflict-to-files = Файлдарга
conflict-to-duplicates = Кайталанган жазууларга
conflict-to-vision = Келечек элесинин долбоорун көрүү
conflict-to-conflicts = Дал келбегендерин чечүү
