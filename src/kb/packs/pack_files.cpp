#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/files.hpp"
#include "kb/packs/pack_reader.hpp"
#include "sijill/error.hpp"

#include <chrono>
#include <utility>

namespace sijill::kb {
namespace {

namespace fs = std::filesystem;

std::string read_part(const fs::path& path) {
    return read_file(
        path, kLargestText,
        {"a pack is a folder with article.txt and statements.toml; a single article is a text file"_text});
}

/// Returns the ASCII letters and digits of a file's name, with one hyphen for what is between them.
std::string slug_of(const fs::path& path) {
    std::string slug;
    for (const char letter : path.stem().string()) {
        if (is_ascii_letter(letter) || is_ascii_digit(letter)) {
            slug += ascii_lower(letter);
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug;
}

Pack read_plain_text(const fs::path& path) {
    Pack pack;
    pack.file = path.string();
    pack.text_file = pack.file;
    pack.text = read_part(path);
    pack.source.slug = slug_of(path);
    pack.source.kind = "document";
    pack.source.language = "ar";
    pack.source.title = path.stem().string();
    pack.source.known_on =
        iso_date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    if (pack.source.slug.empty()) {
        throw Error(
            ErrorCode::bad_input,
            {"{}: the name has no ASCII letter or digit to make a slug of"_text, pack.file},
            "rename the file, or make a pack: a folder with article.txt and statements.toml"_text);
    }
    return pack;
}

} // namespace

Pack read_pack_from(const fs::path& path, FaultList& faults) {
    std::error_code fault;
    if (!fs::is_directory(path, fault)) {
        return read_plain_text(path);
    }
    const fs::path article = path / "article.txt";
    const std::string text = read_part(article);
    const fs::path statements = path / "statements.toml";
    return read_pack(statements.string(), read_part(statements), article.string(), text, faults);
}

} // namespace sijill::kb
