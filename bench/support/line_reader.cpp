#include "bench/support/line_reader.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>

#include <utility>

namespace sijill::bench {
namespace {

constexpr std::string_view kSpaces = " \t\r";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(kSpaces);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

} // namespace

LineReader::LineReader(std::filesystem::path file)
    : file_(std::move(file)), stream_(file_, std::ios::binary) {
    if (!stream_) {
        throw Error(ErrorCode::bad_input,
                    Message::verbatim(fmt::format("{}: cannot be read", file_.string())));
    }
}

bool LineReader::next() {
    while (std::getline(stream_, line_)) {
        ++number_;
        if (!line_.empty() && line_.back() == '\r') {
            line_.pop_back();
        }
        if (!trimmed(line_).empty()) {
            return true;
        }
    }
    if (stream_.bad()) {
        fail("the file cannot be read further");
    }
    return false;
}

void LineReader::fail(std::string_view message, std::string hint) const {
    throw Error(ErrorCode::bad_input,
                Message::verbatim(fmt::format("{}:{}: {}", file_.string(), number_, message)),
                Message::verbatim(std::move(hint)));
}

std::vector<std::string> split(std::string_view line, char separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = line.find(separator, begin);
        parts.emplace_back(trimmed(line.substr(begin, end - begin)));
        if (end == std::string_view::npos) {
            return parts;
        }
        begin = end + 1;
    }
}

std::vector<std::string> split_at_spaces(std::string_view line) {
    std::vector<std::string> parts;
    for (std::size_t end = 0;;) {
        const std::size_t begin = line.find_first_not_of(kSpaces, end);
        if (begin == std::string_view::npos) {
            return parts;
        }
        end = line.find_first_of(kSpaces, begin);
        parts.emplace_back(line.substr(begin, end - begin));
    }
}

} // namespace sijill::bench
