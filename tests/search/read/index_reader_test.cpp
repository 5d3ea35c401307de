#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/read/index_reader.hpp"

#include <filesystem>

using namespace sijill::search;

TEST_CASE("totals and lengths are those of the passages, also inside a transaction") {
    PassageBase base;
    const auto totals = [&] { return IndexReader(base.db(), PassageBase::tables()).totals(); };
    CHECK(totals().passages == 0);
    CHECK(totals().words == 0);

    base.run("BEGIN");
    base.add(1, "أطلقت الشركة Grok3");
    base.add(2, "؟!");
    base.add(-7, std::string(4 * 300, 'a'));
    base.add(9, "واحد");
    CHECK(totals().passages == 4);
    CHECK(totals().words == 6);

    IndexReader reader(base.db(), PassageBase::tables());
    CHECK(*reader.length_ratio(1) == Approx(4 / 1.5));
    CHECK(*reader.length_ratio(2) == Approx(1 / 1.5));
    CHECK_FALSE(reader.length_ratio(3));
}

TEST_CASE("postings mark the very word among its forms") {
    PassageBase base({"شركة ثم الشركة ثم شركة", "الشركات"});
    IndexReader reader(base.db(), PassageBase::tables());
    const PostingList postings = reader.postings({"الشركات", "شركه", "الشركه"}, "شركه", {1, 2});
    REQUIRE(postings.size() == 4);
    const std::vector<bool> exact{true, false, true, false};
    for (std::size_t index = 0; index < postings.size(); ++index) {
        CHECK(postings[index].passage == (index < 3 ? 1 : 2));
        CHECK(postings[index].position == (index < 3 ? static_cast<int>(index) * 2 : 0));
        CHECK(postings[index].exact == exact[index]);
    }
    CHECK(reader.postings({"شركه", "الشركات"}, "شركه", {0, 2, 7}).size() == 1);
    CHECK(reader.postings({"شركه"}, "شركه", {}).empty());
    CHECK(reader.postings({}, "شركه", {1, 2}).empty());
}

TEST_CASE("one reader reads one state of the database, whatever others write meanwhile") {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / "sijill_index_reader_test.db";
    for (const char* ending : {"", "-wal", "-shm"}) {
        std::filesystem::remove(file.string() + ending);
    }
    PassageBase({"تأخير"}).run("VACUUM INTO '" + file.string() + "'");
    PassageBase writer = PassageBase::at(file);
    writer.run("PRAGMA journal_mode = WAL");
    const PassageBase other = PassageBase::at(file);
    {
        IndexReader reader(other.db(), PassageBase::tables());
        writer.add(2, "تأخير");
        CHECK(reader.counts("تاخير").size() == 1);
        CHECK_FALSE(reader.length_ratio(2));
    }
    IndexReader later(other.db(), PassageBase::tables());
    CHECK(later.totals().passages == 2);
    CHECK(later.counts("تاخير").size() == 2);
}
