#include "kb/passages/thesaurus.hpp"

#include "base/embedded_files.hpp"
#include "base/files.hpp"
#include "kb/toml/checked_toml.hpp"
#include "text/related/related.hpp"

#include <algorithm>
#include <set>

namespace sijill::kb {
namespace {

bool stands_for(const Token& token, const std::string& word) {
    return token.text == word || text::related(token.text, word);
}

} // namespace

const Thesaurus& Thesaurus::built_in() {
    static const Thesaurus built_in = [] {
        Thesaurus thesaurus;
        for (const EmbeddedFile& file : embedded_files("seeds/thesaurus.toml")) {
            thesaurus.add(std::string(file.name), file.content);
        }
        return thesaurus;
    }();
    return built_in;
}

void Thesaurus::add(const std::string& file, std::string_view toml) {
    FaultList faults;
    if (const auto table = parse_toml(file, toml, faults)) {
        CheckedTable root(file, *table, faults);
        for (CheckedTable& each : root.tables("concept")) {
            const std::size_t index = concepts_.size();
            concepts_.emplace_back();
            each.optional_text("name");
            const auto add_all = [&](const std::vector<std::string>& words, bool asks) {
                for (const std::string& word : words) {
                    if (!add_entry(word, index, asks)) {
                        faults.add(file, each.line(), {"'{}' is no word"_text, word});
                    } else if (!asks && entries_.back().words.size() == 1) {
                        concepts_[index].push_back(entries_.back().words.front());
                    }
                }
            };
            add_all(each.texts("words"), false);
            add_all(each.texts("asks"), true);
            each.reject_unknown_keys();
        }
        root.reject_unknown_keys();
    }
    faults.throw_if_any("a concept has words, and may have a name and asks"_text);
}

/// Returns false for a text without words.
bool Thesaurus::add_entry(std::string_view text, std::size_t concept_index, bool asks) {
    Entry entry{{}, concept_index, asks};
    for (Token& token : tokenize(text)) {
        entry.words.push_back(std::move(token.text));
    }
    if (entry.words.empty()) {
        return false;
    }
    for (const std::string& stem : stems(entry.words.front())) {
        by_stem_[stem].push_back(entries_.size());
    }
    entries_.push_back(std::move(entry));
    return true;
}

/// Returns how many tokens of the question, from `first` on, are the words of the entry.
std::size_t Thesaurus::words_matched(const Entry& entry, const std::vector<Token>& question,
                                     std::size_t first) const {
    if (entry.words.size() > question.size() - first) {
        return 0;
    }
    const bool is_there = std::equal(
        entry.words.begin(), entry.words.end(),
        question.begin() + static_cast<std::ptrdiff_t>(first),
        [](const std::string& word, const Token& token) { return stands_for(token, word); });
    return is_there ? entry.words.size() : 0;
}

std::vector<Synonyms> Thesaurus::find(const std::vector<Token>& question) const {
    std::vector<Synonyms> found;
    std::set<std::size_t> known;
    for (std::size_t first = 0; first < question.size();) {
        std::size_t longest = 0;
        std::vector<const Entry*> best; // at most one of a concept
        for (const std::string& stem : stems(question[first].text)) {
            const auto entries = by_stem_.find(stem);
            if (entries == by_stem_.end()) {
                continue;
            }
            for (const std::size_t index : entries->second) {
                const Entry& entry = entries_[index];
                const std::size_t count = words_matched(entry, question, first);
                if (count > longest) {
                    longest = count;
                    best.clear();
                }
                if (count == longest && count > 0 &&
                    std::ranges::find(best, entry.concept_index, &Entry::concept_index) ==
                        best.end()) {
                    best.push_back(&entry);
                }
            }
        }
        for (const Entry* entry : best) {
            if (found.size() < kMostConcepts && known.insert(entry->concept_index).second) {
                found.push_back({first, longest, concepts_[entry->concept_index], entry->asks});
            }
        }
        first += std::max<std::size_t>(longest, 1);
    }
    return found;
}

std::vector<Synonyms> find_synonyms(const std::vector<Token>& question,
                                    const std::optional<std::string>& file) {
    if (!file) {
        return Thesaurus::built_in().find(question);
    }
    Thesaurus thesaurus = Thesaurus::built_in();
    thesaurus.add(*file, read_file(*file, kLargestDefinition, {"it is the thesaurus"_text}));
    return thesaurus.find(question);
}

} // namespace sijill::kb
