#include "kb/documents/document.hpp"

#include "base/dates.hpp"

#include <chrono>

namespace sijill::kb {

Pack plain_pack(const std::string& file, int line) {
    Pack pack;
    pack.file = file;
    pack.text_file = file;
    pack.text_line = line;
    pack.source.line = line;
    pack.source.kind = "document";
    pack.source.language = "ar";
    pack.source.known_on =
        iso_date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return pack;
}

} // namespace sijill::kb
