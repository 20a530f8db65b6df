### Командная строка.

cli-new-made = Файл { $path } готов.
cli-unknown-template = Нет шаблона «{ $name }». С программой поставляются: { $known }; или укажите файл .json.

cli-bad-row = Строка { $row }: { $reason ->
    [no-text] нет текста.
    [text-too-long] текст слишком длинный.
    [horizon] «{ $value }» — не период; напишите today, tomorrow или год.
    [kind] «{ $value }» — не вид высказывания; напишите problem, strength, need, proposal или question.
    [language] «{ $value }» — неизвестный здесь язык; напишите ky, ru, en или mixed.
    [time] «{ $value }» — не время; напишите так: 2026-10-14T09:30:00+06:00.
    [flag] «{ $value }» здесь не подходит; напишите yes или no.
    [quotation] «{ $value }» здесь не подходит; напишите yes, paraphrase или private.
    [other-cells] обозначение «{ $value }» уже есть, но с другими данными; --update изменит то, что под ним записано.
    [unknown-ref] нет высказывания с обозначением «{ $value }».
    [count] «{ $value }» — не число людей.
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
cli-no-text-column = В { $path } нет столбца «text», поэтому вносить нечего. Дайте столбцу с высказываниями имя «text».
cli-table-unreadable = { $path } не читается как таблица: { $reason ->
    [unknown-format] имя оканчивается на «.{ $detail }», а читаются только .csv, .tsv, .xlsx и .json. Сохраните таблицу в одном из этих форматов.
    [too-large] файл слишком велик. Разделите его на несколько таблиц.
    [too-many-columns] в файле слишком много столбцов. Уберите лишние.
    [no-header] в файле нет строки заголовка. Впишите названия столбцов в первую строку.
    [column-twice] два столбца называются «{ $detail }». Переименуйте один из них.
    [not-utf-8] текст не в кодировке UTF-8. Сохраните его как «CSV UTF-8» или как .xlsx.
    [broken] содержимое не соответствует имени файла ({ $detail }). Сохраните таблицу заново как «CSV UTF-8» или как .xlsx.
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
cli-import-would = Будет внесено высказываний: { $new }; уже есть: { $known }; будет изменено: { $updated }. Ничего не записано.

cli-no-votes-column = В { $path } нет столбца «{ $column }»; в таблице голосов должны быть ref, group, agree, disagree и pass.
cli-votes-refused = Из { $path } ничего не внесено. Строка { $row }: { $problem }
cli-votes-done = Внесено подсчётов голосов: { $new }; уже было: { $known }.
cli-accept-done = { $count ->
    [one] Принят { $count } пункт.
    [few] Приняты { $count } пункта.
    [many] Принято { $count } пунктов.
   *[other] Принято { $count } пункта.
}
cli-lock-done = { $count ->
    [one] Закреплён { $count } пункт.
    [few] Закреплены { $count } пункта.
    [many] Закреплено { $count } пунктов.
   *[other] Закреплено { $count } пункта.
}
cli-unlock-done = { $count ->
    [one] Откреплён { $count } пункт.
    [few] Откреплены { $count } пункта.
    [many] Откреплено { $count } пунктов.
   *[other] Откреплено { $count } пункта.
}
cli-drop-done = { $count ->
    [one] Снят { $count } пункт.
    [few] Сняты { $count } пункта.
    [many] Снято { $count } пунктов.
   *[other] Снято { $count } пункта.
}
cli-restore-line-done = { $count ->
    [one] { $count } пункт снова в проекте.
    [few] { $count } пункта снова в проекте.
    [many] { $count } пунктов снова в проекте.
   *[other] { $count } пункта снова в проекте.
}
cli-line-done = Пункт записан по-новому.

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
    [merged] новых записей { $new }, уже известных { $known }, расхождений версий { $conflicts }
    [known] ничего нового, уже известных записей { $known }
   *[refused] не принят
}
cli-merge-clock-ahead = { $path } записан на компьютере, часы которого спешат. Файл прочитан, как и остальные; только порядок его записей на экране может удивить.
cli-merge-done = { $path }: новых записей { $new }. Файлов: { $files }, из них не принято: { $refused }.
cli-merge-would = Ничего не записано. В { $path } добавится новых записей: { $new }. Файлов: { $files }, из них не принято: { $refused }.
cli-merge-refused = В { $path } ничего не записано: не принято файлов: { $refused } из { $files }. Остальные можно объединить с помощью --skip-refused.
cli-merge-taken-back = Последнее объединение в { $path } возвращено назад. Убрано записей: { $new }, файлов: { $files }. В файле снова то, что было до объединения.

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
   *[superseded] заменена
}
cli-history-settles = выбор между версиями: { $fields }

cli-conflicts-count = { $count ->
    [one] { $count } расхождение версий.
    [few] { $count } расхождения версий.
   *[many] { $count } расхождений версий.
}
cli-conflicts-version = { $shown ->
    [yes] →
   *[no] ·
} { $at } · { $who } · { $did ->
    [deleted] запись удалена
    [kept] запись оставлена
    [edited] изменено без ведома об удалении: { $value }
   *[wrote] { $value }
}
cli-resolve-done = Решение принято: { $ref }, { $field }.
cli-resolve-preferred = Улажено расхождений: { $settled }. Осталось открытыми, так как версии этого автора там нет: { $left }.
cli-resolve-several = Расхождения версий есть у нескольких записей с обозначением «{ $ref }». Укажите нужную по её полному номеру: { $ids }.
cli-resolve-several-authors = Имя «{ $name }» носят несколько человек. Укажите нужного по номеру: { $ids }.
cli-decide-several = «{ $name }» есть в нескольких встречах, но ни в одной нет обоих. Назовите встречу через --session или укажите полные номера.

cli-unknown-format = Документы с окончанием «.{ $ending }» записать нельзя. Выберите одно из этих: { $known }.
cli-history-json-only = Все версии каждого высказывания можно записать только в .json.
cli-export-done = Файл { $path } записан.

cli-demo-done = В проекте видения из примера отражено высказываний: { $reflected } из { $all }; остальные в нём перечислены.
cli-sample-broken = Пример встречи, который поставляется с программой, повреждён. Установите программу заново.

cli-redact-would = Из { $path } будет стёрто навсегда: высказывания { $contributions } (версии { $versions }), метки { $tags }, голоса { $voices }, приложенные файлы { $attachments }, участники { $participants }. Вернуть это будет нельзя.
cli-redact-question = Чтобы стереть навсегда, введите «{ $yes }»:
cli-redact-yes = да
cli-redact-left = Ничего не стёрто.
cli-redact-ask = Стёртое нельзя вернуть, поэтому программа спрашивает об этом в терминале; в сценарии согласие даёт --yes.
cli-redact-nothing = Здесь нет ничего, что ещё не стёрто.
cli-redact-done = Стёрто навсегда: высказывания { $contributions } (версии { $versions }), метки { $tags }, голоса { $voices }, приложенные файлы { $attachments }, участники { $participants }.
cli-redact-lines = Строк видения, которые на этом основаны: { $lines }. Строк, слова которых написал человек, – они остаются как есть: { $written }. Прочтите их.
cli-redact-undecided = Не тронуто высказываний, о которых записано по-разному, говорил ли их этот участник: { $count }. Сначала решите это.
cli-redact-unfinished = В { $path } ещё могут оставаться следы слов: файл кто-то читает или диск заполнен. Стирание закончит следующая команда, которая пишет в этот файл.
cli-merge-file-redactions = стирания высказываний: { $redactions }, из них со словами в файле: { $erases }
cli-merge-covered = Высказываний, которые больше не показываются, но слова которых ещё в файле: { $contributions }. Навсегда их стирает --accept-redactions.
cli-merge-erased = Стёрто навсегда, как того требуют пришедшие стирания: высказываний { $contributions }.
cli-info-covered = Подлежит стиранию, но ещё не стёрто: высказываний { $contributions }. Их стирает «merge --accept-redactions».

cli-backup-made = Резервная копия файла { $path } сделана и прочитана заново.
cli-backup-known = С последней резервной копии в { $path } ничего не записано; эта копия исправна.
cli-backup-nowhere = Нет папки для резервных копий: не заданы ни HOME, ни XDG_DATA_HOME. Задайте одну из них или выберите папку в окне программы.
cli-restore-done = Файл { $path } готов, в нём всё, что есть в резервной копии. Записей: { $events }.
cli-restore-salvaged = Файл { $path } готов. Спасено высказываний: { $contributions }, записей: { $events }. Записей, которые прочитать уже нельзя: { $lost }.
cli-damaged-backup = Исправная резервная копия от { $at } лежит здесь: { $backup }. «restore» снова делает из неё файл встреч; «restore --salvage { $path }» берёт ещё и каждую уцелевшую запись.
cli-damaged-no-backup = Резервной копии этого файла здесь нет. «restore --salvage { $path }» сделает новый файл из каждой уцелевшей записи.
cli-redact-backups = Стёрто и в резервных копиях: { $count }.
cli-redact-backups-left = Резервных копий, в которых ещё могут оставаться следы слов (их кто-то читает или диск заполнен): { $count }. Стирание закончит следующее стирание или резервная копия, которую сделает окно программы.
cli-seal-done = Файл { $path } зашифрован. Сообщите пароль или ключ только тому, кто будет открывать файл, и не вместе с файлом.
cli-seal-new-key = Храните { $path } там, где его никто другой не прочтёт: без него зашифрованное для этого ключа не открыть уже никогда. Строка выше — открытый ключ; дайте его тем, кто присылает вам файлы.
cli-unseal-done = Файл { $path } готов и цел. Записей: { $events }.
