#include "kb/documents/standard_input.hpp"

#include "base/ascii.hpp"
#include "base/files.hpp"

namespace sijill::kb {

StandardInput::StandardInput(std::istream& stream) : stream_(&stream) {
    read();
}

DocumentKind StandardInput::kind() const {
    constexpr std::string_view kBlankOrMark = " \t\r\n\xEF\xBB\xBF"; // or a byte order mark
    const std::size_t first = bytes().find_first_not_of(kBlankOrMark);
    const std::string_view rest =
        first == std::string_view::npos ? std::string_view() : bytes().substr(first);
    if (rest.size() > 1 && rest[0] == '<' && (rest[1] == '!' || is_ascii_letter(rest[1]))) {
        return DocumentKind::html;
    }
    const std::size_t member = rest.find_first_not_of(" \t", 1);
    if (rest.starts_with('{') && member != std::string_view::npos &&
        (rest[member] == '"' || rest[member] == '}')) {
        return DocumentKind::json_lines;
    }
    return DocumentKind::text;
}

std::string_view StandardInput::next() {
    if (!is_first_) {
        read();
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

void StandardInput::read() {
    stream_->read(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
    size_ = static_cast<std::size_t>(stream_->gcount());
}

} // namespace sijill::kb
