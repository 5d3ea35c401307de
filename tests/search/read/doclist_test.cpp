#include "catch.hpp"
#include "search/read/doclist.hpp"

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

std::string decode(const std::vector<std::string>& pages) {
    DoclistDecoder decoder;
    for (const std::string& page : pages) {
        decoder.add(page);
    }
    return show(decoder.take());
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

TEST_CASE("the newer list decides about a passage, also that the word is gone from it") {
    const Doclist newer = list_of("\2\2\x0C"s + "\2\1"s + "\5\3\x0D"s); // 2; 4 deleted; 9 anew
    const Doclist older = list_of("\1\2\2"s + "\1\2\2"s + "\2\2\2"s + "\6\2\2"s);
    CHECK(show(older) == "1: 0; 2: 0; 4: 0; 10: 0; ");
    Doclist merged = merge_doclists(newer, older);
    drop_deleted(merged);
    CHECK(show(merged) == "1: 0; 2: 10; 9: 11; 10: 0; ");
    CHECK(show(merge_doclists({}, older)) == show(older));
    CHECK(show(merge_doclists(older, {})) == show(older));
}
