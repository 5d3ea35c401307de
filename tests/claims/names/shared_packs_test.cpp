#include "base/files.hpp"
#include "catch.hpp"
#include "claims/names/new_names.hpp"
#include "support/shared_data.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace sijill::claims {
namespace {

/// What a pack has that its article names, and what of it is found.
struct FoundShare {
    std::size_t entities = 0;
    std::size_t found = 0;         ///< with the right kind
    std::vector<std::string> lost; ///< slugs
    std::size_t proposals = 0;
    std::size_t unmatched = 0; ///< proposals that are no entity of the pack
};

std::set<std::string> folded_spellings(const NewName& name) {
    std::set<std::string> words;
    for (const Spelling& spelling : name.spellings) {
        words.insert(folded_words(spelling.text));
    }
    return words;
}

std::set<std::string> names_of(const toml::table& entity) {
    std::set<std::string> words;
    for (const toml::node& name : *entity["names"].as_array()) {
        words.insert(folded_words(*(*name.as_table())["text"].value<std::string>()));
    }
    return words;
}

bool share_one(const std::set<std::string>& left, const std::set<std::string>& right) {
    return std::ranges::any_of(left, [&](const auto& word) { return right.contains(word); });
}

/// Compares the entities of a pack, which are of kinds that are named, with what is found in its
/// article when nothing is known.
void count_found(const std::string& folder, FoundShare& share) {
    static const std::set<std::string> kinds{"organization", "person", "model", "platform",
                                             "hardware"};
    const std::string text = read_file(folder + "/article.txt", kLargestText);
    const std::string words = " " + folded_words(text) + " ";
    const std::vector<NewName> found = find_new_names(text, tokenize(text), {});
    std::set<std::string> matched;
    const toml::table pack = toml::parse_file(folder + "/statements.toml");
    for (const toml::node& node : *pack["entity"].as_array()) {
        const toml::table& entity = *node.as_table();
        const std::set<std::string> names = names_of(entity);
        const std::string kind = *entity["kind"].value<std::string>();
        if (!kinds.contains(kind)) {
            continue;
        }
        ++share.entities;
        bool is_found = false;
        for (const NewName& name : found) {
            if (share_one(folded_spellings(name), names)) {
                matched.insert(name.slug);
                is_found = is_found || name.kind == kind;
            }
        }
        share.found += is_found ? 1U : 0U;
        if (!is_found) {
            share.lost.push_back(*entity["slug"].value<std::string>());
        }
    }
    share.proposals += found.size();
    share.unmatched += found.size() - matched.size();
}

} // namespace

TEST_CASE("The names that the packs have are found in their articles", "[shared]") {
    const auto packs = shared_file("data/packs");
    if (!packs) {
        return;
    }
    FoundShare share;
    for (const auto& folder : std::filesystem::directory_iterator(*packs)) {
        count_found(folder.path().string(), share);
    }
    CAPTURE(share.lost, share.found, share.entities, share.proposals, share.unmatched);
    CHECK(share.entities >= 25);
    CHECK(10 * share.found >= 9 * share.entities);
    CHECK(5 * share.unmatched <= 2 * share.proposals);
}

TEST_CASE("The names that the seed has are found in its article") {
    FoundShare share;
    count_found(SIJILL_SOURCE_DIR "/seeds/grok3-delay", share);
    CAPTURE(share.lost, share.found, share.entities, share.proposals, share.unmatched);
    CHECK(share.entities >= 13);
    CHECK(10 * share.found >= 9 * share.entities);
    CHECK(share.unmatched == 0);
}

} // namespace sijill::claims
