### Командная строка.

cli-new-made = { $path } готов.
cli-unknown-template = Нет шаблона «{ $name }». С программой поставляются: { $known }; или укажите файл .json.

cli-bad-row = Строка { $row }: { $reason ->
    [no-text] нет текста.
    [text-too-long] текст слишком длинный.
    [horizon] «{ $value }» — не период; годятся today, tomorrow или год.
    [kind] «{ $value }» — не вид высказывания; годятся problem, strength, need, proposal и question.
    [language] «{ $value }» — неизвестный здесь язык; годятся ky, ru, en и mixed.
    [time] «{ $value }» — не время вида 2026-10-14T09:30:00+06:00.
    [flag] «{ $value }» — ни yes, ни no.
    [quotation] «{ $value }» — ни yes, ни paraphrase, ни private.
    [other-cells] обозначение «{ $value }» уже есть, но с другими данными; --update изменит то, что под ним записано.
   *[unreadable] { $value }
}
cli-row-problem = { $problem ->
    [ragged] в ней больше или меньше ячеек, чем в заголовке.
    [not-utf-8] её текст не в кодировке UTF-8.
    [cell-too-large] одна из её ячеек слишком велика.
    [cell-error] в одной из её ячеек ошибка электронной таблицы.
   *[not-a-row] это не строка с ячейками.
}
cli-import-refused = { $count ->
    [one] Из { $path } ничего не внесено: не удалось прочитать { $count } строку. Исправьте её или пропустите с помощью --skip-bad-rows.
    [few] Из { $path } ничего не внесено: не удалось прочитать { $count } строки. Исправьте их или пропустите с помощью --skip-bad-rows.
   *[many] Из { $path } ничего не внесено: не удалось прочитать { $count } строк. Исправьте их или пропустите с помощью --skip-bad-rows.
}
cli-no-text-column = В { $path } нет столбца «text», поэтому вносить нечего. Назовите столбец с тем, что было сказано, «text».
cli-table-unreadable = { $path } не читается как таблица: { $reason ->
    [unknown-format] имя оканчивается на «.{ $detail }», а читаются только .csv, .tsv, .xlsx и .json.
    [too-large] файл слишком велик.
    [too-many-columns] в нём слишком много столбцов.
    [no-header] в нём нет строки заголовка.
    [column-twice] два столбца называются «{ $detail }».
    [not-utf-8] текст не в кодировке UTF-8. Сохраните его как «CSV UTF-8» или как .xlsx.
    [broken] это не то, что обещает имя ({ $detail }).
   *[unreadable] { $detail }.
}
cli-import-themes = { $count ->
    [one] Добавлена тема: { $names }
    [few] Добавлены темы: { $names }
   *[many] Добавлены темы: { $names }
}
cli-import-groups = { $count ->
    [one] Добавлена заинтересованная группа: { $names }
    [few] Добавлены заинтересованные группы: { $names }
   *[many] Добавлены заинтересованные группы: { $names }
}
cli-import-sessions = { $count ->
    [one] Добавлена встреча: { $names }
    [few] Добавлены встречи: { $names }
   *[many] Добавлены встречи: { $names }
}
cli-import-tags = { $count ->
    [one] Столбец стал меткой: { $names }
    [few] Столбцы стали метками: { $names }
   *[many] Столбцы стали метками: { $names }
}
cli-import-done = Внесено высказываний: { $new }; уже были: { $known }; изменено: { $updated }.
cli-import-would = Было бы внесено: { $new }; уже есть: { $known }; было бы изменено: { $updated }. Ничего не записано.

cli-list-count = { $count ->
    [one] { $count } высказывание.
    [few] { $count } высказывания.
   *[many] { $count } высказываний.
}

cli-info-content-hash = Содержание: { $hash }
cli-info-session = Встреча: { $title } { $date } · { $count }
cli-info-theme = Тема { $name }: { $count }
cli-info-group = Заинтересованная группа { $name }: { $count }
cli-info-horizon = Период { $name }: { $count }
cli-info-open = Расхождений версий: { $conflicts }. Вероятных повторных записей: { $duplicates }.

cli-merge-progress = Прочитано файлов: { $done } из { $all }
cli-merge-file = { $path }: { $status ->
    [merged] нового { $new }, известного { $known }, расхождений { $conflicts }
    [known] ничего нового, известного { $known }
   *[refused] не принят
}
cli-merge-clock-ahead = { $path } записан на компьютере, часы которого спешат. Файл прочитан как все; только порядок его записей на экране может удивить.
cli-merge-done = { $path }: новых записей { $new }. Файлов: { $files }, из них не принято: { $refused }.
cli-merge-would = Ничего не записано. В { $path } добавилось бы новых записей: { $new }. Файлов: { $files }, из них не принято: { $refused }.
cli-merge-refused = В { $path } ничего не записано: из файлов ({ $files }) не принято { $refused }. Остальные можно объединить с помощью --skip-refused.

cli-verify-check = { $name ->
    [header] Начало файла
    [schema] Таблицы
    [structure] Строение
    [attribution] Кто записал
    [attachments] Вложения
    [events] Каждая запись
    [completeness] Ничего не пропало
   *[projection] То, что показывается
}: { $state ->
    [ok] в порядке
   *[failed] НАРУШЕНО
}
cli-verify-good = { $events ->
    [one] Файл цел: { $events } запись, такая, какой была сделана.
    [few] Файл цел: { $events } записи, все такие, какими были сделаны.
   *[many] Файл цел: { $events } записей, все такие, какими были сделаны.
}

cli-history-version = { $at } · { $who } · { $state ->
    [standing] действует
   *[superseded] заменено
}

cli-unknown-format = Документы с окончанием «.{ $ending }» записать нельзя. Можно: { $known }.
cli-export-done = { $path } записан.

cli-demo-done = В проекте видения из примера отражено высказываний: { $reflected } из { $all }; остальные в нём перечислены.
cli-sample-broken = Пример, который поставляется с программой, повреждён.
