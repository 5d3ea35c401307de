#include "reports/sql/linear_functions.hpp"

#include "text/unicode/utf8.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <new>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace sijill::reports {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

/// Returns the bytes of an argument: of a blob itself, of anything else its text. Throws
/// std::bad_alloc.
std::string_view bytes_of(sqlite3_value* value, bool as_blob) {
    const void* const bytes =
        as_blob ? sqlite3_value_blob(value) : static_cast<const void*>(sqlite3_value_text(value));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    if (bytes == nullptr && size != 0) {
        throw std::bad_alloc();
    }
    return bytes == nullptr ? std::string_view()
                            : std::string_view(static_cast<const char*>(bytes), size);
}

/// Finds one text in another again and again, by Knuth, Morris and Pratt (1977): each byte of
/// either is looked at twice at the most.
class Finder {
public:
    explicit Finder(std::string_view wanted) : wanted_(wanted), borders_(wanted.size(), 0) {
        std::uint32_t border = 0;
        for (std::size_t index = 1; index < wanted.size(); ++index) {
            while (border != 0 && wanted[index] != wanted[border]) {
                border = borders_[border - 1];
            }
            border += wanted[index] == wanted[border] ? 1U : 0U;
            borders_[index] = border;
        }
    }

    /// Returns the first place at or behind `begin`; kNowhere if there is none. The text wanted is
    /// not empty.
    [[nodiscard]] std::size_t find(std::string_view text, std::size_t begin) const noexcept {
        std::size_t same = 0;
        for (std::size_t index = begin; index < text.size(); ++index) {
            while (same != 0 && text[index] != wanted_[same]) {
                same = borders_[same - 1];
            }
            same += text[index] == wanted_[same] ? 1U : 0U;
            if (same == wanted_.size()) {
                return index + 1 - same;
            }
        }
        return kNowhere;
    }

private:
    std::string_view wanted_;
    std::vector<std::uint32_t> borders_; ///< of each beginning, the longest that is also its end
};

bool is_null(sqlite3_value* value) noexcept {
    return sqlite3_value_type(value) == SQLITE_NULL;
}

void set_text(sqlite3_context* context, std::string_view text) {
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void instr(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
    if (is_null(values[0]) || is_null(values[1])) {
        return;
    }
    const bool blobs = sqlite3_value_type(values[0]) == SQLITE_BLOB &&
                       sqlite3_value_type(values[1]) == SQLITE_BLOB;
    const std::string_view text = bytes_of(values[0], blobs);
    const std::string_view wanted = bytes_of(values[1], blobs);
    const std::size_t place = wanted.empty() ? 0 : Finder(wanted).find(text, 0);
    if (place == kNowhere) {
        sqlite3_result_int(context, 0);
        return;
    }
    const std::string_view before = text.substr(0, place);
    const auto letters = blobs ? static_cast<std::ptrdiff_t>(before.size())
                               : std::ranges::count_if(before, std::not_fn(text::is_trail_byte));
    sqlite3_result_int64(context, letters + 1);
}

void replace(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
    if (is_null(values[0]) || is_null(values[1]) || is_null(values[2])) {
        return;
    }
    const std::string_view text = bytes_of(values[0], false);
    const std::string_view wanted = bytes_of(values[1], false);
    // As new versions of SQLite have it; early ones return a number as a number.
    if (wanted.empty() || wanted.front() == '\0') {
        set_text(context, text);
        return;
    }
    const std::string_view other = bytes_of(values[2], false);
    const auto most = static_cast<std::size_t>(
        sqlite3_limit(sqlite3_context_db_handle(context), SQLITE_LIMIT_LENGTH, -1));
    const Finder finder(wanted);
    std::string replaced;
    std::size_t begin = 0;
    for (std::size_t place = finder.find(text, 0); place != kNowhere;
         place = finder.find(text, begin)) {
        replaced.append(text.substr(begin, place - begin)).append(other);
        begin = place + wanted.size();
        if (replaced.size() > most) {
            sqlite3_result_error_toobig(context);
            return;
        }
    }
    replaced.append(text.substr(begin));
    set_text(context, replaced);
}

/// Returns the bytes of the first letter of a text, which is not empty.
std::size_t first_letter(std::string_view text) noexcept {
    std::size_t size = 1;
    while (size < text.size() && text::is_trail_byte(text[size])) {
        ++size;
    }
    return size;
}

std::size_t last_letter(std::string_view text) noexcept {
    std::size_t size = 1;
    while (size < text.size() && text::is_trail_byte(text[text.size() - size])) {
        ++size;
    }
    return size;
}

std::unordered_set<std::string_view> letters_of(std::string_view text) {
    std::unordered_set<std::string_view> letters;
    while (!text.empty()) {
        const std::size_t size = first_letter(text);
        letters.insert(text.substr(0, size));
        text.remove_prefix(size);
    }
    return letters;
}

template <bool at_begin, bool at_end>
void trim(sqlite3_context* context, int count, sqlite3_value** values) {
    if (is_null(values[0]) || (count == 2 && is_null(values[1]))) {
        return;
    }
    std::string_view text = bytes_of(values[0], false);
    const auto letters = letters_of(count == 2 ? bytes_of(values[1], false) : " ");
    while (at_begin && !text.empty() && letters.contains(text.substr(0, first_letter(text)))) {
        text.remove_prefix(first_letter(text));
    }
    while (at_end && !text.empty() &&
           letters.contains(text.substr(text.size() - last_letter(text)))) {
        text.remove_suffix(last_letter(text));
    }
    set_text(context, text);
}

using Function = void (*)(sqlite3_context*, int, sqlite3_value**);

/// No exception passes through SQLite.
template <Function function>
void call(sqlite3_context* context, int count, sqlite3_value** values) noexcept {
    try {
        function(context, count, values);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

struct NamedFunction {
    const char* name;
    int arguments;
    Function function;
};

constexpr std::array<NamedFunction, 8> kFunctions{{
    {"instr", 2, call<instr>},
    {"replace", 3, call<replace>},
    {"trim", 1, call<trim<true, true>>},
    {"trim", 2, call<trim<true, true>>},
    {"ltrim", 1, call<trim<true, false>>},
    {"ltrim", 2, call<trim<true, false>>},
    {"rtrim", 1, call<trim<false, true>>},
    {"rtrim", 2, call<trim<false, true>>},
}};

constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

} // namespace

void add_linear_functions(sqlite3* db) noexcept {
    for (const NamedFunction& made : kFunctions) {
        sqlite3_create_function_v2(db, made.name, made.arguments, kFlags, nullptr, made.function,
                                   nullptr, nullptr, nullptr);
    }
}

} // namespace sijill::reports
