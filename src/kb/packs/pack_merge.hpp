#pragma once

#include "kb/packs/pack.hpp"
#include "kb/store/source_finder.hpp"
#include "kb/toml/fault_list.hpp"

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sijill::kb {

/// Brings packs together with what the base has. The database must outlive the object.
class PackMerge {
public:
    explicit PackMerge(SQLite::Database& database) : database_(database), sources_(database) {}

    /// Takes out of a pack what the base has alike, so that the rest can be checked and written as
    /// new; adds a fault, which shows both, for each thing that the base has otherwise. These are
    /// kinds and predicates, entities with their names, and where a source of the base has the
    /// pack's text, its statements too. The pack then has the slug of that source and its
    /// `base_source`, and the fields of its source that the base has already are unset.
    void merge(Pack& pack, FaultList& faults);

private:
    SQLite::Database& database_;
    SourceFinder sources_;
};

/// Returns the keys of [[statement]] in which two statements of one source differ, none if they say
/// the same. Lines, and the order of evidence, qualifiers and links, make no difference; nor does
/// the sentence of a quotation, where `given` does not tell it. Both call statements of their own
/// source by the key alone.
[[nodiscard]] std::vector<std::string> differing_keys(const PackStatement& given,
                                                      const PackStatement& stored);

/// Returns true if merge() has left nothing of a pack to write.
[[nodiscard]] bool is_in_base(const Pack& pack);

} // namespace sijill::kb
