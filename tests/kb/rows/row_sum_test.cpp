#include "catch.hpp"
#include "kb/rows/row_sum.hpp"

#include <string>
#include <vector>

using sijill::kb::RowHash;
using sijill::kb::RowSum;
using sijill::kb::Sha256;

namespace {

Sha256::Digest hash_of(const std::string& text) {
    RowHash hash;
    hash.add_text(text);
    return hash.finish();
}

Sha256::Digest filled(std::uint8_t byte) {
    Sha256::Digest digest{};
    digest.fill(byte);
    return digest;
}

} // namespace

TEST_CASE("A sum does not depend on the order of rows, and a row that is taken leaves no trace") {
    RowSum forwards;
    RowSum backwards;
    for (int row = 0; row < 100; ++row) {
        forwards.add(hash_of(std::to_string(row)));
        backwards.add(hash_of(std::to_string(99 - row)));
    }
    CHECK(forwards == backwards);
    CHECK(forwards != RowSum());
    for (int row = 0; row < 100; ++row) {
        forwards.subtract(hash_of(std::to_string(row)));
    }
    CHECK(forwards == RowSum());
}

TEST_CASE("The same row twice is not the same as no row") {
    RowSum sum;
    sum.add(hash_of("a"));
    sum.add(hash_of("a"));
    CHECK(sum != RowSum());
}

TEST_CASE("Carries and borrows go through all digits") {
    RowSum sum;
    sum.subtract(filled(0xff)); // -(2^256 - 1) is 1
    CHECK(sum.hex() == std::string(63, '0') + "1");
    sum.add(filled(0xff));
    CHECK(sum == RowSum());
    sum.add(filled(0xff));
    sum.add(filled(0xff));
    CHECK(sum.hex() == std::string(63, 'f') + "e");
    RowSum difference;
    difference.subtract(filled(0xff));
    difference.subtract(filled(0xff));
    sum.add(difference);
    CHECK(sum == RowSum());
}

TEST_CASE("A sum is read as it is written, and nothing else is read") {
    RowSum sum;
    sum.add(hash_of("a"));
    CHECK(RowSum::from_hex(sum.hex()) == sum);
    for (const std::string& other :
         {std::string(), std::string("0"), std::string(64, 'g'), std::string(64, 'A'),
          std::string(65, '0'), "-" + std::string(63, '0')}) {
        CAPTURE(other);
        CHECK_FALSE(RowSum::from_hex(other));
    }
}

TEST_CASE("Rows that differ in a type or in where a text ends have different hashes") {
    const auto hash = [](auto fill) {
        RowHash row;
        fill(row);
        return row.finish();
    };
    const std::vector<Sha256::Digest> hashes{
        hash([](RowHash& row) { row.add_null(); }),
        hash([](RowHash& row) { row.add_text(""); }),
        hash([](RowHash& row) { row.add_text("1"); }),
        hash([](RowHash& row) { row.add_integer(1); }),
        hash([](RowHash& row) { row.add_real(1.5); }),
        hash([](RowHash& row) { row.add_real(1e300); }),
        hash([](RowHash& row) {
            row.add_text("a");
            row.add_text("bc");
        }),
        hash([](RowHash& row) {
            row.add_text("ab");
            row.add_text("c");
        }),
    };
    for (std::size_t one = 0; one < hashes.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            CAPTURE(one, other);
            CHECK(hashes[one] != hashes[other]);
        }
    }
    CHECK(hash([](RowHash& row) { row.add_real(1.0); }) == hashes[3]);
}

TEST_CASE("Values of any length are hashed as their bytes one behind the other") {
    for (std::size_t size = 0; size < 600; ++size) {
        const std::string value(size, 'x');
        const std::string bytes = "t" + std::to_string(size) + ":" + value;
        Sha256 expected;
        expected.add("i1:7" + bytes + "0" + "0:" + bytes);
        RowHash row;
        row.add_integer(7);
        row.add_text(value);
        row.add_null();
        row.add_text(value);
        CAPTURE(size);
        REQUIRE(row.finish() == expected.digest());
        row.add_null(); // a hash that is finished starts anew
        expected.add("00:");
        REQUIRE(row.finish() == expected.digest());
    }
}
