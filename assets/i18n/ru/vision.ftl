### Экран «Видение»: проект как документ, пункт за пунктом, и на чём держится каждый пункт.

vision-heading = Проект видения
vision-is-draft = Это проект: предложения программы остаются отмеченными, пока их не примет человек.
vision-title-sessions = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[other] { $count } встреч
}
vision-untitled = Встреча без названия
vision-days = { $from } – { $to }

## Пока проекта нет

vision-no-file = Файл не открыт
vision-no-file-next = Откройте файл встреч или начните новую встречу: проект складывается из того, что на ней сказано.
vision-to-start = Перейти на начальный экран
vision-no-contributions = Пока не из чего составить проект
vision-no-contributions-next = Проект складывается из высказываний. Запишите, что говорят люди, или объедините файлы протоколистов.
vision-to-capture = Перейти к записи
vision-to-merge = Перейти к объединению
vision-drafting = Проект составляется…
vision-drafting-again = Проект обновляется…
vision-called-off = Проект не составлен
vision-called-off-next = Ничего не изменено. Составить проект можно в любое время.
vision-draft-again = Составить проект
vision-no-lines = Пока не удалось предложить ни одного пункта. Высказывание становится пунктом, когда известен его вид или период: укажите их на экране «Запись».

## Полоса над документом

vision-toolbar = Отменить и вернуть
vision-undo = Отменить
vision-redo = Вернуть
vision-counts = Пунктов: { $lines }, решено: { $decided }
vision-gaps-count = Несогласованностей: { $count }
vision-coverage = Отражено { $reflected } из { $all } высказываний
vision-keys = Клавиши: ↑ ↓ пункт, Enter принять, L закрепить, Delete снять, F2 править, Ctrl+Z отменить

## Документ

vision-contents = Содержание
vision-part-lines = { $count ->
    [0] пунктов пока нет
    [one] { $count } пункт
    [few] { $count } пункта
   *[other] { $count } пунктов
}
vision-part-decided = решено: { $count }
vision-without-theme = Без темы
vision-without-name = Без названия
vision-no-line = Пунктов пока нет.
vision-today = Где мы сегодня
vision-goals = Цели на { $year } год
vision-goals-far = Цели
vision-tasks = Задачи на завтра
vision-actions = Действия на сегодня
vision-accept-all = { $count ->
    [one] Принять { $count } предложение по этой теме
    [few] Принять все { $count } предложения по этой теме
   *[other] Принять все { $count } предложений по этой теме
}
vision-state = { $state ->
    [accepted] принято
    [edited] отредактировано
   *[proposed] предложено
}
vision-evidence-count = { $count ->
    [0] высказываний не осталось
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}
vision-serves = служит пункту
# The line that is served, `2.1`
vision-serves-line = Пункт { $label }, которому служит этот пункт
vision-language-mark = { $language ->
    [ky] по-кыргызски
    [ru] по-русски
    [en] по-английски
   *[mixed] на разных языках
}
vision-responsible = Ответственный
vision-by-when = Срок
vision-means = Средства
vision-indicator = Как мы узнаем о результате
vision-accept = Принять
vision-accept-line = Принять пункт { $label }
vision-lock = Закрепить: новый проект его не изменит
vision-unlock = Открепить
vision-lock-line = Закрепить пункт { $label }
vision-drop = Снять: пункт уйдёт из проекта и больше не будет предложен
vision-drop-line = Снять пункт { $label }
vision-edit = Править
vision-edit-line = Править пункт { $label }
vision-words = Текст пункта { $label }
vision-edit-keys = Enter сохраняет, Esc оставляет как было

## Что только что сделано

vision-told-accepted = { $lines ->
    [one] Принят { $lines } пункт.
    [few] Принято { $lines } пункта.
   *[other] Принято { $lines } пунктов.
}
vision-told-locked = Пункт закреплён: его изменит только человек.
vision-told-unlocked = Пункт откреплён.
vision-told-dropped = Пункт снят; он стоит в списке под документом.
vision-told-restored = Пункт снова в проекте.
vision-told-edited = Пункт сохранён.
vision-told-undone = { $what ->
    [line] Последнее решение по видению отменено.
   *[other] Последнее изменение в файле отменено.
}
vision-told-redone = { $what ->
    [line] Решение по видению возвращено.
   *[other] Изменение в файле возвращено.
}

## Основание

vision-evidence = Основание
vision-evidence-of = Основание пункта { $label }
vision-evidence-none = Высказываний, на которых держался этот пункт, в файле больше нет. Проверьте, нужен ли он.
vision-evidence-choose = Выберите пункт документа — здесь появится его основание.
vision-note-taker = Протоколист: { $name }
vision-verbatim = дословно
vision-paraphrase-only = не цитировать
vision-private = не для печати
vision-erased = Стёрто навсегда
vision-nobody = кто сказал, не записано

## Несогласованности

vision-gaps = Несогласованности
vision-gaps-none = Нет: у каждой цели есть действие, каждое действие служит цели, у каждой темы и группы есть пункт.
vision-gaps-goals = Цели без действия
vision-gaps-actions = Действия без цели
vision-gaps-themes = Темы без пункта
vision-gaps-groups = Заинтересованные группы без пункта

## Ещё не отражено

vision-not-reflected = Ещё не отражено
vision-not-reflected-why = Все высказывания, на которых пока не держится ни один пункт документа. Ничто из сказанного не потеряно.
vision-not-reflected-none = В документе отражено каждое высказывание.
vision-not-reflected-shown = Показано { $shown } из { $all }
vision-show-more = Показать ещё { $count }

## Снятые пункты

vision-dropped = Снятые пункты
vision-dropped-why = Пункты, от которых отказались. Заново они не предлагаются; то, на чём они держались, остаётся в файле.
vision-drop-reason = Почему снят пункт «{ $text }»
vision-drop-reason-empty = Почему нет?
vision-restore = Вернуть в проект
vision-restore-line = Вернуть в проект пункт «{ $text }»
