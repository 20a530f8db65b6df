### Буйрук сабы.

cli-new-made = { $path } файлы даяр.
cli-unknown-template = «{ $name }» деген үлгү жок. Программа менен кошо берилгендер: { $known }; же .json файлын көрсөтүңүз.

cli-bad-row = { $row }-сап: { $reason ->
    [no-text] тексти жок.
    [text-too-long] тексти өтө узун.
    [horizon] «{ $value }» мезгил эмес; today, tomorrow же жылды жазыңыз.
    [kind] «{ $value }» пикирдин түрү эмес; problem, strength, need, proposal же question деп жазыңыз.
    [language] «{ $value }» бул жерде белгисиз тил; ky, ru, en же mixed деп жазыңыз.
    [time] «{ $value }» убакыт эмес; мындай жазыңыз: 2026-10-14T09:30:00+06:00.
    [flag] «{ $value }» бул жерге туура келбейт; yes же no деп жазыңыз.
    [quotation] «{ $value }» бул жерге туура келбейт; yes, paraphrase же private деп жазыңыз.
    [other-cells] «{ $value }» деген шарттуу белги мурунтан бар, бирок маалыматы башка; --update ал боюнча жазылганды өзгөртөт.
    [unknown-ref] «{ $value }» деген шарттуу белгиси бар пикир жок.
    [count] «{ $value }» адамдардын саны эмес.
   *[unreadable] { $value }
}
cli-row-problem = { $problem ->
    [ragged] уячаларынын саны аталыштар сабындагыдай эмес.
    [not-utf-8] тексти UTF-8 менен жазылган эмес.
    [cell-too-large] бир уячасы өтө чоң.
    [cell-error] бир уячасында электрондук таблицанын катасы бар.
   *[not-a-row] бул уячалардан турган сап эмес.
}
cli-import-refused = { $count ->
   *[other] { $path } файлынан эч нерсе киргизилген жок: { $count } сабын окуу мүмкүн болбоду. Оңдоңуз же --skip-bad-rows менен өткөрүп жибериңиз.
}
cli-no-text-column = { $path } файлында «text» деген тилке жок, ошондуктан киргизе турган эч нерсе жок. Айтылгандар жазылган тилкени «text» деп атаңыз.
cli-table-unreadable = { $path } таблица катары окулбай жатат: { $reason ->
    [unknown-format] аты «.{ $detail }» менен бүтөт, ал эми .csv, .tsv, .xlsx жана .json гана окулат. Таблицаны ушулардын биринде сактаңыз.
    [too-large] файл өтө чоң. Аны бир нече таблицага бөлүңүз.
    [too-many-columns] тилкелери өтө көп. Кереги жогун алып салыңыз.
    [no-header] аталыштар сабы жок. Биринчи сапка тилкелердин аттарын жазыңыз.
    [column-twice] эки тилкеси бирдей аталган: «{ $detail }». Биринин атын өзгөртүңүз.
    [not-utf-8] тексти UTF-8 менен жазылган эмес. Аны «CSV UTF-8» же .xlsx кылып сактаңыз.
    [broken] мазмуну файлдын атына туура келбейт ({ $detail }). Таблицаны «CSV UTF-8» же .xlsx кылып кайра сактаңыз.
   *[unreadable] { $detail }.
}
cli-import-themes = { $count ->
   *[other] Кошулган темалар ({ $count }): { $names }
}
cli-import-groups = { $count ->
   *[other] Кошулган кызыкдар тараптар ({ $count }): { $names }
}
cli-import-sessions = { $count ->
   *[other] Кошулган жолугушуулар ({ $count }): { $names }
}
cli-import-tags = { $count ->
   *[other] Белгиге айланган тилкелер ({ $count }): { $names }
}
cli-import-done = Киргизилген пикирлер: { $new }; мурунтан барлары: { $known }; өзгөргөндөрү: { $updated }.
cli-import-would = Киргизилмек: { $new }; мурунтан барлары: { $known }; өзгөрмөк: { $updated }. Эч нерсе жазылган жок.

cli-no-votes-column = { $path } файлында «{ $column }» тилкеси жок; добуштардын таблицасында ref, group, agree, disagree жана pass болушу керек.
cli-votes-refused = { $path } файлынан эч нерсе киргизилген жок. { $row }-сап: { $problem }
cli-votes-done = Добуштардын эсеби киргизилди: { $new }; мурунтан бар: { $known }.
cli-accept-done = { $count ->
    [one] { $count } сап кабыл алынды.
   *[other] { $count } сап кабыл алынды.
}
cli-lock-done = { $count ->
    [one] { $count } сап бекитилди.
   *[other] { $count } сап бекитилди.
}
cli-unlock-done = { $count ->
    [one] { $count } саптын бекитүүсү алынды.
   *[other] { $count } саптын бекитүүсү алынды.
}
cli-drop-done = { $count ->
    [one] { $count } сап алынып салынды.
   *[other] { $count } сап алынып салынды.
}
cli-restore-line-done = { $count ->
    [one] { $count } сап кайрадан долбоордо.
   *[other] { $count } сап кайрадан долбоордо.
}
cli-line-done = Сап жаңы сөздөр менен жазылды.

cli-list-count = { $count ->
   *[other] { $count } пикир.
}

cli-info-content-hash = Мазмуну: { $hash }
cli-info-session = Жолугушуу: { $title } { $date } · { $count }
cli-info-theme = Тема { $name }: { $count }
cli-info-group = Кызыкдар тарап { $name }: { $count }
cli-info-horizon = Мезгил { $name }: { $count }
cli-info-open = Версиялардын дал келбеши: { $conflicts }. Кайталанган жазуу болушу мүмкүн: { $duplicates }.

cli-merge-progress = Окулган файлдар: { $done } / { $all }
cli-merge-file = { $path }: { $status ->
    [merged] жаңы жазуулар { $new }, мурунтан бары { $known }, версиялары дал келбегени { $conflicts }
    [known] жаңы эч нерсе жок, мурунтан бары { $known }
   *[refused] кабыл алынган жок
}
cli-merge-clock-ahead = { $path } сааты алдыга кетип калган компьютерде жазылган. Ал башка файлдардай эле окулду; жазууларынын экрандагы ирети гана таң калтырышы мүмкүн.
cli-merge-done = { $path }: жаңы жазуулар { $new }. Файлдар: { $files }, анын ичинен кабыл алынбаганы: { $refused }.
cli-merge-would = Эч нерсе жазылган жок. { $path } файлына жаңы жазуулар кошулмак: { $new }. Файлдар: { $files }, анын ичинен кабыл алынбаганы: { $refused }.
cli-merge-refused = { $path } файлына эч нерсе жазылган жок: { $files } файлдын ичинен { $refused } файл кабыл алынган жок. Калгандарын --skip-refused менен бириктирсе болот.
cli-merge-taken-back = { $path } файлына акыркы бириктирүү артка кайтарылды. Алынган жазуулар: { $new }, файлдар: { $files }. Файлда бириктирүүгө чейинки абал калыбына келди.

cli-verify-check = { $name ->
    [header] Файлдын башы
    [schema] Таблицалар
    [structure] Түзүлүшү
    [attribution] Ким жазганы
    [attachments] Тиркемелер
    [events] Ар бир жазуу
    [completeness] Эч нерсе жоголбогону
   *[projection] Көрсөтүлө турганы
}: { $state ->
    [ok] жайында
   *[failed] БУЗУЛГАН
}
cli-verify-good = { $events ->
   *[other] Файл бүтүн: { $events } жазуу, ар бири жазылган калыбында.
}

cli-history-version = { $at } · { $who } · { $state ->
    [standing] күчүндө
   *[superseded] алмаштырылган
}
cli-history-settles = версиялардын ичинен тандалды: { $fields }

cli-conflicts-count = { $count ->
   *[other] Дал келбеген версиялар: { $count }.
}
cli-conflicts-version = { $shown ->
    [yes] →
   *[no] ·
} { $at } · { $who } · { $did ->
    [deleted] өчүргөн
    [kept] калтырган
    [edited] өчүрүлгөнүн билбей туруп өзгөрткөн: { $value }
   *[wrote] { $value }
}
cli-resolve-done = Чечилди: { $ref }, { $field }.
cli-resolve-preferred = Чечилгени: { $settled }. Бул автордун версиясы болбогондуктан ачык калганы: { $left }.
cli-resolve-several = «{ $ref }» деген шарттуу белгиси бар бир нече жазуунун версиялары дал келбейт. Керектүүсүн толук номери менен көрсөтүңүз: { $ids }.
cli-resolve-several-authors = «{ $name }» деген бир нече адам бар. Керектүүсүн номери менен көрсөтүңүз: { $ids }.
cli-decide-several = «{ $name }» бир нече жолугушууда бар, бирок экөө тең бар жолугушуу жок. Жолугушууну --session менен атаңыз же толук номерлерин бериңиз.

cli-unknown-format = «.{ $ending }» менен бүткөн документ жазылбайт. Булардын бирин тандаңыз: { $known }.
cli-history-json-only = Ар бир пикирдин бардык версиялары .json түрүндө гана жазылат.
cli-export-done = { $path } файлы жазылды.

cli-demo-done = Мисал жолугушуу боюнча элестин долбоорунда { $all } пикирдин ичинен { $reflected } пикир чагылдырылды; калгандары ошол эле жерде тизмеленди.
cli-sample-broken = Программа менен кошо берилген мисал жолугушуу бузулган. Программаны кайра орнотуңуз.

cli-redact-would = { $path } файлынан биротоло өчүрүлөт: пикирлер { $contributions } (версиялары { $versions }), белгилер { $tags }, үндөр { $voices }, тиркелген файлдар { $attachments }, катышуучулар { $participants }. Муну артка кайтарууга болбойт.
cli-redact-question = Биротоло өчүрүү үчүн «{ $yes }» деп жазыңыз:
cli-redact-yes = ооба
cli-redact-left = Эч нерсе өчүрүлгөн жок.
cli-redact-ask = Өчүрүлгөндү кайтарууга болбойт, ошондуктан бул терминалда суралат; сценарий макулдугун --yes менен билдирет.
cli-redact-nothing = Бул жерде өчүрүлө элек эч нерсе жок.
cli-redact-done = Биротоло өчүрүлдү: пикирлер { $contributions } (версиялары { $versions }), белгилер { $tags }, үндөр { $voices }, тиркелген файлдар { $attachments }, катышуучулар { $participants }.
cli-redact-lines = Келечек элесинин ушуга негизделген саптары: { $lines }. Сөзүн адам жазган, ошол бойдон кала турган саптар: { $written }. Аларды окуп чыгыңыз.
cli-redact-undecided = Ушул катышуучу айтканы ар башкача жазылгандыктан тийилбеген пикирлер: { $count }. Адегенде ошону чечиңиз.
cli-redact-unfinished = { $path } файлында сөздөрдүн калдыктары дагы эле болушу мүмкүн: файлды бирөө окуп жатат же диск толуп калган. Өчүрүүнү ушул файлга жазган кийинки буйрук бүтүрөт.
cli-merge-file-redactions = өчүрүлүүчү пикирлер { $redactions }, анын ичинен сөздөрү файлда барлары { $erases }
cli-merge-covered = Мындан ары көрсөтүлбөгөн, бирок сөздөрү файлда дагы эле бар пикирлер: { $contributions }. Аларды --accept-redactions биротоло өчүрөт.
cli-merge-erased = Келген өчүрүүлөр талап кылгандай, биротоло өчүрүлгөн пикирлер: { $contributions }.
cli-info-covered = Өчүрүлүшү керек, бирок өчүрүлө элек пикирлер: { $contributions }. Аларды «merge --accept-redactions» өчүрөт.

cli-backup-made = { $path } файлынын камдык көчүрмөсү жасалып, кайра окулуп текшерилди.
cli-backup-known = Акыркы камдык көчүрмөдөн бери { $path } файлына эч нерсе жазылган эмес; ал көчүрмө бүтүн.
cli-backup-nowhere = Камдык көчүрмөлөр үчүн папка жок: HOME да, XDG_DATA_HOME да берилген эмес. Бирин бериңиз же программанын терезесинен папка тандаңыз.
cli-restore-done = { $path } файлы даяр, камдык көчүрмөдө болгондун баары ичинде. Жазуулар: { $events }.
cli-restore-salvaged = { $path } файлы даяр. Сакталып калган пикирлер: { $contributions }, жазуулар: { $events }. Эми окулбай калган жазуулар: { $lost }.
cli-damaged-backup = { $at } убактысындагы бүтүн камдык көчүрмө бул жерде: { $backup }. «restore» аны кайра жолугушуулар файлына айландырат; «restore --salvage { $path }» бузулган файлдагы сакталып калган жазууларды да алат.
cli-damaged-no-backup = Бул файлдын камдык көчүрмөсү бул жерде жок. «restore --salvage { $path }» сакталып калган жазуулардын баарынан жаңы файл түзөт.
cli-redact-backups = Камдык көчүрмөлөрдөн да өчүрүлдү: { $count }.
cli-redact-backups-left = Сөздөрдүн калдыгы дагы эле болушу мүмкүн болгон камдык көчүрмөлөр (алар окулуп жатат же диск толуп калган): { $count }. Өчүрүүнү кийинки өчүрүү же терезе жасаган кийинки камдык көчүрмө аягына чыгарат.
cli-seal-done = { $path } файлы шифрленди. Сырсөздү же ачкычты файлды ача турган адамга гана айтыңыз жана файл менен кошо жөнөтпөңүз.
cli-seal-new-key = { $path } файлын башка эч ким окуй албаган жерде сактаңыз: ансыз бул ачкыч үчүн шифрленгенди эч качан ачууга болбойт. Жогорудагы сап – ачык ачкыч; аны сизге файл жөнөткөндөргө бериңиз.
cli-unseal-done = { $path } файлы даяр жана бүтүн. Жазуулар: { $events }.
