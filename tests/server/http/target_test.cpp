#include "catch.hpp"
#include "server/http/target.hpp"

using namespace sijill::server;

TEST_CASE("Percent-encoding is decoded strictly") {
    CHECK(percent_decoded("a%20b+c") == "a b+c");
    CHECK(percent_decoded("%D8%BA%d8%b1%D9%88%D9%83") == "غروك");
    CHECK(percent_decoded("غروك") == "غروك");
    for (const char* bad :
         {"%", "%2", "a%", "%g0", "%0g", "%ff", "%c0%af", "%00", "%0d%0a", "%7f"}) {
        CAPTURE(bad);
        CHECK_FALSE(percent_decoded(bad));
    }
}

TEST_CASE("A text is encoded so that it is decoded as itself") {
    CHECK(percent_encoded("/ar/a b") == "/ar/a%20b");
    const std::string text = "غروك 3؟\"<>%&=#";
    CHECK(percent_decoded(percent_encoded(text)) == text);
}

TEST_CASE("A query is names and values in their order") {
    CHECK(form_fields("") == Fields{});
    CHECK(form_fields("q=a+b&q=&&=c&d&e=f=g") ==
          Fields{{"q", "a b"}, {"q", ""}, {"", "c"}, {"d", ""}, {"e", "f=g"}});
    CHECK(form_fields("sql=SELECT%0A1") == Fields{{"sql", "SELECT\n1"}});
    CHECK_FALSE(form_fields("q=%"));
    CHECK_FALSE(form_fields("%zz=1"));
    CHECK_FALSE(form_fields("q=%00"));
}

TEST_CASE("A path is below a prefix by whole segments") {
    CHECK(path_below("/ar/", "") == "/ar/");
    CHECK(path_below("/sijill/ar/", "/sijill") == "/ar/");
    CHECK(path_below("/sijill", "/sijill") == "/");
    CHECK_FALSE(path_below("/sijillo", "/sijill"));
    CHECK_FALSE(path_below("/", "/sijill"));
    CHECK(path_of("/a?b?c") == "/a");
    CHECK(query_of("/a?b?c") == "b?c");
    CHECK(query_of("/a").empty());
}
