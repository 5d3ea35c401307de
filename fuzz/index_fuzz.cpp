// For any bytes in any row of FTS5's tables: a check tells of it, or a search answers as it did
// before; neither crashes.
#include "fuzz.hpp"
#include "search/passage_base.hpp"

using sijill::fuzz::require;

namespace {

constexpr const char* kQuestions[] = {"تأخير", "النماذج في يوم", "\"شركة w1\"", "w3 OR w4"};

PassageBase& base() {
    static PassageBase made = [] {
        PassageBase filled;
        filled.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('pgsz', 48);"
                   "INSERT INTO sentence_index (sentence_index, rank) VALUES ('automerge', 0)");
        for (int id = 1; id <= 40; ++id) {
            filled.add(id, "تأخر في شركة w" + std::to_string(id % 7));
        }
        filled.remove(7);
        filled.add(41, "نموذج في يوم");
        filled.index().learn_stems();
        return filled;
    }();
    return made;
}

std::vector<std::vector<std::int64_t>> answers() {
    std::vector<std::vector<std::int64_t>> all;
    for (const char* question : kQuestions) {
        all.push_back(base().find(question));
    }
    return all;
}

/// Puts bytes into a row of a table, by its number.
void damage(unsigned table, unsigned row, std::string_view bytes) {
    struct Target {
        const char* table;
        const char* column;
        const char* key;
    };
    constexpr Target kTargets[] = {{"data", "block", "id"},
                                   {"data", "block", "id"},
                                   {"idx", "term", "segid, term"},
                                   {"docsize", "sz", "id"},
                                   {"config", "v", "k"}};
    const Target& target = kTargets[table % std::size(kTargets)];
    const std::string name = std::string("sentence_index_") + target.table;
    sijill::search::Statement(base().db(), "UPDATE OR IGNORE " + name + " SET " + target.column +
                                               " = CAST(?1 AS BLOB) WHERE (" + target.key +
                                               ") = (SELECT " + target.key + " FROM " + name +
                                               " ORDER BY " + target.key + " LIMIT 1 OFFSET ?2)")
        .start(bytes, std::int64_t{row})
        .run();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto sound = answers();
    sijill::fuzz::Input input(data, size);
    base().run("SAVEPOINT whole");
    while (!input.empty()) {
        const unsigned table = input.byte();
        const unsigned row = input.byte();
        damage(table, row, input.bytes(input.byte()));
    }
    bool told = false;
    try {
        told = !base().index().check().empty();
    } catch (const sijill::Error&) {
        told = true;
    }
    try {
        const bool same = answers() == sound;
        require(told || same, "a check tells of damage that changes answers");
    } catch (const sijill::Error& error) {
        require(told, error.what());
    }
    base().run("ROLLBACK TO whole; RELEASE whole");
    return 0;
}
