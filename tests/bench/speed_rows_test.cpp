#include "bench/speed/passages.hpp"
#include "bench/speed/rows.hpp"
#include "catch.hpp"
#include "render/render.hpp"

#include <nlohmann/json.hpp>

using sijill::bench::Figure;
using sijill::bench::Row;
using sijill::bench::spread;
using sijill::bench::Target;

namespace {

Row row_of(Figure figure, double sijill, double peer) {
    Row row;
    row.figure = figure;
    row.sijill = sijill;
    row.peer = peer;
    return row;
}

} // namespace

TEST_CASE("a ratio tells how many times as fast, or as much") {
    CHECK(row_of(Figure::time, 2, 6).ratio() == 3);
    CHECK(row_of(Figure::speed, 6, 2).ratio() == 3);
    CHECK(row_of(Figure::amount, 6, 2).ratio() == 3);
    CHECK(row_of(Figure::time, 0, 6).ratio() == 0);
    CHECK(row_of(Figure::amount, 6, 0).ratio() == 0);
}

TEST_CASE("a target is met at its value and on its side") {
    const Target least{Target::Sense::at_least, 1.2};
    CHECK(least.met_by(1.2));
    CHECK(least.met_by(9));
    CHECK_FALSE(least.met_by(1.19));
    const Target most{Target::Sense::at_most, 1.3};
    CHECK(most.met_by(1.3));
    CHECK(most.met_by(0.5));
    CHECK_FALSE(most.met_by(1.31));
}

TEST_CASE("rows have stable keys, and no target is null") {
    Row held = row_of(Figure::time, 1, 4);
    held.measure = "build";
    held.size = 500;
    held.peer_name = "unicode61";
    held.unit = "s";
    held.target = Target{Target::Sense::at_least, 1.2};
    sijill::render::RenderOptions options;
    options.format = sijill::render::Format::json;
    const auto json = nlohmann::json::parse(sijill::render::render(
        sijill::bench::to_result({held, row_of(Figure::amount, 1, 1)}), options));
    REQUIRE(json.size() == 2);
    CHECK(json[0] == nlohmann::json({{"measure", "build"},
                                     {"size", 500},
                                     {"sijill", 1.0},
                                     {"peer", 4.0},
                                     {"peer_name", "unicode61"},
                                     {"unit", "s"},
                                     {"ratio", 4.0},
                                     {"target", ">= 1.2"},
                                     {"met", true}}));
    CHECK(json[1].at("target").is_null());
    CHECK(json[1].at("met").is_null());
}

TEST_CASE("a choice is spread evenly, in order, and never larger than what is there") {
    const std::vector<std::string> letters{"a", "b", "c", "d", "e", "f"};
    CHECK(spread(letters, 3) == std::vector<std::string>{"a", "c", "e"});
    CHECK(spread(letters, 4) == std::vector<std::string>{"a", "b", "d", "e"});
    CHECK(spread(letters, 6) == letters);
    CHECK(spread(letters, 60) == letters);
    CHECK(spread(letters, 0).empty());
    CHECK(spread({}, 3).empty());
}
