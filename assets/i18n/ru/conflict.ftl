### Расхождения версий: что несколько человек записали в одно поле, не видя друг друга.

conflict-works = Что нужно решить
conflict-work-files = Файлы
conflict-work-conflicts = Расхождения
conflict-work-duplicates = Повторные записи
conflict-work-left = { $count ->
    [0] ничего не осталось
   *[other] осталось: { $count }
}

conflict-what = Несколько человек изменили одно и то же, не видя друг друга. Сохранены все версии; выберите, какая останется.
conflict-list = Расхождения
conflict-versions = { $count ->
    [one] { $count } версия
    [few] { $count } версии
   *[other] { $count } версий
}
conflict-range = { $from }–{ $until } из { $total }
conflict-page-before = Предыдущие расхождения
conflict-page-after = Следующие расхождения
conflict-place = { $place } из { $total }
conflict-thing = { $kind ->
    [contribution] Высказывание
    [session] Встреча
    [theme] Тема
    [group] Заинтересованная группа
    [participant] Участник
    [question] Вопрос для обсуждения
    [tag] Метка
    [voice] Голос
    [evidence] Основание
    [attachment] Приложенный файл
    [cluster] Кластер
    [link] Два высказывания
    [alias] Два названия
    [line] Пункт видения
    [vision] Видение
    [support] Голоса и оценки
    [agenda_item] Повестка
   *[other] { $kind }
}
conflict-field = { $field ->
    [deleted] удалить или оставить
    [text] текст
    [theme] тема
    [horizon] период
    [kind] вид
    [verbatim] дословно
    [participant] участник
    [group] заинтересованная группа
    [said_at] когда сказано
    [parked] отложенные вопросы
    [may_be_quoted] можно ли цитировать
    [paraphrase] другими словами
    [language] язык
    [cluster] кластер
    [translation] перевод
    [translator] переводчик
    [name] название
    [title] название
    [date] дата
    [settlement] село
    [position] место в списке
    [minutes] минуты
    [code] код
    [sex] пол
    [age_band] возраст
    [consent] согласие на участие
    [note] примечание
    [present] есть или нет
    [count] сколько
    [relation] как они связаны
    [words] слова
    [words_of] слова
    [statement] формулировка видения
    [level] уровень
    [state] состояние
    [reason] причина
    [responsible] ответственный
    [by_when] срок
    [means] средства
    [indicator] показатель
   *[other] { $field }
}
conflict-nothing = оставлено пустым
conflict-elsewhere = нет в этом файле
conflict-yes = да
conflict-no = нет
conflict-quoted = { $value ->
    [yes] можно цитировать
    [paraphrase] только другими словами
   *[other] не для печати
}
conflict-relation = { $value ->
    [same] одно и то же
    [related] связаны
   *[other] разные
}
conflict-state = { $value ->
    [dropped] снят
   *[accepted] принят
}
conflict-nobody = имя не указано
conflict-shown = пока показывается
conflict-did-delete = Удалено
conflict-did-keep = Оставлено
conflict-did-edit = Исправлено тем, кто не видел удаления:
conflict-only-here = только здесь:
conflict-only-here-end = (конец)
conflict-choose = Оставить эту версию
conflict-choose-delete = Удалить
conflict-choose-keep = Не удалять
conflict-choose-named = { $number }: версия, автор { $person }
conflict-other-words = Другие слова…
conflict-other-words-of = Слова, которые останутся
conflict-other-words-keys = Enter — сохранить, Shift+Enter — новая строка, Esc — оставить как было
conflict-later = Позже
conflict-keys = ↑ ↓ — от одного к другому, 1 … 9 — оставить версию
conflict-undo = Отменить
conflict-prefer = Предпочесть всё от одного человека…
conflict-prefer-heading = Чьи версии останутся?
conflict-prefer-what = Везде, где у этого человека есть версия, останется она. Остальные расхождения не изменятся. Все версии сохранятся в истории файла.
conflict-prefer-one = { $count ->
    [one] решит { $count } расхождение из { $total }
    [few] решит { $count } расхождения из { $total }
   *[other] решит { $count } расхождений из { $total }
}
conflict-prefer-cancel = Не менять

conflict-told-settled = Решено: { $about }. Ctrl+Z — отменить.
conflict-told-preferred = { $settled ->
    [one] Решено { $settled } расхождение
    [few] Решено { $settled } расхождения
   *[other] Решено { $settled } расхождений
}: остаётся версия, автор { $person }; { $left ->
    [0] больше расхождений нет
   *[other] осталось: { $left }
}. Ctrl+Z — отменить.
conflict-told-undone = Отменено.
conflict-told-redone = Возвращено.

conflict-none = Расхождений нет
conflict-none-next = Если объединённые файлы принесут разные версии одного и того же, они появятся здесь рядом.
conflict-all-settled = Все расхождения решены
conflict-all-settled-next = Передайте файл, чтобы решения были и у других; или займитесь повторными записями.
conflict-no-file = Файл не открыт
conflict-no-file-next = Откройте или объедините файлы; тогда здесь можно будет решать расхождения версий.
conflict-to-files = К файлам
conflict-to-duplicates = К повторным записям
conflict-to-vision = Посмотреть проект видения
conflict-to-conflicts = Решить расхождения
