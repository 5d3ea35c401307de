#pragma once

#include "server/call.hpp"
#include "server/pages/frame/given.hpp"
#include "sijill/result_set.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Answers as files, at the address of a page with an ending behind it.
namespace sijill::server {

/// The last part of a path, and the format that its ending asks for; none where that is empty.
struct FileName {
    std::string name, format;
};

/// Takes one of the formats off a name: "delays.csv".
[[nodiscard]] FileName file_name(std::string_view name,
                                 std::initializer_list<std::string_view> formats);

/// Throws Error(usage) where a file is asked for without one of the values that it is about.
void require_for_file(const FileName& asked, const Given& given,
                      std::initializer_list<std::string_view> names);

/// Returns results as a file, which browsers keep under this name; where a limit cut one of them,
/// the name also says how many rows there are: "delays-first-1000-rows.csv". Texts of CSV that a
/// spreadsheet would compute begin with an apostrophe.
[[nodiscard]] Response answer_file(const Call& call, const std::vector<ResultSet>& results,
                                   std::string_view name, std::string_view format);

} // namespace sijill::server
