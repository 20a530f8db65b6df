### Приоритеты: что подсчитано в зале и что из этого следует.

prioritise-heading = Приоритеты
prioritise-no-file-next = Откройте файл встреч или начните новую встречу: подсчитанное в зале вносится сюда.
prioritise-nothing = Считать голоса пока не за что
prioritise-nothing-next = Наклейки ставят на кластеры. Сначала соберите их на экране «Группировка» — и они появятся здесь.
prioritise-to-organise = Перейти к группировке

prioritise-way-of = Как спрашивали людей
prioritise-dots = Наклейки
prioritise-hands = Поднятие рук
prioritise-marks = Важность × осуществимость
prioritise-entry = Что подсчитано
prioritise-result = Что из этого следует
prioritise-chart = Диаграмма
prioritise-number = Номер
prioritise-cluster = Кластер
prioritise-room = весь зал
prioritise-no-count = Целое число или пусто.

prioritise-round = Тур
prioritise-new-round = новый тур
prioritise-by-group = Считать отдельно
prioritise-add-group = добавить группу…
prioritise-counted-of = Чьи голоса
prioritise-present = Кто присутствовал
prioritise-present-room = Сколько присутствовало в зале
prioritise-present-group = Сколько присутствовало: { $group }
prioritise-present-more = В группах вместе { $sum } чел., а в зале { $people }.
prioritise-dots-each = Наклеек у каждого
prioritise-dots-table = Наклейки по кластерам
prioritise-dots-of = Наклейки за «{ $item }»: { $who }
prioritise-total = Всего
prioritise-total-of = { $given } из { $possible }
prioritise-too-many = { $count ->
    [one] на { $count } наклейку больше, чем «люди × наклейки»
    [few] на { $count } наклейки больше, чем «люди × наклейки»
   *[other] на { $count } наклеек больше, чем «люди × наклейки»
}
prioritise-hands-table = Поднятые руки по кластерам
prioritise-way = { $way ->
    [agree] за
    [disagree] против
   *[pass] воздержались
}
prioritise-hands-of = «{ $item }»: { $way ->
    [agree] за
    [disagree] против
   *[pass] воздержались
}
prioritise-marks-table = { $method ->
    [importance] Важность: сколько человек поставили каждую оценку, 5 — высшая
   *[feasibility] Осуществимость: сколько человек поставили каждую оценку, 5 — высшая
}
prioritise-mark-of = «{ $item }», { $method ->
    [importance] важность
   *[feasibility] осуществимость
}: оценка { $mark }

prioritise-ranking = По наклейкам
prioritise-share = Доля
prioritise-no-dots = Внесите наклейки — и здесь появится порядок.
prioritise-consensus = Консенсус групп
prioritise-no-votes = Внесите голоса — и здесь будет видно, в чём группы согласны.
prioritise-for = За
prioritise-for-in = в { $for } из { $groups } групп
prioritise-for-room = весь зал
prioritise-measure = мера
prioritise-measure-what = Консенсус групп, от 0 до 1: произведение долей согласия всех групп. Достаточно одной группы против, чтобы он упал.
prioritise-divides = Где мнения расходятся
prioritise-divides-none = Ни одна группа не расходится с остальными.
prioritise-who = Кто
prioritise-apart = { $group }: { $more ->
    [more] больше за
   *[less] меньше за
}
prioritise-z-what = Насколько расходятся доли, в стандартных отклонениях. Показано от 1,28: такое различие случайно в одном случае из десяти.
prioritise-plot = Важность и осуществимость
prioritise-plot-label = Диаграмма медиан; те же числа — в таблице ниже
prioritise-importance = Важность
prioritise-feasibility = Осуществимость
prioritise-no-marks = Внесите оценки — и каждый кластер займёт здесь своё место.
prioritise-spread = половина: { $from }–{ $until }

prioritise-contested = Подсчитано дважды и по-разному: { $count }
prioritise-choose = Оставить { $person }: { $said }
prioritise-said-dots = { $count ->
    [one] { $count } наклейка
    [few] { $count } наклейки
   *[other] { $count } наклеек
}
prioritise-said-votes = за { $agree }, против { $disagree }, воздержались { $pass }
prioritise-said-present = { $count } чел.
prioritise-told = { $what ->
    [counted] Записано.
    [retracted] Убрано.
    [chosen] Действует этот подсчёт.
    [undone] Отменено.
   *[redone] Возвращено.
}
