#include "cli/shell/line_completion.hpp"

#include "cli/completion/completion.hpp"
#include "cli/shell/dot_commands.hpp"
#include "cli/shell/sql_completion.hpp"
#include "cli/shell/word_splitter.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace sijill::cli {
namespace {

std::vector<Candidate> starting_with(std::vector<Candidate> candidates, std::string_view begin) {
    std::erase_if(candidates,
                  [&](const Candidate& candidate) { return !candidate.word.starts_with(begin); });
    return candidates;
}

/// Returns the files whose paths begin with what was typed; folders end in a slash.
std::vector<Candidate> files(const std::string& typed) {
    const auto slash = typed.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : typed.substr(0, slash + 1);
    std::vector<Candidate> found;
    std::error_code fault;
    for (std::filesystem::directory_iterator entry(folder.empty() ? "." : folder, fault), end;
         !fault && entry != end; entry.increment(fault)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with('.')) {
            found.push_back({folder + name + (entry->is_directory(fault) ? "/" : ""), ""});
        }
    }
    std::ranges::sort(found, {}, &Candidate::word);
    return starting_with(std::move(found), typed);
}

std::vector<Candidate> forms(const Command& program) {
    std::vector<Candidate> candidates;
    for (std::string& form : answer_forms(program)) {
        candidates.push_back({std::move(form), ""});
    }
    return candidates;
}

/// Returns the candidates for the last of the words.
std::vector<Candidate> candidates_for(const Shell& shell, const GlobalOptions& options,
                                      const std::vector<std::string>& words) {
    const std::string& word = words.back();
    const std::string& command = words.front();
    if (words.size() == 1 || (words.size() == 2 && command == "help")) {
        return starting_with(dot_commands(shell.program(), shell.language()), word);
    }
    if (words.size() == 2 && command == "mode") {
        return starting_with(forms(shell.program()), word);
    }
    if (words.size() == 2 && (command == "read" || command == "output")) {
        return files(word);
    }
    std::vector<Candidate> found = complete(shell.program(), options, words);
    // The candidates for --name=value are values; the line needs the name before them.
    const auto equals = word.find('=');
    for (Candidate& candidate : found) {
        if (equals != std::string::npos && word.starts_with("--")) {
            candidate.word.insert(0, word, 0, equals + 1);
        }
    }
    return found.empty() ? files(word) : found;
}

LineCompletion complete_command(const Shell& shell, const GlobalOptions& options,
                                const std::string& line) {
    const ShellWords typed = split_open_words(line);
    LineCompletion completion;
    completion.replaced = line.size() - typed.last_begin;
    for (Candidate& candidate : candidates_for(shell, options, typed.words)) {
        completion.ends_word = !candidate.word.ends_with('/');
        std::string word = quoted_word(candidate.word, typed.open_quote);
        if (!completion.ends_word && typed.open_quote != '\0') {
            word.pop_back();
        }
        completion.spelled.push_back(std::move(word));
        completion.candidates.push_back(std::move(candidate));
    }
    return completion;
}

} // namespace

LineCompletion complete_line(const Shell& shell, const std::string& before) {
    GlobalOptions options = shell.options();
    options.quiet = true;
    const auto dot = before.find_first_not_of(' ');
    if (!shell.unfinished() && dot != std::string::npos && before[dot] == '.') {
        return complete_command(shell, options, before.substr(dot + 1));
    }
    return complete_sql(shell.program(), options, shell.pending() + before);
}

} // namespace sijill::cli
