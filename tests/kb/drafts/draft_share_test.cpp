#include "base/files.hpp"
#include "catch.hpp"
#include "kb/drafts/draft.hpp"
#include "kb/pack_files/pack_toml.hpp"
#include "kb/packs/pack_reader.hpp"
#include "kb/scratch.hpp"
#include "support/shared_data.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

using sijill::kb::Draft;
using sijill::kb::Pack;
using sijill::kb::PackEvidence;
using sijill::kb::PackStatement;

namespace {

std::string file_text(const std::filesystem::path& file) {
    constexpr std::uintmax_t kLargest = 1U << 20U; // bytes
    return sijill::read_file(file, kLargest);
}

/// Reads a pack of a folder that may be anywhere, without a look at what it means.
Pack pack_of(const std::filesystem::path& folder) {
    const std::string toml = file_text(folder / "statements.toml");
    const std::string text = file_text(folder / "article.txt");
    sijill::kb::FaultList faults;
    return sijill::kb::read_pack("statements.toml", toml, "article.txt", text, faults);
}

/// A base that knows the entities of a pack, and of its statements none.
class KnowingEntities {
public:
    KnowingEntities(const Pack& pack, bool with_seeds) {
        if (with_seeds) {
            base_.add_seeds();
        }
        Pack entities = pack;
        entities.statements.clear();
        entities.source.slug = "entities";
        folder_.write("entities/article.txt", "لا شيء.");
        folder_.write("entities/statements.toml", to_toml(entities));
        base_.add(folder_ / "entities");
    }

    Draft draft(Pack pack) {
        return draft_pack(sijill::kb::connection_of(base_).database(), std::move(pack));
    }

private:
    ScratchFolder folder_;
    sijill::KnowledgeBase base_ = sijill::KnowledgeBase::create(folder_ / "base.db");
};

bool overlap(const std::string& text, const PackEvidence& one, const PackEvidence& other) {
    const std::size_t first = text.find(one.quote);
    const std::size_t second = text.find(other.quote);
    return first != std::string::npos && second != std::string::npos &&
           first < second + other.quote.size() && second < first + one.quote.size();
}

bool is_proposed(const PackStatement& statement, const Draft& draft) {
    return std::ranges::any_of(draft.pack.statements, [&](const PackStatement& drafted) {
        return drafted.subject == statement.subject && drafted.predicate == statement.predicate &&
               std::ranges::any_of(statement.evidence, [&](const PackEvidence& evidence) {
                   return overlap(draft.pack.text, evidence, drafted.evidence.at(0));
               });
    });
}

/// Returns how many hundredths of the statements of a pack are drafted: with the same subject and
/// predicate, and from words that overlap those which it cites.
std::ptrdiff_t share_drafted(const Pack& pack, bool with_seeds) {
    const Draft draft = KnowingEntities(pack, with_seeds).draft(pack);
    const auto proposed = std::ranges::count_if(
        pack.statements, [&](const PackStatement& each) { return is_proposed(each, draft); });
    return 100 * proposed / std::ssize(pack.statements);
}

} // namespace

TEST_CASE("Two thirds of what the seed states are drafted where its entities are known") {
    const Pack seed = pack_of(std::filesystem::path(SIJILL_SOURCE_DIR) / "seeds" / "grok3-delay");
    REQUIRE(seed.statements.size() == 74);
    CHECK(share_drafted(seed, false) >= 66);
}

TEST_CASE("Half of what other packs state is drafted where their entities are known", "[shared]") {
    for (const char* const name : {"deepseek-r2", "grok3-released", "mistral-jais"}) {
        const auto file = shared_file(std::string("data/packs/") + name + "/statements.toml");
        if (!file) {
            return;
        }
        const Pack pack = pack_of(std::filesystem::path(*file).parent_path());
        CAPTURE(name);
        REQUIRE_FALSE(pack.statements.empty());
        CHECK(share_drafted(pack, true) >= 50);
    }
}
