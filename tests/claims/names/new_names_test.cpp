#include "catch.hpp"
#include "claims/names/new_names.hpp"

#include <string>
#include <vector>

using Catch::Matchers::Equals;

namespace sijill::claims {
namespace {

/// Returns "kind: spelling | spelling" for each new name.
std::vector<std::string> new_names(const std::string& text) {
    std::vector<std::string> lines;
    for (const NewName& name : find_new_names(text, tokenize(text), {})) {
        std::string line = name.kind + ":";
        for (const Spelling& spelling : name.spellings) {
            line += (line.back() == ':' ? " " : " | ") + spelling.text;
        }
        lines.push_back(line);
    }
    return lines;
}

struct NameRow {
    const char* text;
    std::vector<std::string> names;
};

void check(const NameRow& row) {
    INFO(row.text);
    CHECK_THAT(new_names(row.text), Equals(row.names));
}

} // namespace

TEST_CASE("Latin words and numbers that belong together are one name") {
    check(GENERATE(
        NameRow{"قارن الباحثون Falcon 7 مع غيره.", {"model: Falcon 7"}},
        NameRow{"صدر نموذج Orion-5 Turbo أمس.", {"model: Orion-5 Turbo"}},
        NameRow{"وصل Nova 2.5 Maxi إلى الأسواق.", {"model: Nova 2.5 Maxi"}},
        NameRow{"قالت شركة zAI إنها تنتظر.", {"organization: zAI"}},
        NameRow{"استقال مدير Bank of Norland أمس.", {"organization: Bank of Norland"}},
        NameRow{"ولـOrbitix مكتب في باريس.", {"organization: Orbitix"}},
        NameRow{"ظهر على منصة Y أمس، ثم عاد إلى Y اليوم.", {"platform: Y"}},
        NameRow{"استخدمت 20000 من رقائق Z90 ومعها 400 K70.", {"hardware: Z90", "hardware: K70"}},
        NameRow{"صدر Orion عام 2025.", {"organization: Orion"}},
        NameRow{"أعلنت CNN ذلك.", {"organization: CNN"}}));
}

TEST_CASE("Latin letters that name nothing are no name") {
    const char* text =
        GENERATE("يتطور مجال AI وسوق GPU.", "بلغت السعة 64 GB والسرعة 3 GHz.",
                 "زوروا www.example.com الآن.", "راسلوا news@example.com أو @Example أو #Example.",
                 "انظر https://example.org/Path/Page هنا.",
                 "قال بالإنجليزية \"we will never give up on this\" ثم غادر.",
                 "عرض transformer جديد.", "شبكات 5G و4K.", "اشترى 300 USD.", "الفئة B والفئة C.");
    INFO(text);
    CHECK_THAT(new_names(text), Equals(std::vector<std::string>{}));
}

TEST_CASE("A foreign word behind a noun of a kind is a name of that kind") {
    check(GENERATE(NameRow{"أطلقت شركة أوربيتكس الهولندية هاتفا.", {"organization: أوربيتكس"}},
                   NameRow{"أطلقت شركة بلو ستون نموذجها ساتورن 3 أمس.",
                           {"organization: بلو ستون", "model: ساتورن 3"}},
                   NameRow{"اشترت شركة نوردكس باريس المبنى.", {"organization: نوردكس باريس"}},
                   NameRow{"كشفت عن نموذجها الجديد نوفا K2 اليوم.", {"model: نوفا K2"}},
                   NameRow{"بحسب وكالة نورد برس.", {"organization: نورد برس"}},
                   NameRow{"نشر على منصة فيدبوك صورة.", {"platform: فيدبوك"}},
                   NameRow{"قالت صحيفة الغارديان البريطانية ذلك.", {"organization: الغارديان"}},
                   NameRow{"ذكرت وكالة الأنباء التركية الأناضول ذلك.", {"organization: الأناضول"}},
                   NameRow{"استدعت شركة السيارات «نوردكس» سياراتها.", {"organization: نوردكس"}},
                   NameRow{"طرحت هاتف نوكيتا 8 برو للبيع.", {"hardware: نوكيتا 8 برو"}},
                   NameRow{"تعتمد على رقائق إنتلكس منذ سنوات.", {"organization: إنتلكس"}}));
}

TEST_CASE("An everyday word behind a noun of a kind is no name") {
    const char* text =
        GENERATE("أعلنت شركة تأمين كبيرة ذلك.", "تعمل في شركة ناشئة صغيرة.", "هو نموذج لغوي متطور.",
                 "يجب تطبيق القانون على الجميع.", "منصة تواصل اجتماعي شهيرة.", "شركات طيران عديدة.",
                 "الشركة نفسها لم تعلق.", "نموذج يحتذى به.", "هذا موقع أثري.", "وكالة أنباء محلية.",
                 "برنامج نووي سلمي.", "نادي القضاة المصري.", "شركة يمكن أن تفلس.");
    INFO(text);
    CHECK_THAT(new_names(text), Equals(std::vector<std::string>{}));
}

TEST_CASE("A short quotation behind a noun of a kind is a name") {
    check(GENERATE(
        NameRow{"أطلقت نموذج «سفير» العربي.", {"model: سفير"}},
        NameRow{"وألمحت إلى نموذجها الأكبر «جبل 3» أمس.", {"model: جبل 3"}},
        NameRow{"ذكرت صحيفة \"نجمة الصباح\" أمس.", {"organization: نجمة الصباح"}},
        NameRow{"بشاشة 55\" ذكرت صحيفة \"نجمة الصباح\" أمس.", {"organization: نجمة الصباح"}},
        NameRow{"يعمل تطبيق «رحلة» منذ عام.", {"platform: رحلة"}},
        NameRow{"قالت الشركة «لن نتراجع عن هذا القرار».", {}},
        NameRow{"كتبت الصحيفة: «هذا يوم جديد في حياتنا كلها».", {}}));
}

TEST_CASE("An institution is named with its noun") {
    check(GENERATE(
        NameRow{"أعلن معهد البحوث الفضائية نتائجه.", {"organization: معهد البحوث الفضائية"}},
        NameRow{"قالت منظمة الصحة العالمية يوم الخميس.", {"organization: منظمة الصحة العالمية"}},
        NameRow{"درس في جامعة القاهرة سنوات.", {"organization: جامعة القاهرة"}},
        NameRow{"درس في جامعة محمد بن سعد للعلوم الطبية.",
                {"organization: جامعة محمد بن سعد للعلوم الطبية"}},
        NameRow{"بيان للهيئة الوطنية ثم توقف.", {}}, NameRow{"وصل إلى مركز المدينة.", {}},
        NameRow{"المنظمة الدولية التي تعمل هناك.", {}}));
}

TEST_CASE("The name beside a title is a person's") {
    check(GENERATE(
        NameRow{"قال الرئيس التنفيذي ستيفان مولر أمس.", {"person: ستيفان مولر"}},
        NameRow{"وصل وزير الخارجية الهولندي بيتر فان دايك الثلاثاء.", {"person: بيتر فان دايك"}},
        NameRow{"أما كارل نوردن، الرئيس التنفيذي لأوربيتكس، فرحب.",
                {"person: كارل نوردن", "organization: أوربيتكس"}},
        NameRow{"صرح الرئيس التنفيذي لميتالكس أمس.", {"organization: ميتالكس"}},
        NameRow{"رحب الرئيس التنفيذي لشركة أوربيتكس جون هادلي بذلك.",
                {"organization: أوربيتكس", "person: جون هادلي"}},
        NameRow{"مؤسس أوربيتكس جون هادلي.", {"organization: أوربيتكس", "person: جون هادلي"}},
        NameRow{"حضر رئيس الفريق محمد غريب.", {"person: محمد غريب"}},
        NameRow{"حضر المدرب ليوناردو نوردن.", {"person: ليوناردو نوردن"}},
        NameRow{"حضر السيد مارتن.", {"person: مارتن"}},
        NameRow{"زار الأمير هاري المدينة.", {"person: هاري"}},
        NameRow{"وأن فانغ ولينغ، مؤسس الشركة، غادر.", {"person: فانغ ولينغ"}},
        NameRow{"حضر رئيس الوزراء الجلسة.", {}}, NameRow{"رئيس شركة كبيرة.", {}}));
}

TEST_CASE("Who speaks is a person or, behind a verb in the feminine, an organization") {
    check(GENERATE(NameRow{"وقال نوردستروم إن الأمر انتهى.", {"person: نوردستروم"}},
                   NameRow{"وقالت أوربيتكس إن الأمر انتهى.", {"organization: أوربيتكس"}},
                   NameRow{"قالت أنغيلا نوردن إن الأمر انتهى.", {"person: أنغيلا نوردن"}},
                   NameRow{"قال متحدث باسم الحكومة ذلك.", {}}, NameRow{"قالت فرنسا ذلك.", {}},
                   NameRow{"قال باحثون إن ذلك ممكن.", {}}, NameRow{"قال في بيان.", {}}));
}

TEST_CASE("A given name begins the name of a person") {
    check(GENERATE(NameRow{"سجل محمد غريب وزميله هدفين.", {"person: محمد غريب"}},
                   NameRow{"زار محمد بن سعيد آل مبارك المدينة.", {"person: محمد بن سعيد آل مبارك"}},
                   NameRow{"عاد محمود السويدان الخميس.", {"person: محمود السويدان"}},
                   NameRow{"عاد حسين بدرالدين أمس.", {"person: حسين بدرالدين"}},
                   NameRow{"عاد أبو هاشم الشامي الخميس.", {"person: أبو هاشم الشامي"}},
                   NameRow{"سأل راشد الحمدالله عن ذلك.", {"person: راشد الحمدالله"}},
                   NameRow{"فرضت رسوما علي سلع كثيرة.", {}},
                   NameRow{"التقى علي الزبيري هناك.", {"person: علي الزبيري"}},
                   NameRow{"سجل جون نوردن هدفا هناك.", {"person: جون نوردن"}},
                   NameRow{"زار دبي وأبوظبي أمس.", {}}, NameRow{"تحدث محمد أمس.", {}}));
}

TEST_CASE("A name in brackets is a spelling of the name before it") {
    check(GENERATE(
        NameRow{"أعلنت شركة أوربيتكس (Orbitix) ذلك.", {"organization: أوربيتكس | Orbitix"}},
        NameRow{"الهيئة الوطنية للبيانات والاتصالات (ندايا) ثم ندايا.",
                {"organization: ندايا | الهيئة الوطنية للبيانات والاتصالات"}},
        NameRow{"شركة دلتا لاين (Blue Sky) هناك.", {"organization: دلتا لاين | Blue Sky"}}));
}

TEST_CASE("Spellings that look alike are one name, the most frequent first") {
    check(GENERATE(
        NameRow{"نموذج Orion 4 ثم Orion4 ثم Orion4.", {"model: Orion4 | Orion 4"}},
        NameRow{"نموذج Orion 3 ونموذج Orion 4.", {"model: Orion 3", "model: Orion 4"}},
        NameRow{"شركة زوبن إيه آي، ثم شركة زوبن آي.", {"organization: زوبن إيه آي | زوبن آي"}},
        NameRow{"شركة Orbitix، ثم شركة أوربيتكس.", {"organization: Orbitix | أوربيتكس"}},
        NameRow{"شركة أوربيتكس وشركة أوربتكس.", {"organization: أوربيتكس | أوربتكس"}},
        NameRow{"شركة بارتون وشركة بريتانا.", {"organization: بارتون", "organization: بريتانا"}},
        NameRow{"قال كارل نوردن ذلك، وأضاف نوردن شيئا، وردّ Norden.",
                {"person: كارل نوردن | نوردن | Norden"}}));
}

TEST_CASE("Kinds come from the names around where no noun has them") {
    check(GENERATE(
        NameRow{"ينافس Orion-4 وSirius.", {"model: Orion-4", "model: Sirius"}},
        NameRow{"تفوق على Orion-4 من Orbitix.", {"model: Orion-4", "organization: Orbitix"}},
        NameRow{"تفوق على Orion-4 من نوردكس.", {"model: Orion-4", "organization: نوردكس"}}));
}

TEST_CASE("A name that the vocabulary has no kind for is not offered") {
    check(GENERATE(NameRow{"شاهدوا فيلم «Blue Sky» أمس.", {}},
                   NameRow{"انتشر فيروس H9K2 هناك.", {}},
                   NameRow{"وصف رواية «النهر» بالجميلة.", {}},
                   NameRow{"تستخدم تقنية Deepview في ذلك.", {"technique: Deepview"}},
                   NameRow{"افتتح معرض «آفاق» أمس.", {"event: آفاق"}}));
}

TEST_CASE("A name counts wherever it stands, also behind particles") {
    const std::string text = "أعلنت شركة أوربيتكس ذلك. وأوربيتكس كبيرة، ولأوربيتكس فروع.";
    const std::vector<NewName> names = find_new_names(text, tokenize(text), {});
    REQUIRE(names.size() == 1);
    CHECK(names[0].spellings[0].count == 3);
    REQUIRE(names[0].places.size() == 3);
    for (const TextSpan& place : names[0].places) {
        CHECK(text.substr(place.begin_byte, place.end_byte - place.begin_byte) == "أوربيتكس");
    }
    CHECK(names[0].spellings[0].first == names[0].places[0]);
    CHECK(names[0].spellings[0].language == "ar");
}

TEST_CASE("What is known is no new name, nor part of one") {
    const std::string text = "أطلقت شركة Orbitix نموذج Sirius 4 أمس.";
    const std::vector<Token> tokens = tokenize(text);
    REQUIRE(tokens[2].text == "orbitix");
    const std::vector<NewName> names =
        find_new_names(text, tokens, {{tokens[2].span, "organization", 0}});
    REQUIRE(names.size() == 1);
    CHECK(names[0].spellings[0].text == "Sirius 4");
    CHECK(find_new_names(text, tokens,
                         {{tokens[2].span, "organization", 0}, {tokens[4].span, "model", 1}})
              .empty());
}

TEST_CASE("Each new name has a slug of its own, of its Latin spelling if it has one") {
    const std::string text =
        "شركة أوربيتكس (Orbitix) ومنصة Blue Sky وشركة ميتال وشركة ميتال لاين، ونموذج «!؟».";
    const std::vector<NewName> names = find_new_names(text, tokenize(text), {});
    REQUIRE(names.size() == 4);
    CHECK(names[0].slug == "orbitix");
    CHECK(names[1].slug == "blue-sky");
    CHECK(names[2].slug == "mytal");
    CHECK(names[3].slug == "mytal-layn");
    const std::string twice = "نموذج Orion-4 ومنصة Orion 4 Go ونموذج Orion.4Go!";
    std::vector<std::string> slugs;
    for (const NewName& name : find_new_names(twice, tokenize(twice), {})) {
        slugs.push_back(name.slug);
    }
    CHECK_THAT(slugs, Equals(std::vector<std::string>{"orion-4", "orion-4-go"}));
}

} // namespace sijill::claims
