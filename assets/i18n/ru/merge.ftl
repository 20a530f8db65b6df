### Экран «Объединение»: файлы нескольких протоколистов и мест становятся одним; передача копии.

merge-heading = Объединить файлы
merge-harmless = При объединении добавляется только то, чего ещё нет. Поэтому объединять можно любые файлы, в любом порядке и сколько угодно раз: ничего не удвоится и не пропадёт.
merge-into = Всё добавится в открытый файл { $file }; в нём сейчас { $contributions ->
    [one] { $contributions } высказывание
    [few] { $contributions } высказывания
   *[other] { $contributions } высказываний
}.
merge-into-new = Файл не открыт. Из того, что вы объедините, получится новый файл; программа спросит, где его сохранить.

merge-drop = Перетащите файлы встреч или целую папку в любое место окна
merge-choose = Выбрать файлы…
merge-choose-more = Добавить файлы…
merge-reading = Файлы читаются и проверяются; пока ничего не записывается…
merge-read-again = Прочитать снова
merge-called-off = Чтение остановлено. Ничего не изменено.

merge-files = Файлы для объединения
merge-files-keys = ↑ ↓ — от файла к файлу, Delete — убрать файл из списка
merge-column-file = Файл
merge-column-status = Что он добавит
merge-column-leave-out = Убрать
merge-leave-out = Убрать { $file } из списка
merge-status-waiting = ещё не прочитан
merge-status-merged = { $contributions ->
    [0] есть изменения, новых высказываний нет
    [one] добавит { $contributions } высказывание
    [few] добавит { $contributions } высказывания
   *[other] добавит { $contributions } высказываний
}
merge-status-known = ничего нового: всё это уже есть
merge-status-refused = не принят
merge-entries = новых записей: { $new }, уже есть: { $known }
merge-conflicts = { $count ->
    [one] в { $count } месте версии расходятся
    [few] в { $count } местах версии расходятся
   *[other] в { $count } местах версии расходятся
}
merge-clock-ahead = Часы на том ноутбуке спешили больше чем на сутки. Файл объединяется как обычно; время в нём может быть неверным.

merge-plan = План объединения
merge-sum-files = { $files ->
    [one] { $files } файл
    [few] { $files } файла
   *[other] { $files } файлов
}: с новым — { $bring }, без нового — { $known }, не принято — { $refused }
merge-sum-contributions = { $count ->
    [0] Новых высказываний не добавится.
    [one] Добавится { $count } высказывание.
    [few] Добавятся { $count } высказывания.
   *[other] Добавится { $count } высказываний.
}
merge-sum-conflicts = { $count ->
    [one] В { $count } месте рядом будут стоять две версии; сохранены обе.
    [few] В { $count } местах рядом будут стоять две версии; сохранены обе.
   *[other] В { $count } местах рядом будут стоять две версии; сохранены обе.
}
merge-sum-nothing = Объединять нечего: в открытом файле всё это уже есть.
merge-sum-all-refused = Ни один из этих файлов объединить нельзя; причина указана у каждого.
merge-refused = { $refused ->
    [one] { $refused } файл не принят, поэтому ничего ещё не объединено. Уберите его из списка или объедините остальные.
    [few] { $refused } файла не приняты, поэтому ничего ещё не объединено. Уберите их из списка или объедините остальные.
   *[other] { $refused } файлов не принято, поэтому ничего ещё не объединено. Уберите их из списка или объедините остальные.
}
merge-apply = { $files ->
    [one] Объединить { $files } файл
    [few] Объединить { $files } файла
   *[other] Объединить { $files } файлов
}
merge-apply-others = Объединить остальные ({ $files })
merge-applying = Файлы объединяются…
# The name suggested for the new file, without its ending
merge-new-name = Все записи

merge-done = { $contributions ->
    [0] Объединено; новых высказываний нет
    [one] Объединено; добавилось { $contributions } высказывание
    [few] Объединено; добавилось { $contributions } высказывания
   *[other] Объединено; добавилось { $contributions } высказываний
}
merge-done-file = Теперь в файле { $file } { $contributions ->
    [one] { $contributions } высказывание
    [few] { $contributions } высказывания
   *[other] { $contributions } высказываний
}, { $sessions ->
    [one] { $sessions } встреча
    [few] { $sessions } встречи
   *[other] { $sessions } встреч
}.
merge-done-conflicts = { $count ->
    [one] У { $count } высказывания версии расходятся; сохранены все.
    [few] У { $count } высказываний версии расходятся; сохранены все.
   *[other] У { $count } высказываний версии расходятся; сохранены все.
}
merge-to-vision = Посмотреть проект видения
merge-to-capture = Продолжить запись

merge-hand-over = Передать копию
merge-hand-over-what = Проверенная копия для организатора, на флешку: записывается, читается заново и сверяется; в квитанции указано, что в ней есть.
merge-hand-over-save = Сохранить копию…
merge-hand-over-no-file = Сначала откройте файл; тогда можно передать его копию.
merge-handing-over = Копия записывается и проверяется…

merge-redactions = { $count ->
    [one] навсегда скрывает { $count } высказывание
    [few] навсегда скрывает { $count } высказывания
   *[other] навсегда скрывает { $count } высказываний
}
merge-covered = Стёрто в других файлах
merge-covered-what = Объединённые файлы требуют стереть кое-что навсегда. Слова ещё есть в этом файле, а то, что отказавшийся участник сказал и в других файлах, пока ещё и показывается — до вашего согласия. Высказываний: { $contributions }.
merge-covered-erase = Стереть и здесь…
merge-covered-ask = Стереть навсегда и здесь?
merge-covered-erases = Из этого файла будет стёрто: высказывания { $contributions } (версии { $versions }), метки { $tags }, голоса { $voices }, приложенные файлы { $attachments }.
merge-covered-for-ever = Вернуть это будет нельзя.
merge-covered-yes = Стереть навсегда
merge-covered-no = Пока оставить
merge-covered-done = Стёрто навсегда. Высказываний: { $contributions }.

merge-former = Что объединено в этот файл
merge-former-what = { $files ->
    [one] { $files } файл
    [few] { $files } файла
   *[other] { $files } файлов
}, { $contributions ->
    [one] { $contributions } новое высказывание
    [few] { $contributions } новых высказывания
   *[other] { $contributions } новых высказываний
}
merge-former-file = { $file }: новых — { $contributions }
merge-former-more = { $count ->
    [one] и ещё { $count } файл
    [few] и ещё { $count } файла
   *[other] и ещё { $count } файлов
}
merge-former-taken-back = отменено
merge-former-take-back = Отменить объединение
merge-former-done = Объединение отменено. Файл снова такой, каким был до него.

merge-seal = С паролем или ключом
merge-seal-passphrase = Пароль или открытый ключ
merge-seal-hint = Четыре слова или больше; сообщите их организатору отдельно от файла. Или открытый ключ организатора: он начинается с age1. Без пароля или секретного ключа организатора копию не откроет никто, даже вы.
merge-seal-short = Слишком коротко: нужно хотя бы 12 знаков, лучше четыре слова.
merge-seal-secret = Это секретный ключ: его знает только владелец. Открытый ключ начинается с age1.
merge-seal-save = Сохранить зашифрованную копию…

## Открыть зашифрованное

sealed-heading = Зашифрованный файл
sealed-what = Введите пароль, который сообщил отправитель, или укажите файл с вашим секретным ключом. Затем программа спросит, куда сохранить открытый файл; там он будет лежать незашифрованным.
sealed-passphrase = Пароль
sealed-empty = Введите пароль.
sealed-opening = Открывается…
sealed-open = Открыть…
sealed-by-key = Ключом из файла…
sealed-open-row = Открыть…
sealed-key = Собственный ключ
sealed-key-what = Тот, кто получает много зашифрованных файлов, один раз создаёт ключ и раздаёт всем его открытую часть. Файл, зашифрованный для этого ключа, открывает только его секретная часть, и пароль сообщать никому не нужно.
sealed-key-make = Создать ключ…
sealed-key-made = Секретный ключ — в файле { $name }, папка { $folder }. Храните его там, где его не прочтёт никто другой: без него не открыть то, что зашифровано для этого ключа.
sealed-key-public = Открытый ключ: его можно дать всем
sealed-key-copy = Скопировать
sealed-key-copied = Скопировано
# The name of the file that is offered
sealed-key-file = секретный-ключ
