#include "kb/corrections/source_versions.hpp"

#include "kb/store/optional_column.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>

namespace sijill::kb {
namespace {

constexpr const char* kVersions =
    "SELECT id, slug, sha256, NULL, 0 FROM source UNION ALL "
    "SELECT a.row_id, json_extract(a.content, '$.slug'), json_extract(a.content, '$.sha256'), "
    "c.id, c.kind = 'replace' FROM archived_row AS a JOIN change AS c ON c.id = a.change_id "
    "WHERE a.table_name = 'source' AND a.fate = 'deleted' ORDER BY 1";

/// Returns the first of some ascending indexes that is larger than `index`.
std::optional<std::size_t> first_after(const std::vector<std::size_t>& indexes, std::size_t index) {
    const auto after = std::ranges::upper_bound(indexes, index);
    return after == indexes.end() ? std::nullopt : std::optional(*after);
}

/// Returns the last of some ascending indexes that is smaller than `index`.
std::optional<std::size_t> last_before(const std::vector<std::size_t>& indexes, std::size_t index) {
    const auto own = std::ranges::lower_bound(indexes, index);
    return own == indexes.begin() ? std::nullopt : std::optional(*std::prev(own));
}

} // namespace

SourceVersions::SourceVersions(SQLite::Database& database) : database_(database) {
    SQLite::Statement row(database, kVersions);
    while (row.executeStep()) {
        by_slug_[row.getColumn(1).getString()].push_back(versions_.size());
        by_text_[row.getColumn(2).getString()].push_back(versions_.size());
        versions_.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getString(),
                             row.getColumn(2).getString(), optional_number(row.getColumn(3)),
                             row.getColumn(4).getInt() != 0});
    }
}

/// Returns the version that took the place of one. Slugs and texts of live sources are unique, so
/// that it is the next one with the same slug or the same text.
std::optional<std::size_t> SourceVersions::replaced_by(std::size_t index) const {
    const SourceVersion& version = versions_[index];
    if (!version.was_replaced) {
        return std::nullopt;
    }
    const auto of_slug = first_after(by_slug_.at(version.slug), index);
    const auto of_text = first_after(by_text_.at(version.sha256), index);
    return of_slug && of_text ? std::min(of_slug, of_text) : (of_slug ? of_slug : of_text);
}

/// Returns the version of the same slug in whose place one came.
std::optional<std::size_t> SourceVersions::before(std::size_t index) const {
    const auto last = last_before(by_slug_.at(versions_[index].slug), index);
    return last && replaced_by(*last) == index ? last : std::nullopt;
}

std::vector<std::size_t> SourceVersions::of_slug(const std::string& slug) const {
    const auto all = by_slug_.find(slug);
    if (all == by_slug_.end()) {
        return {};
    }
    std::vector<std::size_t> kept;
    std::set<std::size_t> of_others; // those that got another slug, and what was before them
    for (auto index = all->second.rbegin(); index != all->second.rend(); ++index) {
        const auto next = replaced_by(*index);
        if (next && (versions_[*next].slug != slug || of_others.contains(*next))) {
            of_others.insert(*index);
        } else {
            kept.push_back(*index);
        }
    }
    return kept.empty() ? all->second : kept;
}

/// Adds the changes that were made of the source of a slug while one version was live, and the one
/// that archived it.
void SourceVersions::add_changes(std::size_t index, std::vector<std::int64_t>& changes) const {
    const SourceVersion& version = versions_[index];
    const auto last = last_before(by_slug_.at(version.slug), index);
    SQLite::Statement row(database_, "SELECT id FROM change WHERE source = ?1 AND id > ?2 "
                                     "AND id <= ?3");
    row.bind(1, version.slug);
    row.bind(2, last ? versions_[*last].change.value_or(0) : 0);
    row.bind(3, version.change.value_or(std::numeric_limits<std::int64_t>::max()));
    while (row.executeStep()) {
        changes.push_back(row.getColumn(0).getInt64());
    }
}

VersionsOfSource SourceVersions::of(const std::string& slug) const {
    VersionsOfSource found;
    std::vector<std::size_t> open = of_slug(slug);
    std::set<std::size_t> seen(open.begin(), open.end());
    std::set<std::string> texts;
    std::set<std::string> others;
    while (!open.empty()) {
        const std::size_t index = open.back();
        open.pop_back();
        add_changes(index, found.changes);
        std::vector<std::size_t> more = by_text_.at(versions_[index].sha256);
        const SourceVersion& last = versions_[more.back()];
        if (!last.change && last.slug != slug) { // what the others had of it stays theirs
            others.insert(last.slug);
            more.clear();
        } else {
            texts.insert(versions_[index].sha256);
        }
        if (const auto earlier = before(index)) {
            more.push_back(*earlier);
        }
        std::ranges::copy_if(more, std::back_inserter(open),
                             [&seen](std::size_t next) { return seen.insert(next).second; });
    }
    found.texts.assign(texts.begin(), texts.end());
    found.others.assign(others.begin(), others.end());
    return found;
}

} // namespace sijill::kb
