#pragma once

#include <string>
#include <vector>

namespace sijill {

/// How the field of a document must compare with the values of a filter.
enum class FieldTest {
    any_of,   ///< equal to one of them; without values, no document passes
    none_of,  ///< equal to none of them
    at_least, ///< this test and the following take exactly one value
    above,
    at_most,
    below
};

/// A condition on one field of a document. Values compare in SQLite's order of the column: fields
/// that SearchIndex::create() made are text and compare byte by byte, so that ISO dates are in
/// order; columns of numbers in other tables compare as numbers.
///
///     options.where = {{"section", {"تقنية", "علوم"}},
///                      {"day", {"2024-12-31"}, FieldTest::at_most}};
struct FieldFilter {
    std::string field; ///< one of SearchIndex::fields(); letter case makes no difference
    std::vector<std::string> values;
    FieldTest test = FieldTest::any_of;
};

} // namespace sijill
