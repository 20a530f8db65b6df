### Жолугушуудан кийин.

after-heading = Жолугушуудан кийин
after-parts = Жолугушуудан кийинки иштер
after-nothing = Азырынча жолугушуу жок
after-debrief = Жолугушууну талдоо
after-debrief-what = Жолугушуудан кийин дароо, аны өткөргөндөрдүн баары менен он беш мүнөт. Жооптор отчёттун кантип түзүлгөнү жөнүндөгү тиркемесине кирет.
after-surprises = Эмнеге таң калдык?
after-onlookers = Бөлмөдө ким катышпай отурду?
after-onlookers-hint = Атын эмес, ким экенин: журналист, бирөөнүн баласы, кызматкер.
after-mood = Маанай кандай болду, кантип өзгөрдү?
after-notes = Жазуулар канчалык жакшы, аларда эмне жетишпейт?
after-saturation = Аягында жаңы ойлор дагы чыгып жаттыбы?

after-approval = Бекитүү
after-state = Элес кайсы этапта
after-state-draft = долбоор
after-state-presented = тааныштырылды
after-state-approved = бекитилди
after-gathering = Ким чогулду
after-gathering-hint = Тургундардын жыйыны, кеңеш.
after-attendance = Канча киши болду
after-for = Макул
after-against = Каршы
after-abstained = Калыс калды
after-votes-over = Добуштар келгендерден { $count } ашык. Кайра санаңыз.
after-votes-left = Келгендердин { $count } эч бир эсепке кирген жок.
after-amendments = Эмне өзгөртүлдү
after-resolution = Кандай чечим кабыл алынды
after-resolution-hint = Токтомдун номери жана күнү менен. Элге кайтарылган жоопко басылат.

after-giving-back = Элге кайтарылган жооп
after-giving-back-what = Ар бир жерге бирден барак, айтылган жеринде үн чыгарып окуш үчүн: сиз айттыңыз; азыр абалы мындай; ал эми андан ары жылбаса — эмне үчүн. Эч кимдин аты аталбайт; жабык айтылгандар кирбейт.
after-giving-back-file = элге жооп
after-scope = Кайсы жерлер үчүн
after-scope-session = ушул жолугушуу
after-scope-all = файлдагы бардык жолугушуулар
