#include "catch.hpp"
#include "support/repeat.hpp"
#include "text/sentences/hedges.hpp"

#include <string>
#include <vector>

using sijill::text::find_hedges;

namespace {

/// The hedges of a text with what they leave: "قد: possible, ربما: possible".
std::string hedges_of(const std::string& text) {
    std::string found;
    for (const auto& hedge : find_hedges(text)) {
        found += (found.empty() ? "" : ", ") +
                 text.substr(hedge.span.begin_byte, hedge.span.end_byte - hedge.span.begin_byte) +
                 ": " + std::string(hedge.certainty);
    }
    return found;
}

/// What the one hedge of a text governs, with the hedge.
std::string reach_of(const std::string& text) {
    const auto hedges = find_hedges(text);
    REQUIRE(hedges.size() == 1);
    const auto& reach = hedges[0].reach;
    return text.substr(reach.begin_byte, reach.end_byte - reach.begin_byte);
}

struct HedgeRow {
    const char* text;
    const char* hedges;
};

void check_hedges(const std::vector<HedgeRow>& rows) {
    for (const auto& [text, hedges] : rows) {
        CAPTURE(text);
        CHECK(hedges_of(text) == hedges);
    }
}

} // namespace

TEST_CASE("The particle qad hedges an imperfect and affirms a perfect") {
    check_hedges({
        {"قد تطلق الشركة النموذج", "قد: possible"},
        {"قد أعلنت الشركة النموذج", ""},
        {"وقد يتأخر الإصدار", "قد: possible"},
        {"فقد شهدت الشركات مواقف محرجة", ""},
        {"لأنها قد لا تتحقق", "قد: possible"},
        {"قَدْ تُطلِق الشركة", "قَدْ: possible"},
        {"وقَد تكون", "قَد: possible"},
        {"لقد تأخر الإصدار", ""},
        {"قد تم إطلاقه", ""},
        {"قد تمت إحالته", ""},
        {"قد تراجعت الأسعار", ""},
        {"قد تتراجع الأسعار", "قد: possible"},
        {"قد تأجل إطلاقه", ""},
        {"قد تُؤجل الشركة إطلاقه", "قد: possible"},
        {"قد نشرت الصحيفة", ""},
        {"قد نشرها المراسل", ""},
        {"قد نشهد تأخيرًا", "قد: possible"},
        {"قد نرى تأخيرًا", "قد: possible"},
        {"قد ناقش المجلس", ""},
        {"قد نناقش الأمر", "قد: possible"},
        {"قد أكون مخطئًا", "قد: possible"},
        {"قد توقف المشروع", ""},
        {"قد توقف الشركة المشروع", "قد: possible"},
        {"قد تُحدث أزمة", "قد: possible"},
        {"قد تحدث الرئيس", ""},
        {"قد توليا المنصب", ""},
        {"قد توقعوا ارتفاع السعر", "توقعوا: probable"},
        {"قد تثبت التجربة", "قد: possible"},
        {"قد", ""},
        {"فقد", ""},
        {"الشركة قد.", ""},
    });
}

TEST_CASE("Words of possibility are hedges, and words that look like them are none") {
    check_hedges({
        {"ربما يكون نقص الرقائق سببًا", "ربما: possible"},
        {"وربّما تأخر", "ربّما: possible"},
        {"رب ما نفع", ""},
        {"لعل أبرز الأسباب", "لعل: possible"},
        {"ولعلها تتأخر", "لعلها: possible"},
        {"لعلاج المرضى", ""},
        {"عسى أن يصدر", "عسى: possible"},
        {"من المحتمل أن يصدر", "من المحتمل: possible"},
        {"أقل من المحتمل", ""},
        {"يُحتمل تأجيله", "يُحتمل: possible"},
        {"لا يحتمل التأجيل", ""},
        {"من الممكن أن يصدر", "من الممكن: possible"},
        {"من الممكن استخدامه", ""},
        {"لا يُستبعد أن يتأخر", "لا يُستبعد: possible"},
        {"ومن غير المستبعد أن يتأخر", "غير المستبعد: possible"},
        {"استبعد الموظف من العمل", ""},
    });
}

TEST_CASE("Words of expectation are hedges, unless they compare or do something else") {
    check_hedges({
        {"من المتوقع أن يصدر", "من المتوقع: probable"},
        {"ومن المتوقع صدوره في مايو", "من المتوقع: probable"},
        {"جاء أسرع من المتوقع", ""},
        {"الأمر أسرع من المتوقع أن يكون", "من المتوقع: probable"},
        {"ويُتوقع أن تصدر", "يُتوقع: probable"},
        {"توقعاته عالية", ""},
        {"من المنتظر أن يصدر", "من المنتظر: probable"},
        {"ينتظر المستخدمون النموذج", ""},
        {"ومن المرجح أن تطرح", "من المرجح: probable"},
        {"ويُرجّح مراقبون أن يصدر", "يُرجّح: probable"},
        {"المرجحة بالوزن", ""},
        {"سيصدر على الأرجح في مايو", "على الأرجح: probable"},
        {"والأرجح أنه سيتأخر", "الأرجح: probable"},
        {"القول الأرجح عنده", ""},
        {"من المفترض أن يصدر", "من المفترض: probable"},
        {"يفترض النموذج بيانات كاملة", ""},
        {"ويبدو أن الشركة استعجلت", "يبدو: probable"},
        {"يبدأ التدريب", ""},
        {"تأخر على ما يبدو", "على ما يبدو: probable"},
        {"ويُعتقد أنه تأخر", "يُعتقد: probable"},
        {"لا أعتقد أنه سيصدر", "أعتقد: probable"},
        {"معتقدات قديمة", ""},
        {"من المقرر إطلاقه", ""},
        {"يعتبر المنتج الرئيسي", "يعتبر: probable"},
    });
}

TEST_CASE("Hopes, threats and what may happen are possible, and abilities are not hedged") {
    check_hedges({
        {"يمكن أن يتأخر الإطلاق", "يمكن: possible"},
        {"لا يمكن أن يتأخر الإطلاق", ""},
        {"يمكن استخدامه على الهاتف", ""},
        {"يمكنه الطيران عاليا", ""},
        {"بسبب احتمال أن تنفجر", "احتمال: possible"},
        {"تأجيل محتمل للقمة", "محتمل: possible"},
        {"تتزايد التكهنات بشأن الملعب", "التكهنات: possible"},
        {"ويأمل المنظمون إقامتها", "يأمل: possible"},
        {"عبر عن أمله في لقائه", "أمله: possible"},
        {"على أمل العودة", "على أمل: possible"},
        {"أمل علي ممثلة", ""},
        {"الرحلات عرضة للإلغاء", "عرضة: possible"},
        {"المدخنون أكثر عرضة للإصابة", ""},
        {"من عرضه في القاعة", ""},
        {"الصفقات المهددة بالإلغاء", "المهددة: possible"},
        {"الدول المهددة", ""},
        {"تهدد بفرض رسوم", "تهدد: possible"},
        {"تهدد الأمن", ""},
    });
}

TEST_CASE("Estimates, aims and leaks are probable, and the unexpected is certain") {
    check_hedges({
        {"كان متوقعًا في مايو", "متوقعًا: probable"},
        {"المتوقع أن يصدر", "المتوقع: probable"},
        {"نتائج غير متوقعة", ""},
        {"وتوقعت الشركة زيادة المبيعات", "توقعت: probable"},
        {"تشير التقديرات إلى مليون", "تشير التقديرات: probable"},
        {"بقيمة تقدر بمليون", "تقدر: probable"},
        {"لا تقدر بثمن", ""},
        {"يسعى صناعه لعرضه", "يسعى: probable"},
        {"كان منتظرا في الصيف", "منتظرا: probable"},
        {"الهاتف المنتظر", ""},
        {"ورجح خبراء تأخيره", "رجح: probable"},
        {"بدا أن الموعد قريب", "بدا: probable"},
        {"بدا متعبا", ""},
        {"أشارت التسريبات إلى كاميرا", "التسريبات: probable"},
        {"تسريب الغاز", ""},
    });
}

TEST_CASE("What is said or rumoured by nobody is a hedge, and what a text says outright is none") {
    check_hedges({
        {"يُذكر أنه سيصدر", "يُذكر: probable"},
        {"يُذكر أنه قد يتم إطلاقه", "يُذكر: probable, قد: possible"},
        {"يذكر البيان الأسباب", ""},
        {"لم يُذكر أن النموذج تأخر", ""},
        {"جدير بالذكر أن الشركة تأسست", ""},
        {"يُقال إنه تأخر", "يُقال: unknown"},
        {"ما يقال في السوق", ""},
        {"كما يُقال", "كما يُقال: unknown"},
        {"بحسب ما يُشاع", "ما يُشاع: unknown"},
        {"كما أُشيع", "كما أُشيع: unknown"},
        {"شائع بين المطورين", ""},
        {"بحسب تسريبات", "بحسب تسريبات: probable"},
        {"وفقًا لتسريبات", "وفقًا لتسريبات: probable"},
        {"بحسب بيان الشركة", ""},
        {"وفق شائعات", "وفق شائعات: unknown"},
        {"ذكرت شائعات أنه تأخر", "شائعات: unknown"},
        {"أنباء غير مؤكدة", "غير مؤكدة: unknown"},
        {"معلومات مؤكدة", ""},
        {"يُزعم أنه تأخر", "يُزعم: unknown"},
        {"يزعم المدير ذلك", ""},
    });
}

TEST_CASE("A hedge reaches the word that it governs, up to a comma") {
    CHECK(reach_of("إن الشركة قد تطلق النموذج") == "قد تطلق");
    CHECK(reach_of("من المتوقع أن تطلق النموذج") == "من المتوقع أن تطلق");
    CHECK(reach_of("يرجّح محللون أن تصدر ساعة نجم") == "يرجّح محللون أن تصدر");
    CHECK(reach_of("تشير توقعات المحللين إلى أن الساعة تصدر") ==
          "تشير توقعات المحللين إلى أن الساعة");
    CHECK(reach_of("يرجح محللون، بحسب الصحيفة، أن تصدر") == "يرجح محللون");
    CHECK(reach_of("تأخر النموذج على الأرجح بسبب العطل") == "النموذج على الأرجح بسبب");
    CHECK(reach_of("تأخر النموذج، على الأرجح، بسبب العطل") == "على الأرجح");
}

TEST_CASE("A hedge does not reach into a clause that is joined with an of its own") {
    CHECK(reach_of("تبدو الشركة قلقة بعد أن أجلت غوغل إطلاق جيميني") == "تبدو الشركة");
    CHECK(reach_of("توقعت الشركة إيرادات أعلى رغم أن غوغل ألغت الإطلاق") == "توقعت الشركة");
    CHECK(reach_of("ترجح كفة المنافسين ومنذ أن أجلت غوغل إطلاقه") == "ترجح كفة");
    CHECK(reach_of("يبدو النموذج جيدا على الرغم من أنه تأخر") == "يبدو النموذج");
    CHECK(reach_of("يبدو النموذج جيدا إلا أن إطلاقه تأخر") == "يبدو النموذج");
    CHECK(reach_of("توقع المحللون من الشركة أن تؤجل") == "توقع المحللون من الشركة أن تؤجل");
    CHECK(reach_of("يتوقع خبراء ألا تصدر الساعة") == "يتوقع خبراء ألا تصدر");
}

TEST_CASE("Hedges are found in any bytes, and none in no text") {
    CHECK(find_hedges("").empty());
    CHECK(find_hedges("\xFF\xD9").empty());
    CHECK(hedges_of("\xFF قد \xFF يكون") == "قد: possible");
}

TEST_CASE("The hedges of a text without full stops are found in linear time") {
    const std::string text = sijill::test::repeat("ربما ألغت الشركة الحفل غدا ", 100'000);
    CHECK(find_hedges(text).size() == 100'000);
}
