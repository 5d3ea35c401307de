#include "catch.hpp"
#include "search/write/folded_texts.hpp"
#include "sijill/analyzer.hpp"

#include <map>
#include <sstream>
#include <string>
#include <vector>

using sijill::Document;
using sijill::Threads;
using sijill::search::FoldedTexts;
using Counts = std::vector<std::pair<std::string, std::int64_t>>;

namespace {

/// Documents with words of their own, that all have, and that come twice; some have none.
std::vector<Document> documents_of(std::size_t count) {
    std::vector<Document> documents;
    for (std::size_t number = 0; number < count; ++number) {
        const std::string own = std::to_string(number);
        documents.push_back({static_cast<std::int64_t>(number),
                             number % 7 == 0 ? "…" : "تأخّر القطارُ " + own + " والقطار، " + own,
                             {}});
    }
    return documents;
}

std::vector<const Document*> addresses_of(const std::vector<Document>& documents) {
    std::vector<const Document*> addresses;
    for (const Document& document : documents) {
        addresses.push_back(&document);
    }
    return addresses;
}

Counts counts_of(const std::vector<Document>& documents) {
    std::map<std::string, std::map<std::int64_t, int>> words;
    for (const Document& document : documents) {
        std::istringstream stream(sijill::folded_words(document.text));
        for (std::string word; stream >> word;) {
            ++words[word][document.id];
        }
    }
    Counts counts;
    for (const auto& [word, where] : words) {
        counts.emplace_back(word, where.size());
    }
    return counts;
}

} // namespace

TEST_CASE("Texts are folded in their order and their words counted, with one thread and with two") {
    const auto threads = GENERATE(Threads::one, Threads::two);
    // The last is several parts of what is handed on at once.
    const auto count = GENERATE(as<std::size_t>(), 0, 1, 100, 30000);
    CAPTURE(static_cast<int>(threads), count);
    const std::vector<Document> documents = documents_of(count);
    const std::vector<const Document*> addresses = addresses_of(documents);
    FoldedTexts folded(addresses, threads);
    std::size_t wrong = 0;
    for (const Document& document : documents) {
        wrong += folded.next() == sijill::folded_words(document.text) ? 0U : 1U;
    }
    CHECK(wrong == 0);
    Counts counts;
    for (const auto& [word, passages] : folded.counts()) {
        counts.emplace_back(word, passages);
    }
    CHECK(counts == counts_of(documents));
}

TEST_CASE("A text that is longer than all that may wait is folded whole") {
    std::string text;
    while (text.size() < std::size_t{3} << 20U) {
        text += "كلمة ";
    }
    const std::vector<Document> documents{{1, text, {}}, {2, "خبر", {}}, {3, text, {}}};
    const std::vector<const Document*> addresses = addresses_of(documents);
    FoldedTexts folded(addresses, Threads::two);
    CHECK(folded.next() == sijill::folded_words(text));
    CHECK(folded.next() == "خبر");
    CHECK(folded.next() == sijill::folded_words(text));
    CHECK(folded.counts().size() == 2);
}

TEST_CASE("Whoever stops before the last document leaves no thread behind") {
    const std::vector<Document> documents = documents_of(30000);
    const std::vector<const Document*> addresses = addresses_of(documents);
    FoldedTexts folded(addresses, Threads::two);
    CHECK(folded.next() == sijill::folded_words(documents.front().text));
}
