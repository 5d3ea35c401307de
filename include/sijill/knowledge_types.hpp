#pragma once

#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sijill {

/// An entity as names resolve to it.
struct Entity {
    std::int64_t id = 0;
    std::string slug;
    std::string kind;
};

struct PassageOptions {
    QueryMode mode = QueryMode::any;
    std::size_t limit = 10;
    std::size_t offset = 0;
    std::optional<std::string>
        entity; ///< only passages that mention it: a slug or any of its names
    std::optional<std::string> source; ///< only passages of the source with this slug
    bool explain = false;              ///< tell of each hit why
    bool by_source = false; ///< hits by source, that of the best hit first; limit and offset then
                            ///< count sources, at the cost that SearchOptions::group_by tells
    std::size_t per_source = 3; ///< at most so many hits of a source, its best; 0: counts alone
};

/// A sentence found, with where it stands.
struct PassageHit {
    std::int64_t id = 0; ///< sentence.id
    std::string source;  ///< slug
    std::int64_t paragraph = 0;
    std::int64_t sentence = 0; ///< its place in the source, from 1
    std::string text;
    std::vector<TextSpan> spans; ///< what matched, in `text`, ascending
    double score = 0;
    std::vector<std::string>
        entities; ///< slugs of the entities it mentions, in order of first mention
    std::optional<Explanation>
        why; ///< where PassageOptions::explain asks for it; mentions have their words and spans
};

struct PassageResult {
    std::vector<PassageHit> hits;
    std::size_t total = 0;
    std::vector<QuestionWord> words;
    std::vector<HitGroup> sources; ///< by slug, in the order of the hits; none unless by_source
    std::size_t source_count = 0;  ///< all sources with a hit, before limit and offset
};

/// What a pack brought.
struct PackSummary {
    std::string source; ///< slug
    std::size_t sentences = 0;
    std::size_t entities = 0;
    std::size_t statements = 0;
    std::size_t mentions = 0;
};

/// A fault that `check` found.
struct Fault {
    std::string area; ///< file, reference, index, evidence, coverage, name, mention or content
    std::string message;
};

/// A canned report as the file keeps it.
struct StoredReport {
    std::string name, title_en, title_ar, description_en, description_ar, sql;
};

} // namespace sijill
