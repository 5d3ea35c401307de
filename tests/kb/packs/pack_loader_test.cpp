#include "base/embedded_files.hpp"
#include "catch.hpp"
#include "kb/packs/pack_loader.hpp"
#include "kb/packs/pack_merge.hpp"
#include "kb/packs/pack_reader.hpp"
#include "kb/scratch.hpp"

using namespace sijill::kb;

namespace {

SQLite::Database& database_of(SeededBase& seeded) {
    return connection_of(seeded.base).database();
}

Pack read_seed() {
    const std::string folder = "seeds/grok3-delay/";
    FaultList faults;
    Pack pack =
        read_pack("file", sijill::embedded_files(folder + "statements.toml")[0].content, "text",
                  sijill::embedded_files(folder + "article.txt")[0].content, faults);
    faults.throw_if_any();
    return pack;
}

} // namespace

TEST_CASE("A source is loaded as the pack that it was written from") {
    SeededBase seeded;
    const Pack written = read_seed();
    const auto loaded = load_pack(database_of(seeded), "grok3-delay");
    REQUIRE(loaded);
    CHECK(loaded->text == written.text);
    CHECK(loaded->source.title == written.source.title);
    CHECK(loaded->source.known_on == written.source.known_on);
    CHECK(loaded->source.licence == written.source.licence);
    CHECK_FALSE(loaded->source.publisher);
    REQUIRE(loaded->statements.size() == written.statements.size());
    for (std::size_t index = 0; index < written.statements.size(); ++index) {
        CAPTURE(written.statements[index].key);
        CHECK(loaded->statements[index].key == written.statements[index].key);
        CHECK(differing_keys(written.statements[index], loaded->statements[index]).empty());
    }
}

TEST_CASE("Statements of other sources are called by source and key") {
    SeededBase seeded;
    seeded.folder.write("pack/article.txt", "أصدرت الشركة غروك 3.");
    seeded.folder.write("pack/statements.toml",
                        "[source]\nslug = 'later'\nkind = 'article'\nlanguage = 'ar'\n"
                        "known_on = 2025-03-01\n[[statement]]\nkey = 'out'\nsubject = 'grok-3'\n"
                        "predicate = 'release'\ntime = '2025-02'\ncertainty = 'certain'\n"
                        "evidence = 'أصدرت الشركة غروك 3'\n"
                        "supersedes = 'grok3-delay/grok3-not-released-2025-01-02'\n"
                        "links = [ { kind = 'repeats', to = 'again' } ]\n"
                        "[[statement]]\nkey = 'again'\nsubject = 'grok-3'\n"
                        "predicate = 'developer'\nobject = 'xai'\ncertainty = 'certain'\n"
                        "evidence = 'أصدرت الشركة غروك 3'\n");
    seeded.base.add(seeded.folder / "pack");
    const auto loaded = load_pack(database_of(seeded), "later");
    REQUIRE(loaded);
    CHECK(loaded->statements[0].supersedes == "grok3-delay/grok3-not-released-2025-01-02");
    CHECK(loaded->statements[0].links.at(0).to == "again");
    CHECK(loaded->statements[0].evidence.at(0).sentence == 1);
}

TEST_CASE("A source that is not there is none") {
    SeededBase seeded;
    CHECK_FALSE(load_pack(database_of(seeded), "absent"));
}
