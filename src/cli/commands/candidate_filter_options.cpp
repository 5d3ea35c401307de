#include "cli/commands/candidate_filter_options.hpp"

#include "base/typed_values.hpp"
#include "claims/claim.hpp"
#include "sijill/error.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::cli {
namespace {

std::optional<std::string> filled(const std::string& value) {
    return value.empty() ? std::nullopt : std::optional(value);
}

} // namespace

std::vector<Option*> add_candidate_filter_options(Command& command,
                                                  CandidateFilterOptions& options) {
    std::vector<std::string> kinds;
    for (const std::string_view kind : claims::kind_names()) {
        kinds.emplace_back(kind);
    }
    return {
        &command.add_text("kind", "KIND", options.kind, "only those of this kind")
             .one_of(std::move(kinds)),
        &command.add_text("source", "SOURCE", options.source, "only those of this source"),
        &command.add_text("entity", "ENTITY", options.entity,
                          "only those whose sentence names it: slug or any name"),
        &command.add_text("since", "DAY", options.since,
                          "only those of sources that are known from this day on"),
    };
}

kb::CandidateFilter candidate_filter(const CandidateFilterOptions& options) {
    kb::CandidateFilter filter;
    filter.kind = filled(options.kind);
    filter.source = filled(options.source);
    filter.entity = filled(options.entity);
    if (!options.since.empty()) {
        filter.since = read_day(options.since);
        if (!filter.since) {
            throw Error(ErrorCode::usage, {"'{}' is not a date"_text, options.since},
                        "give it as YYYY-MM-DD, such as 2025-01-02"_text);
        }
    }
    return filter;
}

} // namespace sijill::cli
