#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/plan/kept_lexicon.hpp"
#include "search/sqlite/data_version.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

using sijill::search::KeptLexicon;
using sijill::search::Lexicon;
using sijill::search::Statement;
using Words = std::vector<std::string>;

namespace {

/// The words of a base that look like «غروكك», alphabetically.
Words similar_words(const Lexicon& lexicon) {
    Words words;
    for (const auto& [likeness, word] : lexicon.alike("غروكك", .4)) {
        words.emplace_back(word);
    }
    std::sort(words.begin(), words.end());
    return words;
}

/// A lexicon that is kept between calls, as an index keeps it.
class Keeper {
public:
    explicit Keeper(const PassageBase& base) : db_(base.db()) {}

    std::shared_ptr<const Lexicon> words() {
        Statement reading(db_, "SELECT 1 FROM word");
        static_cast<void>(reading.step());
        return kept_.words(db_, PassageBase::tables(),
                           sijill::search::data_version(db_, PassageBase::tables()));
    }

    Words similar() { return similar_words(*words()); }

private:
    sqlite3* db_;
    KeptLexicon kept_;
};

} // namespace

TEST_CASE("words are read once, until something is written") {
    PassageBase base({"غروك"});
    Keeper kept(base);
    const auto first = kept.words();
    CHECK(similar_words(*first) == Words{"غروك"});
    CHECK(kept.words() == first);
    base.run("BEGIN; SELECT 1 FROM word");
    CHECK(kept.words() == first);
    base.run("COMMIT");
    CHECK(kept.words() == first);
    base.add(2, "غروكي");
    const auto second = kept.words();
    CHECK(similar_words(*second) == Words{"غروك", "غروكي"});
    CHECK(kept.words() == second);
    base.run("DROP TABLE word_stem");
    CHECK(kept.words() != second);
}

TEST_CASE("what a transaction wrote is found in it, and no longer once it was undone") {
    PassageBase base({"غروك"});
    Keeper kept(base);
    CHECK(kept.similar() == Words{"غروك"});
    base.run("BEGIN");
    base.add(2, "غروكي");
    CHECK(kept.similar() == Words{"غروك", "غروكي"});
    base.run("SAVEPOINT part");
    base.add(3, "غروكو");
    CHECK(kept.similar() == Words{"غروك", "غروكو", "غروكي"});
    base.run("ROLLBACK TO part");
    CHECK(kept.similar() == Words{"غروك", "غروكي"});
    base.run("DELETE FROM word");
    CHECK(kept.similar().empty());
    base.run("ROLLBACK");
    CHECK(kept.similar() == Words{"غروك"});
    base.add(4, "غروكه");
    CHECK(kept.similar() == Words{"غروك", "غروكه"});
}

TEST_CASE("words that another connection wrote are found") {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / "sijill_kept_lexicon_test.db";
    std::filesystem::remove(file);
    {
        PassageBase writer = PassageBase::at(file);
        writer.run(std::string(sijill::embedded_files("schema/0001_sources.sql").at(0).content));
        writer.add(1, "غروك");
        const PassageBase reader = PassageBase::at(file);
        Keeper kept(reader);
        CHECK(kept.similar() == Words{"غروك"});
        writer.run("BEGIN");
        writer.add(2, "غروكي");
        CHECK(kept.similar() == Words{"غروك"});
        writer.run("COMMIT");
        CHECK(kept.similar() == Words{"غروك", "غروكي"});
        const PassageBase attaching = PassageBase::at(":memory:");
        sijill::search::Statement(attaching.db(), "ATTACH ?1 AS other").start(file.string()).run();
        Keeper of_attached(attaching);
        CHECK(of_attached.similar() == Words{"غروك", "غروكي"});
        writer.add(3, "غروكه");
        CHECK(of_attached.similar() == Words{"غروك", "غروكه", "غروكي"});
    }
    std::filesystem::remove(file);
}

TEST_CASE("words that a backup brought are found") {
    const PassageBase from({"غروكي"});
    const PassageBase base({"غروك"});
    Keeper kept(base);
    CHECK(kept.similar() == Words{"غروك"});
    sqlite3_backup* backup = sqlite3_backup_init(base.db(), "main", from.db(), "main");
    REQUIRE(sqlite3_backup_step(backup, -1) == SQLITE_DONE);
    REQUIRE(sqlite3_backup_finish(backup) == SQLITE_OK);
    CHECK(kept.similar() == Words{"غروكي"});
}

TEST_CASE("an index keeps words only as long as they are those of its base") {
    PassageBase base({"غروك"});
    const sijill::SearchIndex index = base.index();
    CHECK(index.near_words("غروكك", 9) == Words{"غروك"});
    base.add(2, "غروكي");
    CHECK(index.near_words("غروكك", 9) == Words{"غروك", "غروكي"});
    base.remove(1);
    CHECK(index.near_words("غروكك", 9) == Words{"غروكي"});
}
