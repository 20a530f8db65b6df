### Отчёты: диаграммы, голоса и оценки, сравнение встреч и листы книги.

## Диаграммы

# Что стоит перед названием диаграммы; $number считается с 1
report-figure = Рисунок { $number }.
report-chart-balance = Высказывания по темам и заинтересованным группам
report-chart-horizons = Высказывания по темам и периодам
report-chart-support = Голоса: с чем согласно большинство групп
report-horizons-caption = Высказывания по темам и периодам
report-column-horizon = Период
report-without-horizon = Период не указан

## Таблица согласованности

report-matrix = Согласованность целей, задач и действий
report-matrix-caption = Цели и то, что им служит: задачи и действия
report-matrix-none = Целей пока нет.
report-column-goal = Цель
report-column-tasks = Задачи
report-column-actions = Действия
report-matrix-nothing = пока нет

## Голоса

report-support = Голоса и разногласия
report-support-note = Голоса — так, как их подсчитали на встрече. Консенсус — это произведение долей согласных во всех группах: если хотя бы одна группа против, он невысок.
report-support-caption = Голоса; первым — то, с чем согласны больше всего
report-support-more = Голосовали ещё по { $count ->
    [one] { $count } высказыванию или кластеру
    [few] { $count } высказываниям и кластерам
   *[many] { $count } высказываниям и кластерам
}; полный список — в книге Excel.
report-divides = Где мнения расходятся
report-divides-caption = Группы, согласные гораздо больше или гораздо меньше остальных
report-divides-none = Ни одна группа не расходится со всеми остальными.
report-divides-more = согласна больше всех остальных
report-divides-less = согласна меньше всех остальных
report-column-standing = Позиция
report-column-agree = За
report-column-disagree = Против
report-column-pass = Воздержались
report-column-consensus = Консенсус

## Приоритеты

report-priorities = Приоритеты
report-priorities-note = Что выбрали участники: наклейками, которых у каждого было несколько, и оценками от 1 до 5. Для оценок указана медиана: не меньше половины людей поставили её или ниже, не меньше половины — её или выше.
report-priorities-caption = Что получило наклейки и оценки; первым — то, у чего больше всего наклеек
report-chart-dots = Наклейки
report-dots-given = Поставлено наклеек: { $given }
report-dots-of = Поставлено наклеек: { $given } из { $possible }
# $dots: one of the two above
report-dots-of-round = Тур { $round }. { $dots }
report-column-dots = Наклейки
report-column-dots-of = Наклейки, тур { $round }
report-column-round = Тур
report-column-importance = Важность
report-column-feasibility = Осуществимость
report-column-people-importance = Важность: чел.
report-column-people-feasibility = Осуществимость: чел.
report-room = без деления на группы

## Сравнение встреч

report-compare = Сравнение встреч
report-places-caption = Высказывания по местам и темам
report-saturation = Насыщение
report-saturation-note = Кластер — это схожие высказывания. Когда встречи почти не добавляют новых кластеров, тема насыщена: новых мыслей больше нет.
report-saturation-caption = Новые кластеры от встречи к встрече
# $session: сколько встреч прошло к тому времени; $percent: 80 или 90
report-saturation-reached = { $percent } % всех кластеров стали известны после встречи { $session } из { $sessions }.
report-common = Общее для большинства мест
report-common-caption = О чём говорили более чем в половине мест
report-common-none = Нет ничего, о чём говорили бы более чем в половине мест.
report-particular = Особенное для одного места
report-particular-caption = О чём говорили не раз, но только в одном месте
report-particular-none = Нет ничего, о чём говорили бы не раз, но только в одном месте.
report-only-first = Показаны первые { $shown } из { $all }; полный список — в книге Excel.
report-column-cluster = Кластер
report-column-name = О чём
report-column-places = Места
report-column-clusters-heard = Кластеры
report-column-clusters-new = Новые
report-column-clusters-known = Всего известно
report-column-said = Сказано раз

## Метод

report-method-saturation = Насыщение: кластеров — { $clusters }, встреч — { $sessions }; последняя встреча добавила новых: { $new }.
report-method-one-session = По одной встрече нельзя судить о насыщении.
report-method-votes = Голоса подсчитаны по { $count ->
    [one] { $count } высказыванию или кластеру
    [few] { $count } высказываниям и кластерам
   *[many] { $count } высказываниям и кластерам
}.
report-method-dots = Поставлено наклеек: { $given }.
report-method-no-votes = Голосов никто не подсчитывал.

## Листы книги. В названии не больше 31 знака, без [ ] : * ? / \

report-sheet-contributions = Высказывания
report-sheet-clusters = Кластеры
report-sheet-support = Голоса
report-sheet-priorities = Приоритеты
report-sheet-vision = Видение
report-sheet-balance = Темы по группам
report-sheet-groups = Участники по группам
report-sheet-sessions = Встречи
report-sheet-places = Темы по местам
report-column-groups = Группы
report-column-ref = ref
report-column-level = Уровень
report-column-text-of-line = Пункт
report-column-state = Состояние
report-column-rests-on = Оснований
report-column-evidence = Основание (ref)
report-column-groups-behind = Чьи высказывания
report-column-serves = Служит
report-state = { $state ->
    [accepted] принято
    [edited] исправлено
   *[proposed] предложено
}
report-level = { $level ->
    [problem] сегодня: проблема
    [strength] сегодня: сильная сторона
    [goal] цель
    [task] задача
    [action] действие
   *[observation] сегодня: прочее
}

## Коды для программ качественного анализа

report-code-horizon = Период
report-code-kind = Вид высказывания
