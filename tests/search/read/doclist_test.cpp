#include "catch.hpp"
#include "search/read/doclist.hpp"

#include <random>
#include <string>

using namespace sijill::search;
using namespace std::string_literals;

namespace {

std::string show(const Doclist& list) {
    std::string text;
    for (const Doclist::Entry& entry : list.entries) {
        text += std::to_string(entry.passage) + ":";
        for (const std::int32_t position : list.positions_in(entry)) {
            text += " " + std::to_string(position);
        }
        text += "; ";
    }
    return text;
}

std::string show(const CountList& list) {
    std::string text;
    for (const auto& [passage, count, last_position] : list) {
        text += std::to_string(passage) + ": " + std::to_string(count) + " to " +
                std::to_string(last_position) + "; ";
    }
    return text;
}

template <class Decoder>
std::string decode_by(const std::vector<std::string>& pages) {
    Decoder decoder;
    for (const std::string& page : pages) {
        decoder.add(page);
    }
    return show(decoder.take());
}

std::string decode(const std::vector<std::string>& pages) {
    return decode_by<DoclistDecoder>(pages);
}

std::string count(const std::vector<std::string>& pages) {
    return decode_by<CountDecoder>(pages);
}

Doclist list_of(const std::string& bytes) {
    DoclistDecoder decoder;
    decoder.add(bytes);
    return decoder.take();
}

} // namespace

TEST_CASE("a list is decoded however it is cut into pages") {
    CHECK(decode({"\5\4\2\4"s + "\3\2\x0C"s}) == "5: 0 2; 8: 10; ");
    CHECK(decode({"\5\4\2\4"s, "\x08\2\x0C"s}) == "5: 0 2; 8: 10; "); // whole again on a new page
    CHECK(decode({"\5\4\2"s, "\4\x08\2\x0C"s}) == "5: 0 2; 8: 10; ");
    CHECK(decode({"\5\4"s, "\2"s, "\4"s, "\x08\2\x0C"s}) == "5: 0 2; 8: 10; ");
    CHECK(decode({"\5\6\x81\x00\3"s}) == "5: 126 127; ");
    CHECK(decode({std::string(9, '\xFF') + "\2\2\2\2\3"s}) == "-1: 0; 1: 1; ");
    CHECK(decode({}).empty());
    CHECK(decode({"\5\4"s}) == "5:; ");
}

TEST_CASE("a list is counted however it is cut into pages") {
    CHECK(count({"\5\4\2\4"s + "\3\2\x0C"s}) == "5: 2 to 2; 8: 1 to 10; ");
    CHECK(count({"\5\4\2"s, "\4\x08\2\x0C"s}) == "5: 2 to 2; 8: 1 to 10; ");
    CHECK(count({"\5\4"s, "\2"s, "\4"s, "\x08\2\x0C"s}) == "5: 2 to 2; 8: 1 to 10; ");
    CHECK(count({"\5\6\x81\x00\3"s}) == "5: 2 to 127; ");
    CHECK(count({"\x85\x83\x01\2\2"s}) == "82305: 1 to 0; ");
    CHECK(count({}).empty());
    CHECK(count({"\5\4"s}) == "5: 0 to 0; ");
}

TEST_CASE("counts are those of the positions, whatever their number and distances") {
    std::mt19937 random(8);
    const auto below = [&](unsigned end) {
        return std::uniform_int_distribution<unsigned>(0, end - 1)(random);
    };
    for (int round = 0; round < 2000; ++round) {
        std::string page;
        for (unsigned left = below(6); left > 0; --left) {
            std::string positions;
            for (unsigned more = below(12); more > 0; --more) {
                const unsigned distance = below(10) > 0 ? below(128) : 128 + below(16000);
                if (distance > 127) {
                    positions += static_cast<char>(0x80U | distance >> 7U);
                }
                positions += static_cast<char>(distance & 0x7FU);
            }
            page += static_cast<char>(1 + below(120));
            page += static_cast<char>(2 * positions.size() + below(2));
            page += positions;
        }
        if (below(10) == 0) {
            page.resize(page.size() - below(static_cast<unsigned>(page.size()) + 1));
        }
        const std::size_t cut = below(static_cast<unsigned>(page.size()) + 1);
        const std::vector<std::string> pages{page.substr(0, cut), page.substr(cut)};
        DoclistDecoder whole;
        for (const std::string& part : pages) {
            whole.add(part);
        }
        INFO("round " << round);
        REQUIRE(count(pages) == show(counts_of(whole.take())));
    }
}

TEST_CASE("a list that goes on beyond the last position is counted to its end") {
    const std::string last_position = "\x88\x80\x80\x80\x01"; // 2 more than the position 2^31 - 1
    const std::string tail = "\x7F\x7F\x7F";
    const std::string size(1, static_cast<char>(2 * (last_position.size() + tail.size())));
    CountDecoder decoder;
    decoder.add("\5" + size + last_position);
    decoder.add(tail + std::string("\6\4\3\3\6\4\3\3"));
    const CountList counted = decoder.take();
    REQUIRE(counted.size() == 3);
    CHECK(counted[0].count == 4);
    CHECK(counted[1].last_position == 2);
}

TEST_CASE("the newer list decides about a passage, also that the word is gone from it") {
    const Doclist newer = list_of("\2\2\x0C"s + "\2\1"s + "\5\3\x0D"s); // 2; 4 deleted; 9 anew
    const Doclist older = list_of("\1\2\2"s + "\1\2\2"s + "\2\2\2"s + "\6\2\2"s);
    CHECK(show(older) == "1: 0; 2: 0; 4: 0; 10: 0; ");
    Doclist merged = merge_lists(newer, older);
    drop_deleted(merged);
    CHECK(show(merged) == "1: 0; 2: 10; 9: 11; 10: 0; ");
    CHECK(show(merge_lists({}, older)) == show(older));
    CHECK(show(merge_lists(older, {})) == show(older));
    CountList counts = merge_lists(CountList{{2, 1, 10}, {4, 0, 0}, {9, 1, 11}},
                                   CountList{{1, 1, 0}, {2, 1, 0}, {4, 1, 0}, {10, 1, 0}});
    drop_deleted(counts);
    CHECK(show(counts) == show(counts_of(merged)));
    CHECK(merge_lists(CountList{{7, 1, 0}}, CountList{{5, 1, 0}}).size() == 2);
}
