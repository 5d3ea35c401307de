#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/read/segment_reader.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <vector>

using namespace sijill::search;

namespace {

bool open(SegmentReader& reader, const PassageBase& base) {
    return reader.open(base.db(), PassageBase::tables(), 1);
}

/// Every occurrence of every word, read from the pages.
std::vector<std::string> from_pages(const PassageBase& base, KeptPages& kept) {
    SegmentReader reader(base.db(), PassageBase::tables(), kept);
    REQUIRE(open(reader, base));
    std::vector<std::string> occurrences;
    for (const std::string& word : base.list("SELECT word FROM word ORDER BY word")) {
        const CountList counts = reader.counts(word);
        std::vector<std::int64_t> passages;
        std::ranges::transform(counts, std::back_inserter(passages), &PassageCount::passage);
        const Doclist list = reader.doclist(word, passages);
        CHECK((counts == counts_of(list)));
        for (const Doclist::Entry& entry : list.entries) {
            for (const std::int32_t position : list.positions_in(entry)) {
                occurrences.push_back(word + " " + std::to_string(entry.passage) + " " +
                                      std::to_string(position));
            }
        }
    }
    return occurrences;
}

/// The same, first by looking pages up and then by those that were kept.
std::vector<std::string> from_pages(const PassageBase& base) {
    KeptPages kept;
    std::vector<std::string> occurrences = from_pages(base, kept);
    CHECK_FALSE(kept.has_all());
    CHECK(from_pages(base, kept) == occurrences);
    return occurrences;
}

/// The same as FTS5 itself tells it.
std::vector<std::string> from_fts5(const PassageBase& base) {
    return base.list("SELECT term || ' ' || doc || ' ' || offset FROM sentence_posting "
                     "ORDER BY term, doc, offset");
}

} // namespace

TEST_CASE("pages say what FTS5 says, after any writes, over segments and merges") {
    std::mt19937 random(5);
    const auto below = [&](int end) {
        return std::uniform_int_distribution<int>(0, end - 1)(random);
    };
    for (const std::string page_size : {"32", "100", "4050"}) {
        PassageBase base;
        base.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('pgsz', " + page_size +
                 "); INSERT INTO sentence_index (sentence_index, rank) VALUES ('automerge', 2)");
        for (int round = 0; round < 25; ++round) {
            base.run("BEGIN");
            for (int write = below(60); write >= 0; --write) {
                const std::int64_t id = below(100) - 20;
                std::string text;
                for (int left = below(90); left >= 0; --left) {
                    text += std::string("w") + std::to_string(below(1 + below(60))) + " ";
                }
                base.remove(id);
                if (below(4) > 0) {
                    base.add(id, text);
                }
            }
            base.run("COMMIT");
            if (below(3) == 0) {
                base.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('merge', 2)");
            }
            INFO("pages of " << page_size << ", round " << round);
            const auto expected = from_fts5(base);
            CHECK((from_pages(base) == expected));
        }
        base.run("INSERT INTO sentence_index (sentence_index) VALUES ('optimize')");
        CHECK((from_pages(base) == from_fts5(base)));
    }
}

TEST_CASE("an unknown word, an empty index and a word at the end of a segment are in order") {
    KeptPages kept;
    PassageBase empty;
    SegmentReader nothing(empty.db(), PassageBase::tables(), kept);
    REQUIRE(open(nothing, empty));
    CHECK(nothing.counts("شركه").empty());

    PassageBase base({"شركة", "يوم"});
    SegmentReader reader(base.db(), PassageBase::tables(), kept);
    REQUIRE(open(reader, base));
    for (const char* absent : {"", "ا", "شرك", "شركهه", "ييي"}) {
        CHECK(reader.counts(absent).empty());
    }
    CHECK(reader.counts("شركه").size() == 1);
    CHECK(reader.counts("يوم").size() == 1);
}

TEST_CASE("segments with any numbers of pages are read, as a damaged file may have them") {
    // Levels, segments and writes; of the level, segments being merged and all; id, first and last
    // page of each.
    for (const char* structure : {"00000000"
                                  "010200"
                                  "0002"
                                  "0101BFFFFFFFFFFFFFFFFF"
                                  "0201BFFFFFFFFFFFFFFFFF",
                                  "00000000"
                                  "010100"
                                  "0001"
                                  "0101C08080808080808000",
                                  "00000000"
                                  "010100"
                                  "0001"
                                  "010501"}) {
        PassageBase base({"شركة", "يوم"});
        base.run(std::string("UPDATE sentence_index_data SET block = x'") + structure +
                 "' WHERE id = 10");
        KeptPages kept;
        for (int round = 0; round < 3; ++round) {
            SegmentReader reader(base.db(), PassageBase::tables(), kept);
            CHECK_NOTHROW(open(reader, base));
            kept.count_lookup();
        }
    }
}

TEST_CASE("an index in a format that is not known is left to FTS5, with the same answers") {
    PassageBase base({"تأخير إطلاق", "تأخير", "إطلاق إطلاق"});
    const auto answers = [&] {
        std::string all;
        for (const char* question : {"تأخير", "إطلاق", "\"تأخير إطلاق\"", "تأخ*"}) {
            for (const sijill::Hit& hit : base.search(question).hits) {
                all += std::to_string(hit.id) + " " + std::to_string(hit.score) + "; ";
            }
        }
        return all;
    };
    const std::string expected = answers();
    base.run("DELETE FROM sentence_index_config WHERE k = 'version'");
    KeptPages kept;
    SegmentReader reader(base.db(), PassageBase::tables(), kept);
    CHECK_FALSE(open(reader, base));
    CHECK(answers() == expected); // FTS5 has read its settings already
}
