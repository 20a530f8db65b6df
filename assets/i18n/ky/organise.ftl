### Топтоо: бир теманын тактасы, анда пикирлер аталыштарга топтолот.

organise-heading = Топтоо
organise-theme = Тема
organise-no-theme = Темасы жок
organise-counts = { $clusters } топтом; { $loose ->
    [0] баары топтолду
   *[other] топтоло элек: { $loose }
}
organise-toolbar = Кайталанган жазуулар, артка кайтаруу жана кайра аткаруу
organise-duplicates = Кайталанган жазуулар
organise-undo = Артка кайтаруу
organise-redo = Кайра аткаруу

## Программанын сунуштары

organise-step = { $step ->
    [texts] Тексттер сөздөргө бөлүнүп жатат…
    [shared-words] Орток сөздөр изделип жатат…
    [company] Бирге айтылган сөздөр изделип жатат…
    [agreement] Бири-бирине жакын пикирлер изделип жатат…
    [communities] Пикирлер топтолуп жатат…
   *[names] Аталыштар изделип жатат…
}
organise-proposals = { $count ->
    [0] Программанын азыр сунушу жок
   *[other] Программа { $count } нерсе сунуштайт
}
organise-called-off = Эч нерсе сунушталган жок
organise-accept-all = Баарын кабыл алуу
organise-propose = Топтомдорду сунуштоо
organise-propose-again = Жаңыдан сунуштоо
organise-granularity = Сунушталган топтомдор канчалык майда болсун
organise-broad = ири
organise-fine = майда
organise-join-languages = Тилдерди бириктирүү

## Такта

organise-cards = { $count } пикир
organise-column-empty = Бул жерде азырынча эч нерсе жок.
organise-no-horizon = мезгили жок
organise-loose = Топтоло элек
organise-parked = Кийинкиге калтырылгандар
organise-unnamed = Аталышы жок
organise-proposed = Сунуш
organise-count = { $count }
organise-count-here = { $all } ичинен { $here }
organise-offers = дагы { $count } сунуш
organise-because = Себеби:
organise-offered = «{ $name }» топтомуна сунушталат
organise-accept = Кабыл алуу
organise-refuse = Четке кагуу
organise-name-of = «{ $name }» аталышын өзгөртүү
organise-up-of = «{ $name }» топтомун өйдө жылдыруу
organise-down-of = «{ $name }» топтомун ылдый жылдыруу
organise-merge-of = «{ $name }» топтомун башкасына кошуу
organise-delete-of = «{ $name }» топтомун таркатуу
organise-chosen = тандалды
organise-reading = …
organise-notes = { $count } жолу жазылган
organise-contested = ар башка топтомго кошулган

## Аракеттер

organise-new = Жаңы топтом…
organise-take-out = Топтомдон чыгаруу
organise-park = Кийинкиге калтыруу
organise-move-to = { $count } пикирди жылдыруу
organise-merge-into = Топтом кайсынысына кошулсун
organise-move-hint = Аталыштын бир бөлүгүн териңиз; Enter белгиленгенди тандайт, Esc жабат.
organise-drop-new = Жаңы топтом үчүн ушул жерге таштаңыз
organise-dragging = { $count } пикир
organise-new-of = { $count } пикирден жаңы топтом
organise-name-heading = Топтомдун аталышы
organise-answers = Аталыш ушул суроого жооп берсин:
organise-name-in = Аталышы: { $language }
organise-name-hint = 3–7 сөз. Бир тилде болсо жетиштүү.
organise-name-empty = Топтомдун жок дегенде бир тилде аталышы болушу керек.
organise-save = Сактоо
organise-leave = Мурдагыдай калтыруу
organise-keys = Боштук баскычы тандайт, M жылдырат, N жаңы топтом, F2 аталышы, A кабыл алуу, R четке кагуу, Ctrl+Z артка кайтаруу
organise-chosen-keys = Тандалганы: { $count }. M жылдырат, N жаңы топтом, Ctrl+1 2 3 мезгили, Ctrl+L кийинкиге калтыруу, Esc тандоону алып салат

## Акыркы жолу эмне жасалды

organise-told-moved = { $count } пикир эми «{ $name }» топтомунда.
organise-told-taken-out = { $count } пикир эми эч бир топтомдо эмес.
organise-told-placed = { $count } пикир: { $name }.
organise-told-accepted = { $count } сунуш кабыл алынды.
organise-told-refused = Четке кагылды; мындан ары сунушталбайт.
organise-told-made = { $count } пикирден «{ $name }» топтому түзүлдү.
organise-told-named = Эми «{ $name }» деп аталат.
organise-told-shifted = «{ $name }» топтому жылдырылды.
organise-told-deleted = «{ $name }» топтому таркатылды; андагы пикирлер калды.
organise-told-merged = Эми экөө бир топтом: «{ $name }».
organise-told-undone = Артка кайтарылды.
organise-told-redone = Кайра аткарылды.

## Топтой турган эч нерсе жок болгондо

organise-no-file = Файл ачыла элек
organise-no-file-next = Жолугушуулар файлын ачыңыз же жаңы жолугушууну баштаңыз: анда айтылган пикирлер ушул жерде топтолот.
organise-to-start = Баштапкы экранга өтүү
organise-nothing-said = Азырынча топтой турган пикир жок
organise-nothing-said-next = Адамдар эмне деп жатканын жазып алыңыз; ошондо пикирлер бул жерге тема жана мезгил боюнча карточка болуп түшөт.
organise-to-capture = Жазууга өтүү
