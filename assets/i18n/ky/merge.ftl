### «Бириктирүү» экраны: бир нече протокол жазуучунун жана жердин файлдары биригет; көчүрмө тапшырылат.

merge-heading = Файлдарды бириктирүү
merge-harmless = Бириктиргенде али жок нерсе гана кошулат. Ошондуктан каалаган файлдарды, каалаган иретте, канча жолу болсо да бириктирсе болот: эч нерсе кайталанбайт да, жоголбойт да.
merge-into = Ачык турган { $file } файлына бириктирилет; анда азыр { $contributions } пикир бар.
merge-into-new = Файл ачыла элек. Бириктирилген файлдардан жаңы файл түзүлөт; аны кайда сактоону программа сурайт.

merge-drop = Жолугушуулар файлдарын же бүтүндөй папканы терезенин каалаган жерине сүйрөп келип таштаңыз
merge-choose = Файлдарды тандоо…
merge-choose-more = Дагы файл кошуу…
merge-reading = Файлдар окулуп, текшерилип жатат; азырынча эч нерсе жазылган жок…
merge-read-again = Кайра окуу
merge-called-off = Окуу токтотулду. Эч нерсе өзгөргөн жок.

merge-files = Бириктирилүүчү файлдар
merge-files-keys = ↑ ↓ — файлдан файлга өтүү, Delete — тизмеден алып салуу
merge-column-file = Файл
merge-column-status = Эмне кошулат
merge-column-leave-out = Алып салуу
merge-leave-out = { $file } файлын тизмеден алып салуу
merge-status-waiting = али окула элек
merge-status-merged = { $contributions ->
    [0] өзгөртүүлөр бар, жаңы пикир жок
   *[other] { $contributions } пикир кошулат
}
merge-status-known = жаңы эч нерсе жок: баары мурунтан бар
merge-status-refused = кабыл алынган жок
merge-entries = жаңы жазуулар: { $new }, мурунтан бар: { $known }
merge-conflicts = { $count } жерде версиялар дал келбейт
merge-clock-ahead = Ал ноутбуктун сааты бир суткадан ашык алдыга кетип калган. Файл кадимкидей бириктирилет; андагы убакыт туура эмес болушу мүмкүн.

merge-plan = Бириктирүү планы
merge-sum-files = { $files } файл: жаңы жазуусу бар — { $bring }, жаңысы жок — { $known }, кабыл алынбаган — { $refused }
merge-sum-contributions = { $count ->
    [0] Жаңы пикир кошулбайт.
   *[other] { $count } пикир кошулат.
}
merge-sum-conflicts = { $count } жерде эки версия катар турат; экөө тең сакталат.
merge-sum-nothing = Бириктире турган эч нерсе жок: булардын баары ачык файлда мурунтан бар.
merge-sum-all-refused = Бул файлдардын бирин да бириктирүүгө болбойт; себеби ар биринин жанында жазылган.
merge-refused = { $refused } файл кабыл алынган жок, ошондуктан азырынча эч нерсе бириктирилген жок. Тизмеден алып салыңыз же калгандарын бириктириңиз.
merge-apply = { $files } файлды бириктирүү
merge-apply-others = Калгандарын бириктирүү ({ $files })
merge-applying = Бириктирилип жатат…
# The name suggested for the new file, without its ending
merge-new-name = Бардык жазуулар

merge-done = { $contributions ->
    [0] Бириктирилди; жаңы пикир кошулган жок
   *[other] Бириктирилди; { $contributions } пикир кошулду
}
merge-done-file = { $file } файлында эми { $sessions } жолугушуунун { $contributions } пикири бар.
merge-done-conflicts = { $count } пикирдин версиялары бири-бирине дал келбейт; баары сакталган.
merge-to-vision = Келечек элесинин долбоорун көрүү
merge-to-capture = Жазууну улантуу

merge-hand-over = Көчүрмөнү тапшыруу
merge-hand-over-what = Уюштуруучу үчүн текшерилген көчүрмө, флешкага: жазылат, кайра окулуп салыштырылат; ичинде эмне бар экени дүмүрчөктө көрсөтүлөт.
merge-hand-over-save = Көчүрмөнү сактоо…
merge-hand-over-no-file = Адегенде файл ачыңыз; ошондо анын көчүрмөсүн тапшырса болот.
merge-handing-over = Көчүрмө жазылып, текшерилип жатат…

merge-redactions = { $count } пикирди биротоло жашырат
merge-covered = Башка файлдарда биротоло өчүрүлгөн
merge-covered-what = Бириктирилген файлдар бир нерсени биротоло өчүрүүнү талап кылат. Анын сөздөрү бул файлда дагы эле бар; баш тарткан катышуучунун башка файлдарда айткандары сиз макул болгонго чейин көрүнүп да турат. Пикирлер: { $contributions }.
merge-covered-erase = Бул жерден да биротоло өчүрүү…
merge-covered-ask = Бул жерден да биротоло өчүрүлсүнбү?
merge-covered-erases = Бул файлдан өчүрүлөт: пикирлер { $contributions } (версиялары { $versions }), белгилер { $tags }, үндөр { $voices }, тиркелген файлдар { $attachments }.
merge-covered-for-ever = Муну артка кайтарууга болбойт.
merge-covered-yes = Биротоло өчүрүү
merge-covered-no = Азырынча калтыруу
merge-covered-done = Биротоло өчүрүлдү. Пикирлер: { $contributions }.

merge-former = Бул файлга эмнелер бириктирилген
merge-former-what = { $files } файл, { $contributions } жаңы пикир
merge-former-file = { $file }: { $contributions } жаңы
merge-former-more = жана дагы { $count } файл
merge-former-taken-back = артка кайтарылды
merge-former-take-back = Артка кайтаруу
merge-former-done = Бириктирүү артка кайтарылды. Файл мурдагы абалына келди.

merge-seal = Сырсөз же ачкыч менен
merge-seal-passphrase = Сырсөз же ачык ачкыч
merge-seal-hint = Төрт же андан көп сөз; аларды уюштуруучуга файлдан бөлөк жол менен айтыңыз. Же уюштуруучунун ачык ачкычы: ал age1 деп башталат. Ансыз көчүрмөнү эч ким, өзүңүз да ача албайсыз.
merge-seal-short = Өтө кыска: кеминде 12 белги, жакшысы төрт сөз болсун.
merge-seal-save = Шифрленген көчүрмөнү сактоо…

## Шифрленгенди ачуу

sealed-heading = Шифрленген файл
sealed-what = Жөнөтүүчү айткан сырсөздү жазыңыз же жашыруун ачкычыңыз турган файлды көрсөтүңүз. Андан кийин ачылган файлды кайда коюу керек экени суралат; ал жерде ал шифрленбеген болот.
sealed-passphrase = Сырсөз
sealed-empty = Сырсөздү жазыңыз.
sealed-opening = Ачылууда…
sealed-open = Ачуу…
sealed-by-key = Ачкыч файлы менен…
sealed-open-row = Ачуу…
sealed-key = Өз ачкычы
sealed-key-what = Көп шифрленген файл алган адам бир жолу ачкыч жасап, анын ачык бөлүгүн баарына таратат. Ошого шифрленген файлды жашыруун бөлүк гана ачат, эч кимге сырсөз айтуунун кереги жок.
sealed-key-make = Ачкыч жасоо…
sealed-key-made = Жашыруун ачкыч { $name } файлында, { $folder }. Аны башка эч ким окуй албай турган жерде сактаңыз: ансыз эч нерсе ачылбайт.
sealed-key-public = Ачык ачкыч, баарына
sealed-key-copy = Көчүрүү
sealed-key-copied = Көчүрүлдү
# The name of the file that is offered
sealed-key-file = жашыруун-ачкыч
