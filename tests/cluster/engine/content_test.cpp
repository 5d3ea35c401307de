#include "catch.hpp"
#include "cluster/engine/engine.hpp"

#include <cstdint>
#include <limits>

using sijill::cluster::content_of;

TEST_CASE("Values are bound: no letter of a text can become SQL, and numbers keep all digits") {
    CHECK(content_of({}) == "[]");
    CHECK(content_of({{"DELETE FROM t", {}}}) == R"([["DELETE FROM t"]])");
    CHECK(content_of({{"INSERT INTO t VALUES (?, ?, ?, ?, ?)",
                       {std::int64_t{9007199254740993}, 0.5, "قال \"لا\"'; --\n", std::monostate(),
                        std::numeric_limits<std::int64_t>::min()}},
                      {"DELETE FROM t", {}}}) ==
          R"json([["INSERT INTO t VALUES (?, ?, ?, ?, ?)",9007199254740993,0.5,)json"
          R"json("قال \"لا\"'; --\n",null,-9223372036854775808],["DELETE FROM t"]])json");
}
