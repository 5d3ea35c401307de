#include "cli/output/kept_files.hpp"

#include "cli/arguments/user_config.hpp"
#include "cli/output/atomic_files.hpp"
#include "kb/disk/new_file.hpp"
#include "sijill/error.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace sijill::cli {
namespace {

namespace fs = std::filesystem;

/// Returns true if both are there and are one file.
bool is_same_file(const fs::path& left, const fs::path& right) {
    std::error_code fault;
    return fs::equivalent(left, right, fault) && !fault;
}

/// Returns true if a command that is given `input`, a file or a folder, reads `file`.
bool reads(const fs::path& input, const fs::path& file) {
    std::error_code fault;
    if (!fs::is_directory(input, fault)) {
        return is_same_file(input, file);
    }
    const bool is_part = file.extension() == ".sql" || file.filename() == "article.txt" ||
                         file.filename() == "statements.toml";
    return is_part && is_same_file(input, fs::absolute(file, fault).parent_path());
}

/// Returns true if `file` is the base, or a file that SQLite keeps beside it, even an empty one.
bool is_of_base(const fs::path& file, const std::string& base) {
    for (const char* ending : {"", "-journal", "-wal", "-shm"}) {
        if (is_same_file(file, base + ending)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::string standard_input_file() {
    std::error_code fault;
    const fs::path input = "/dev/stdin";
    return fs::is_regular_file(input, fault) ? fs::canonical(input, fault).string() : "";
}

bool is_database(const fs::path& file) {
    using namespace std::string_view_literals;
    constexpr std::array kBegins{"SQLite format 3\0"sv, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"sv,
                                 "\x37\x7f\x06\x82"sv, "\x37\x7f\x06\x83"sv};
    std::error_code fault;
    if (!fs::is_regular_file(file, fault)) {
        return false;
    }
    std::array<char, kBegins.front().size()> begin{};
    std::ifstream(file, std::ios::binary).read(begin.data(), begin.size());
    const std::string_view read(begin.data(), begin.size());
    for (const std::string_view known : kBegins) {
        if (read.starts_with(known)) {
            return true;
        }
    }
    return false;
}

void refuse_to_replace_input(const std::string& file, const GlobalOptions& options,
                             const std::vector<std::string>& inputs) {
    const fs::path target = kb::behind_links(file);
    if (is_database(target) || (!options.db.empty() && is_of_base(target, options.db))) {
        throw Error(ErrorCode::refused, {"{}: an answer never replaces a database"_text, file},
                    "choose another file for the answer"_text);
    }
    std::vector<std::string> read = inputs;
    read.insert(read.end(), options.queries.begin(), options.queries.end());
    read.insert(read.end(), options.scripts.begin(), options.scripts.end());
    read.insert(read.end(), {options.thesaurus, config_file().string(), standard_input_file()});
    for (const std::string& input : read) {
        if (!input.empty() && reads(input, target)) {
            throw Error(ErrorCode::refused, {"{}: the command reads this file"_text, file},
                        "choose another file for the answer"_text);
        }
    }
}

} // namespace sijill::cli
