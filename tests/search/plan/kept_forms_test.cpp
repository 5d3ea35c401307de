#include "catch.hpp"
#include "search/plan/kept_forms.hpp"

using sijill::RankingParameters;
using sijill::search::Forms;
using sijill::search::KeptForms;

TEST_CASE("forms are kept until something is written or other parameters decide") {
    KeptForms kept;
    kept.begin(1, {});
    CHECK(kept.find("a") == nullptr);
    kept.keep("a", {{"b", "c"}, false});
    kept.begin(1, {});
    REQUIRE(kept.find("a") != nullptr);
    CHECK(kept.find("a")->words == std::vector<std::string>{"b", "c"});
    CHECK_FALSE(kept.find("a")->are_kin_alone);
    kept.begin(2, {});
    CHECK(kept.find("a") == nullptr);
    kept.keep("a", {});
    RankingParameters without_kin;
    without_kin.kin = false;
    kept.begin(2, without_kin);
    CHECK(kept.find("a") == nullptr);
    kept.keep("a", {});
    kept.begin(2, without_kin);
    CHECK(kept.find("a") != nullptr);
    kept.begin(std::nullopt, without_kin);
    CHECK(kept.find("a") == nullptr);
    kept.keep("a", {});
    CHECK(kept.find("a") == nullptr);
}

TEST_CASE("more words than there is room for make room") {
    KeptForms kept;
    kept.begin(1, {});
    const Forms half{{std::string(KeptForms::kMostBytes / 2, 'a')}, false};
    kept.keep("a", half);
    kept.keep("b", half);
    CHECK(kept.find("a") == nullptr);
    CHECK(kept.find("b") != nullptr);
    kept.keep("c", {{std::string(KeptForms::kMostBytes, 'a')}, false});
    CHECK(kept.find("c") == nullptr);
}
