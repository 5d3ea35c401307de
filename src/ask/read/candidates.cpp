#include "ask/read/candidates.hpp"

#include "text/stems/stem.hpp"

#include <algorithm>

namespace sijill::ask {
namespace {

/// Returns whether it is a remnant of English («Grok's», «didn't»).
bool is_remnant(const std::string& word) {
    return word == "s" || word == "t" || word == "d" || word == "ll" || word == "re" ||
           word == "ve";
}

/// Whether a word changes what is asked («why», "most"), and an intent does not expect it.
bool asks_beyond(const QuestionPatterns& patterns, const Concepts& concepts,
                 const Concepts& covered) {
    return share(concepts, patterns.bound) && std::ranges::none_of(concepts, [&](std::size_t each) {
               return patterns.bound.contains(each) && covered.contains(each);
           });
}

/// Returns whether a question has the concepts of a pattern. The words of the question that stand
/// for them are counted in `used`.
bool fits(const QuestionPatterns& patterns, const Pattern& pattern,
          const std::vector<Meaning>& meanings) {
    const auto has_one_of = [&](const Concepts& wanted) {
        const bool may_be_glued = wanted.contains(patterns.negation); // «منزلش»
        return std::ranges::any_of(meanings, [&](const Meaning& each) {
            return share(each.concepts, wanted) || (may_be_glued && each.is_denied);
        });
    };
    return std::ranges::all_of(pattern.needs, has_one_of) && !has_one_of(pattern.vetoes);
}

/// Whether a question has a question word for more than a yes or a no.
bool asks_openly(const QuestionPatterns& patterns, const Reading& reading) {
    return std::ranges::any_of(reading.meanings, [&](const Meaning& each) {
        return std::ranges::any_of(each.concepts, [&](std::size_t index) {
            const auto asking = patterns.asking.find(index);
            return asking != patterns.asking.end() && asking->second != "whether";
        });
    });
}

/// Whether a negation denies what a pattern asks for: the first word behind it that says something
/// is one of the pattern, or none that it knows. «الذي لم يصدر» denies nothing of who made it.
bool denies_asked(const QuestionPatterns& patterns, const Reading& reading,
                  const Candidate& candidate, const Concepts& needed,
                  const std::vector<bool>& named, std::size_t negation) {
    const bool is_glued = reading.meanings[negation].is_denied; // «منزلش»
    for (std::size_t index = is_glued ? negation : negation + 1; index < named.size(); ++index) {
        const Concepts& concepts = reading.meanings[index].concepts;
        if (share(concepts, needed) ||
            std::ranges::find(candidate.leftover, index) != candidate.leftover.end()) {
            return true;
        }
        if (!concepts.empty() && !share(concepts, patterns.fillers) && !named[index]) {
            return false;
        }
    }
    return true;
}

/// Whether a question asks for what is not so, and a pattern does not.
bool is_denied(const QuestionPatterns& patterns, const Reading& reading, const Candidate& candidate,
               const Pattern& pattern, const std::vector<bool>& named) {
    if (!reading.denies || (reading.type == "whether" && !asks_openly(patterns, reading))) {
        return false;
    }
    Concepts needed;
    for (const Concepts& choice : pattern.needs) {
        needed.insert(choice.begin(), choice.end());
    }
    const bool takes_glued = needed.contains(patterns.negation);
    // Of "why was it not late?", a pattern may have the question word alone.
    const auto is_question_word = [&](const Meaning& each) {
        return std::ranges::any_of(
            each.concepts, [&](std::size_t index) { return patterns.asking.contains(index); });
    };
    if (std::ranges::all_of(reading.meanings, [&](const Meaning& each) {
            return !share(each.concepts, needed) || is_question_word(each);
        })) {
        needed.insert(candidate.intent->may.begin(), candidate.intent->may.end());
    }
    for (std::size_t index = 0; index < reading.tokens.size(); ++index) {
        const Meaning& meaning = reading.meanings[index];
        const bool is_asked = std::ranges::any_of(meaning.concepts, [&](std::size_t each) {
            return needed.contains(each) && patterns.denials.contains(each);
        });
        const bool is_negation = meaning.is_denied || meaning.concepts.contains(patterns.negation);
        if (is_negation && !is_asked && !(meaning.is_denied && takes_glued) &&
            denies_asked(patterns, reading, candidate, needed, named, index)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<Candidate> candidates(const QuestionPatterns& patterns, const Reading& reading,
                                  const std::vector<bool>& named) {
    std::vector<Candidate> found;
    for (const Intent& intent : patterns.intents) {
        Candidate best;
        for (const Pattern& pattern : intent.patterns) {
            if (!fits(patterns, pattern, reading.meanings)) {
                continue;
            }
            Concepts covered = intent.may;
            covered.insert(patterns.fillers.begin(), patterns.fillers.end());
            for (const Concepts& choice : pattern.needs) {
                covered.insert(choice.begin(), choice.end());
            }
            Candidate candidate{&intent, pattern.needs.size(), {}, {}, false};
            bool expected = true;
            for (std::size_t index = 0; index < reading.tokens.size(); ++index) {
                const Concepts& concepts = reading.meanings[index].concepts;
                if (reading.in_unread_time[index] && !named[index] &&
                    !is_stop_word(reading.tokens[index].text)) {
                    candidate.leftover.push_back(index);
                    continue;
                }
                if (asks_beyond(patterns, concepts, covered) && !named[index]) {
                    expected = false;
                } else if (share(concepts, covered)) {
                    if (!share(concepts, patterns.fillers) && !share(concepts, patterns.bound)) {
                        candidate.used.push_back(index);
                    }
                } else if (!named[index] && !reading.in_time[index] &&
                           !is_remnant(reading.tokens[index].text) &&
                           !is_stop_word(reading.tokens[index].text)) {
                    candidate.leftover.push_back(index);
                }
            }
            if (expected &&
                (best.intent == nullptr || candidate.leftover.size() < best.leftover.size() ||
                 (candidate.leftover.size() == best.leftover.size() &&
                  candidate.needs > best.needs))) {
                candidate.is_denied = is_denied(patterns, reading, candidate, pattern, named);
                best = std::move(candidate);
            }
        }
        if (best.intent != nullptr) {
            found.push_back(std::move(best));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate& left, const Candidate& right) {
        return left.leftover.size() != right.leftover.size()
                   ? left.leftover.size() < right.leftover.size()
                   : left.needs > right.needs;
    });
    return found;
}

} // namespace sijill::ask
