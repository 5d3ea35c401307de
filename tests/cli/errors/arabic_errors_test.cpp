#include "catch.hpp"
#include "cli/errors/arabic_errors.hpp"

using sijill::cli::error_in_arabic;

TEST_CASE("A sentence of the libraries is said again with what was set in") {
    CHECK(error_in_arabic("there is no report dealys") == "لا تقرير باسم dealys");
    CHECK(error_in_arabic("did you mean a, b or c?") == "أتقصد a أو b أو c؟");
    CHECK(error_in_arabic("several entities are called 'x': a, b") ==
          "«x» اسم لأكثر من كيان: a, b");
}

TEST_CASE("A place stays before its sentence, and a hint behind it is said again too") {
    CHECK(error_in_arabic("p/statements.toml:7: s1 has no evidence") ==
          "p/statements.toml:7: ليس لـ s1 شاهد");
    CHECK(error_in_arabic("sql:1:8: no such column: x") == "sql:1:8: لا عمود باسم x");
    CHECK(error_in_arabic("a:3: unknown entity x: did you mean y?") ==
          "a:3: كيان غير معروف: x: أتقصد y؟");
    CHECK(error_in_arabic("a:3: unknown entity kind x: did you mean y or z?") ==
          "a:3: نوع كيان غير معروف: x: أتقصد y أو z؟");
    CHECK(error_in_arabic("sql:1:1: refused: the statement writes to source") ==
          "sql:1:1: مرفوض: الجملة تكتب في source");
}

TEST_CASE("What is not known is not told by half") {
    CHECK_FALSE(error_in_arabic("no such sentence"));
    CHECK_FALSE(error_in_arabic("sql:1:8: no such sentence"));
    CHECK_FALSE(error_in_arabic("a file: no such sentence"));
    CHECK_FALSE(error_in_arabic(""));
    CHECK_FALSE(error_in_arabic("there is no report "));
}

TEST_CASE("A sentence may end in another, which has to be known too") {
    CHECK(error_in_arabic("a.db: cannot be read: Permission denied") ==
          "a.db: تعذّرت قراءته: لا إذن بذلك");
    CHECK_FALSE(error_in_arabic("a.db: cannot be read: by this program"));
    CHECK(error_in_arabic("f.sql:3: @check x: not a check (checks are rows = N)") ==
          "f.sql:3: ‎@check x: ليس فحصًا (الفحوص rows = N)");
    CHECK_FALSE(error_in_arabic("f.sql:3: @check x: not a check (by far)"));
}

TEST_CASE("Names are no sentences, whatever they say") {
    CHECK(error_in_arabic("interrupted: no such file") == "interrupted: لا وجود لهذا الملف");
    CHECK(error_in_arabic("no such table: interrupted") == "لا جدول باسم interrupted");
    CHECK(error_in_arabic("interrupted: cannot read the database: disk I/O error") ==
          "interrupted: تعذّرت قراءة القاعدة: خطأ في القرص");
}

TEST_CASE("A line of nothing but borders is looked at once") {
    std::string line;
    for (int times = 0; times < 2000; ++times) {
        line += "a: (b); did you mean ";
    }
    CHECK_FALSE(error_in_arabic(line + ")"));
}

TEST_CASE("What was set in stays as it is, also where it looks like a gap or a sentence") {
    CHECK(error_in_arabic("there is no report {}") == "لا تقرير باسم {}");
    CHECK(error_in_arabic("there is no report no statement") == "لا تقرير باسم no statement");
}
