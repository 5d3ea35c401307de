#include "kb/documents/standard_input.hpp"

#include "base/ascii.hpp"
#include "base/files.hpp"

#include <algorithm>
#include <streambuf>
#include <utility>

namespace sijill::kb {

namespace {

/// Returns what an input is that begins with these bytes, nothing where the next ones decide.
std::optional<DocumentKind> kind_of(std::string_view bytes) {
    constexpr std::string_view kBlankOrMark = " \t\r\n\xEF\xBB\xBF"; // or a byte order mark
    const std::size_t first = bytes.find_first_not_of(kBlankOrMark);
    if (first == std::string_view::npos) {
        return std::nullopt;
    }
    const char sign = bytes[first];
    if (sign != '<' && sign != '{') {
        return DocumentKind::text;
    }
    const std::size_t second = sign == '<' ? first + 1 : bytes.find_first_not_of(" \t", first + 1);
    if (second >= bytes.size()) {
        return std::nullopt;
    }
    const char next = bytes[second];
    if (sign == '<') {
        return next == '!' || is_ascii_letter(next) ? DocumentKind::html : DocumentKind::text;
    }
    return next == '"' || next == '}' ? DocumentKind::json_lines : DocumentKind::text;
}

} // namespace

StandardInput::StandardInput(std::istream& stream, std::function<void()> before_wait)
    : stream_(&stream), before_wait_(std::move(before_wait)) {
    std::size_t got = 0;
    do {
        got = read(bytes_.data() + size_, bytes_.size() - size_);
        size_ += got;
        kind_ = kind_of(bytes());
    } while (!kind_ && got > 0 && size_ < bytes_.size());
}

std::string_view StandardInput::next() {
    if (!is_first_) {
        size_ = read(bytes_.data(), bytes_.size());
    }
    is_first_ = false;
    return bytes();
}

std::string StandardInput::all() {
    std::string content;
    for (std::string_view part = next(); !part.empty(); part = next()) {
        content += part;
        if (content.size() > kLargestText) {
            throw Error(ErrorCode::bad_input,
                        {"{}: larger than {} MB"_text, kInputName, kLargestText >> 20U});
        }
    }
    return content;
}

/// Asks the buffer and not the stream, which would swallow what it throws.
std::size_t StandardInput::read(char* target, std::size_t room) {
    std::streambuf& source = *stream_->rdbuf();
    if (source.in_avail() == 0) {
        if (before_wait_) {
            before_wait_();
        }
        source.sgetc(); // waits for the first byte
    }
    const std::streamsize there = source.in_avail(); // 0 where the stream cannot tell
    const auto most = static_cast<std::streamsize>(room);
    return static_cast<std::size_t>(source.sgetn(target, there > 0 ? std::min(there, most) : most));
}

} // namespace sijill::kb
