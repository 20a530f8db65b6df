//! Stop words: what every text of a language has, so that two texts sharing it share nothing.
//!
//! The lists were written for this program. Beside the grammar's words they hold what people say at every table of a
//! focus group (*керек*, *нужно*, *would like*): there it tells one contribution from another as little as *and* does.

use std::collections::HashSet;
use std::sync::LazyLock;

use kelechek_core::language::Language;

const KY: &str = "
жана менен үчүн да де дагы бул ал ошол ушул тиги мен сен биз сиз силер сиздер алар бир эле эмес болуп болгон болот болсун
болуш болсо болушу бар жок деп деген дейт деди же бирок анткени себеби ошондой ошондуктан көп абдан өтө аябай кандай кайсы
эмне ким качан кайда кантип эмнеге боюнча тууралуу жөнүндө катары чейин кийин мурун баары бардык бүт ар эч өз өзү өзүнүн анын
алардын менин биздин сиздин ага мага бизге сизге аларга аны мени бизди андан мында анда ушундай мындай андай керек зарыл мүмкүн
гана эң экен эми азыр аркылуу ичинде сыяктуу туура жатат жатабыз жаткан турат турган калды калган кылуу кылып кылат
каалайм каалайбыз каалайт элем элек үмүт ойлойм ойлойбуз менимче биздики ушулар болушун
эле го ээ ооба анан анда-санда дагы-да ошого ушуга бери ары карай каршы ошентип мисалы бирок-да эгер эгерде кээ айрым
";

const RU: &str = "
и в во не что он на я с со как а то все всё она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о об
обо из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей
может они тут где есть надо нужно ней для мы тебя их чем была сам сама сами само чтоб без будто под будет будут тогда кто этот
того потому этого какой какая какие какое совсем ним здесь этом один почти мой тем чтобы нее сейчас были куда зачем всех можно при
два другой другая другие хоть после над больше тот через эти нас про них много разве три эту моя свою свой свои своих этой перед
лучше чуть том такой такая такие таких им более всегда конечно всю между это эта также тоже которые который которая которое
которых очень наш наша наши наше наших нам нами вами ваш ваша ваши кроме чего чему кому кого каждый каждая каждое всего всем всему
либо пока хочу хотим хочется хотел хотела хотели хотелось думаю думаем считаю считаем надеюсь надеемся должен должна должно должны
";

const EN: &str = "
a an the and or but nor if then else of at by for with about between into through during before after above below to from up down
in out on off over under again further here there when where why how all any both each few more most other some such no not only
own same so than too very can could will would shall should may might must just now i me my mine we our ours us you your yours he
him his she her hers it its they them their theirs what which who whom this that that's it's these those am is are was were be
been being have has had having do does did doing as because while until also don't doesn't isn't aren't can't won't i'm i'd i've
we're we've they're there's let's etc
like see want wants hope hopes love think need needs
";

static SETS: LazyLock<[HashSet<&'static str>; 3]> =
    LazyLock::new(|| [KY, RU, EN].map(|list| list.split_whitespace().collect()));

/// Whether every text of this language has the word, so that sharing it says nothing.
pub fn is_stop_word(word: &str, language: Language) -> bool {
    list(language).contains(word)
}

/// The stop words of a language.
pub(super) fn list(language: Language) -> &'static HashSet<&'static str> {
    let [ky, ru, en] = &*SETS;
    match language {
        Language::Ky => ky,
        Language::Ru => ru,
        Language::En => en,
    }
}
