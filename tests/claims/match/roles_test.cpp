#include "catch.hpp"
#include "claims/claim_finder.hpp"

#include <string>
#include <vector>

namespace sijill::claims {

namespace {

/// The subjects of the claims of a kind in a text, with "|" between them; "-" where one has none.
std::string subjects_in(const std::string& text, Kind kind,
                        const std::vector<KnownName>& names = {}) {
    std::string found;
    for (const Claim& claim : find_claims(text, tokenize(text), {}, names)) {
        if (claim.kind == kind) {
            found += found.empty() ? "" : "|";
            found += claim.subject
                         ? text.substr(claim.subject->begin_byte,
                                       claim.subject->end_byte - claim.subject->begin_byte)
                         : "-";
        }
    }
    return found;
}

struct SubjectRow {
    const char* text;
    Kind kind;
    const char* subjects;
};

void check_subjects(const std::vector<SubjectRow>& rows) {
    for (const auto& [text, kind, subjects] : rows) {
        CAPTURE(text);
        CHECK(subjects_in(text, kind) == subjects);
    }
}

} // namespace

TEST_CASE("What a company puts off or brings out begins behind its name") {
    check_subjects({
        {"أجّل استوديو قمر إطلاق لعبة الظل إلى خريف 2025.", Kind::postponed, "إطلاق لعبة الظل"},
        {"أرجأت شركة واحة طرح هاتفها الجديد.", Kind::postponed, "طرح هاتفها الجديد"},
        {"أجلت مجموعة نخيل افتتاح مصنعها.", Kind::postponed, "افتتاح مصنعها"},
        {"ألغت شركة براق إنتاج سيارتها الكهربائية ب-7 بعد تأجيلات متكررة.", Kind::given_up,
         "إنتاج سيارتها الكهربائية"},
        {"أطلقت شركة واحة هاتفا جديدا.", Kind::released, "هاتفا جديدا"},
        {"أُجل مشروع تطوير المدينة.", Kind::postponed, "مشروع تطوير المدينة"},
        {"أجلت شركة تطوير الألعاب إطلاق لعبتها.", Kind::postponed, "إطلاق لعبتها"},
    });
}

TEST_CASE("An adjective is not what a noun before it is of") {
    check_subjects({
        {"أطلقت الشركة الهاتف بعد تأجيلات متكررة.", Kind::postponed, ""},
        {"صدر الكتاب بعد تأجيل جديد.", Kind::postponed, ""},
        {"جاء ذلك بعد تأجيلات عديدة ومتتالية.", Kind::postponed, ""},
        {"أعلنت الشركة تأجيلا جديدا لإطلاق الهاتف.", Kind::postponed, "إطلاق الهاتف"},
        {"قرر الاتحاد تأجيل ثاني مباريات البطولة.", Kind::postponed, "ثاني مباريات البطولة"},
    });
}

TEST_CASE("A delay whose thing is not named is no claim") {
    check_subjects({
        {"عزت الشركة التأخير إلى سلاسل التوريد.", Kind::missed, ""},
        {"أرجعت المديرة التأخير إلى نقص العمال.", Kind::missed, ""},
        {"بررت الشركة التأخير بنقص الشرائح.", Kind::missed, ""},
        {"نقص الشرائح هو السبب الرئيسي للتأخير.", Kind::missed, ""},
        {"واعتذرت الشركة عن التأخير.", Kind::missed, ""},
        {"غضب اللاعبون من التأخير في إطلاق اللعبة.", Kind::missed, "إطلاق اللعبة"},
        {"اعتذرت الشركة عن التأخير في تسليم السيارات.", Kind::missed, "تسليم السيارات"},
        {"اعتذرت الشركة عن تأخير الشحن.", Kind::missed, "الشحن"},
    });
}

TEST_CASE("A putting off whose thing is not named is no claim") {
    check_subjects({
        {"قالت الشركة إن التأجيل سيمنح المطورين وقتا إضافيا.", Kind::postponed, ""},
        {"التأجيل هو الثالث من نوعه هذا العام.", Kind::postponed, ""},
        {"يأتي هذا التأجيل بعد أسبوع من إعلان الشركة.", Kind::postponed, ""},
        {"سرعت الشركة التطوير بعد انتقادات بسبب التأجيلات المستمرة.", Kind::postponed, ""},
        {"أعلنت الشركة التأجيل الثالث لإطلاق الهاتف.", Kind::postponed, "إطلاق الهاتف"},
    });
}

TEST_CASE("A noun of delay behind a verb and its subject is no verb") {
    check_subjects({
        {"أرجعت الشركة تأخر التسليم إلى نقص الرقائق.", Kind::missed, "التسليم"},
        {"أكدت الوزارة تأخر المشروع.", Kind::missed, "المشروع"},
        {"تأخر المشروع بسبب نقص المال.", Kind::missed, "المشروع"},
    });
}

TEST_CASE("Who tells of a delay is not the maker for that") {
    const auto makers_in = [](const std::string& text) {
        std::vector<KnownName> names;
        const auto add = [&](const std::string& name, std::size_t entity, const char* kind) {
            for (const Token& token : tokenize(text)) {
                if (text.substr(token.span.begin_byte,
                                token.span.end_byte - token.span.begin_byte) == name) {
                    names.push_back({token.span, kind, entity});
                }
            }
        };
        add("أكمي", 1, "organization");
        add("نور", 2, "model");
        return subjects_in(text, Kind::made_by, names);
    };
    CHECK(makers_in("أعلنت شركة أكمي أمس تأجيل إطلاق نور.") == "");
    CHECK(makers_in("أعلنت شركة أكمي إرجاء طرح نور.") == "");
    CHECK(makers_in("أكدت أكمي تأخر إطلاق نور.") == "");
    CHECK(makers_in("كشفت أكمي إلغاء إطلاق نور.") == "");
    CHECK(makers_in("أعلنت أكمي أمس إطلاق نور.") == "نور");
    CHECK(makers_in("أطلقت أكمي أمس نور.") == "نور");
}

} // namespace sijill::claims
