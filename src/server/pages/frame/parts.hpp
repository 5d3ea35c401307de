#pragma once

#include "reports/definition/parameters.hpp"
#include "server/call.hpp"
#include "server/pages/frame/page.hpp"
#include "sijill/error.hpp"
#include "sijill/result_set.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Parts that several pages have. Texts are data; what is returned is markup.
namespace sijill::server {

/// Returns the rows of a query of queries/serve/, by the name of its file without ".sql".
[[nodiscard]] ResultSet rows_of(const Call& call, std::string_view query,
                                const reports::BoundValues& values = {});

/// Returns how long a statement of a page may take, and how many rows of it are read.
[[nodiscard]] ReadLimits limits_of_page(const Call& call);

using Row = std::vector<Value>;

/// Returns what `make` returns, or a remark where its statements take too long, so that one part of
/// a page does not cost the others.
[[nodiscard]] std::string unless_late(const Call& call, const std::function<std::string()>& make);

/// Returns the heading of a page, with a sentence about it.
[[nodiscard]] std::string title_of_page(std::string_view title, std::string_view about);

/// Returns `<section>` under a heading of the second level, which names it.
[[nodiscard]] std::string section(std::string_view id, std::string_view heading,
                                  std::string_view content, std::string_view classes = {});

/// Returns how certain something is, by word and shape.
[[nodiscard]] std::string certainty(const Call& call, std::string_view code);

/// A place in a source.
struct Place {
    std::string source; ///< slug
    std::string title;  ///< may be empty
    std::int64_t paragraph = 0, sentence = 0;
};

/// Returns a link to a place, named by source, paragraph and sentence.
[[nodiscard]] std::string place_link(const Call& call, const Place& place);

/// Returns the titles of sources by their slugs; the slug itself where a source has none.
[[nodiscard]] std::map<std::string, std::string> titles_of(const Call& call,
                                                           const std::set<std::string>& slugs);

/// Returns the words of a source, which are markup already, and what is said of them below.
[[nodiscard]] std::string quotation(std::string_view id, std::string_view marked,
                                    std::string_view below);

/// Returns what is wrong with that which a reader sent, as screen readers tell at once.
[[nodiscard]] std::string fault_box(const Call& call, const Error& error);

/// Returns parts of a line with a dot between; empty ones are left out.
[[nodiscard]] std::string dotted(std::initializer_list<std::string> parts);

/// Returns what opens at a click.
[[nodiscard]] std::string details(std::string_view summary, std::string_view content,
                                  bool open = false);

/// Returns a paragraph in which `class` is "quiet".
[[nodiscard]] std::string remark(std::string_view text);

/// Returns links to the page before and behind this one, none where all is on one page. `number`
/// counts from 1.
[[nodiscard]] std::string pager(const Call& call, std::string_view path, std::int64_t number,
                                std::int64_t pages);

/// Returns links to the address of the call in other formats.
[[nodiscard]] std::vector<Link> file_links(const Call& call, std::string_view path,
                                           std::initializer_list<std::string_view> formats);

} // namespace sijill::server
