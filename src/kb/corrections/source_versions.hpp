#pragma once

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sijill::kb {

/// A source of the live tables or of the archive.
struct SourceVersion {
    std::int64_t id = 0;
    std::string slug;
    std::string sha256;                 ///< of its text
    std::optional<std::int64_t> change; ///< change.id by which it went into the archive
    bool was_replaced = false;          ///< it was by a replacement
};

/// What a base has of one source.
struct VersionsOfSource {
    std::vector<std::string> texts;    ///< their sums, each once; no other source has one now
    std::vector<std::int64_t> changes; ///< change.id: that archived one of them, or its statements
    std::vector<std::string> others;   ///< slugs of live sources that have one of its texts
};

/// All sources that a base has or had, to see which of them were one after the other.
class SourceVersions {
public:
    explicit SourceVersions(SQLite::Database& database);

    /// Returns what there is of the source of a slug: its earlier texts, also those under slugs
    /// that it had before, and the same text where it was under another slug. A source that got
    /// another slug counts as that of its old one only where no other had this slug.
    [[nodiscard]] VersionsOfSource of(const std::string& slug) const;

private:
    [[nodiscard]] std::optional<std::size_t> replaced_by(std::size_t index) const;
    [[nodiscard]] std::optional<std::size_t> before(std::size_t index) const;
    [[nodiscard]] std::vector<std::size_t> of_slug(const std::string& slug) const;
    void add_changes(std::size_t index, std::vector<std::int64_t>& changes) const;

    SQLite::Database& database_;
    std::vector<SourceVersion> versions_; ///< in the order of their numbers
    std::map<std::string, std::vector<std::size_t>> by_slug_;
    std::map<std::string, std::vector<std::size_t>> by_text_;
};

} // namespace sijill::kb
