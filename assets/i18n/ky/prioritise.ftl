### Артыкчылыктар: залда эмне саналды жана андан эмне келип чыгат.

prioritise-heading = Артыкчылыктар
prioritise-no-file-next = Жолугушуулар файлын ачыңыз же жаңы жолугушууну баштаңыз: залда саналгандар ушул жерге киргизилет.
prioritise-nothing = Азырынча добуш бере турган топтом жок
prioritise-nothing-next = Чаптамалар топтомдорго коюлат. Адегенде «Топтоо» экранында топтомдорду түзүңүз; ошондо алар бул жерде чыгат.
prioritise-to-organise = Топтоого өтүү

prioritise-way-of = Адамдардан кантип суралды
prioritise-dots = Чаптамалар
prioritise-hands = Кол көтөрүү
prioritise-marks = Маанилүүлүгү × ишке ашуу мүмкүнчүлүгү
prioritise-entry = Эмне саналды
prioritise-result = Андан эмне келип чыгат
prioritise-chart = Диаграмма
prioritise-number = Номери
prioritise-cluster = Топтом
prioritise-room = бүт зал
prioritise-no-count = Бүтүн сан же бош болсун.

prioritise-round = Тур
prioritise-new-round = жаңы тур
prioritise-by-group = Өзүнчө саналат
prioritise-add-group = тарап кошуу…
prioritise-counted-of = Кимдин добушу
prioritise-present = Ким катышты
prioritise-present-room = Залда канча адам болду
prioritise-present-group = Канча адам болду: { $group }
prioritise-present-more = Тараптарда чогуу { $sum } адам, ал эми залда { $people }.
prioritise-dots-each = Ар бирине чаптама
prioritise-dots-table = Топтомдор боюнча чаптамалар
prioritise-dots-of = «{ $item }» үчүн чаптамалар: { $who }
prioritise-total = Бардыгы
prioritise-total-of = { $possible } ичинен { $given }
prioritise-too-many = «адамдар × чаптамалар» санынан { $count } чаптамага ашык
prioritise-hands-table = Топтомдор боюнча көтөрүлгөн колдор
prioritise-way = { $way ->
    [agree] макул
    [disagree] каршы
   *[pass] калыс калды
}
prioritise-hands-of = «{ $item }»: { $way ->
    [agree] макул
    [disagree] каршы
   *[pass] калыс калды
}
prioritise-marks-table = { $method ->
    [importance] Маанилүүлүгү: ар бир бааны канча адам койду, эң жогоркусу — 5
   *[feasibility] Ишке ашуу мүмкүнчүлүгү: ар бир бааны канча адам койду, эң жогоркусу — 5
}
prioritise-mark-of = «{ $item }», { $method ->
    [importance] маанилүүлүгү
   *[feasibility] ишке ашуу мүмкүнчүлүгү
}: { $mark } деген баа

prioritise-ranking = Чаптамалар боюнча
prioritise-share = Үлүшү
prioritise-no-dots = Чаптамаларды киргизиңиз; ошондо алардын тартиби ушул жерден көрүнөт.
prioritise-consensus = Тараптардын консенсусу
prioritise-no-votes = Добуштарды киргизиңиз; ошондо тараптар эмнеге макул экени ушул жерден көрүнөт.
prioritise-for = Макул
prioritise-for-in = { $groups } тараптын ичинен { $for } тарап
prioritise-for-room = бүт зал
prioritise-measure = өлчөмү
prioritise-measure-what = Тараптардын консенсусу, 0дөн 1ге чейин: ар бир тараптын макулдук үлүшү бири-бирине көбөйтүлөт. Бир эле тарап каршы болсо, ал төмөндөйт.
prioritise-divides = Пикирлер кайда ажырайт
prioritise-divides-none = Эч бир тараптын пикири башкалардан бөлүнбөйт.
prioritise-who = Ким
prioritise-apart = { $group }: { $more ->
    [more] көбүрөөк макул
   *[less] азыраак макул
}
prioritise-z-what = Үлүштөр стандарттык четтөө менен канчалык айырмаланат. 1,28ден баштап көрсөтүлөт: мындай айырма он учурдун биринде гана кокустан болот.
prioritise-plot = Маанилүүлүгү жана ишке ашуу мүмкүнчүлүгү
prioritise-plot-label = Медианалардын диаграммасы; ошол эле сандар төмөнкү таблицада
prioritise-importance = Маанилүүлүгү
prioritise-feasibility = Ишке ашуусу
prioritise-no-marks = Бааларды киргизиңиз; ошондо ар бир топтом ушул жерден өз ордун табат.
prioritise-spread = жарымы: { $from }–{ $until }

prioritise-contested = Эки жолу ар башка саналды: { $count }
prioritise-choose = { $person } саны калсын: { $said }
prioritise-said-dots = { $count } чаптама
prioritise-said-votes = макул { $agree }, каршы { $disagree }, калыс калды { $pass }
prioritise-said-present = { $count } адам
prioritise-told = { $what ->
    [counted] Жазылды.
    [retracted] Алынып салынды.
    [chosen] Ушул сан күчүндө.
    [undone] Артка кайтарылды.
   *[redone] Кайра аткарылды.
}
