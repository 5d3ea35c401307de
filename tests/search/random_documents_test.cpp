#include "catch.hpp"
#include "search/passage_base.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/search_index.hpp"

#include <map>
#include <random>
#include <set>
#include <sstream>

using sijill::Document;
using sijill::search::Statement;

namespace {

using WordSets = std::map<std::string, std::set<std::string>>;

/// An index, and beside it what it should hold. Every change is made to both.
class Twin {
public:
    explicit Twin(std::uint32_t seed) : random_(seed) {}

    /// A change by chance; tells which.
    std::string change() {
        static constexpr std::array kChanges{&Twin::add,    &Twin::replace, &Twin::remove,
                                             &Twin::insert, &Twin::update,  &Twin::erase,
                                             &Twin::upkeep};
        return (this->*kChanges[below(kChanges.size())])();
    }

    /// The index, which keeps much of what it has read, must answer as one that was just opened.
    void require_same_answers() {
        const sijill::SearchIndex opened = sijill::SearchIndex::open(base_.db(), "news");
        for (int question = 0; question < 2; ++question) {
            const std::string asked = any_text();
            INFO(asked);
            CHECK(answer_of(index_, asked) == answer_of(opened, asked));
        }
    }

    void require_equal() const {
        CHECK(texts_of(index_.check()) == std::vector<std::string>{});
        CHECK(stored_texts() == texts_);
        const WordSets expected = passages_of_words();
        std::map<std::string, std::string> counts;
        std::size_t tokens = 0;
        for (const auto& [id, text] : texts_) {
            tokens += words_of(text).size();
        }
        for (const auto& [word, passages] : expected) {
            counts[word] = std::to_string(passages.size());
        }
        CHECK(stored_counts() == counts);
        require_stems(expected);
        CHECK(index_.stats().passages == texts_.size());
        CHECK(index_.stats().words == counts.size());
        CHECK(index_.stats().tokens == tokens);
    }

private:
    using Id = std::int64_t;

    std::string add() {
        std::vector<Document> documents;
        for (std::size_t left = below(4); left > 0; --left) {
            const Id id = any_id();
            if (texts_.emplace(id, "").second) {
                documents.push_back({id, texts_[id] = any_text(), {"a"}});
            }
        }
        index_.add(documents);
        return "add";
    }

    std::string replace() {
        std::vector<Document> documents;
        for (std::size_t left = below(4); left > 0; --left) {
            const Id id = any_id(); // one may come twice: the last one stays
            documents.push_back({id, texts_[id] = any_text(), {"b"}});
        }
        index_.replace(documents);
        return "replace";
    }

    std::string remove() {
        std::vector<Id> ids;
        std::size_t there = 0;
        for (std::size_t left = below(4); left > 0; --left) {
            ids.push_back(any_id());
            there += texts_.erase(ids.back());
        }
        CHECK(index_.remove(ids) == there);
        return "remove";
    }

    std::string insert() {
        const Id id = any_id();
        if (texts_.emplace(id, any_text()).second) {
            run("INSERT INTO news (id, text, words) VALUES (?1, ?2, ?3)", id);
        }
        return "INSERT";
    }

    std::string update() {
        const Id id = any_id();
        if (texts_.contains(id)) {
            texts_[id] = any_text();
            run("UPDATE news SET text = ?2, words = ?3 WHERE id = ?1", id);
        }
        return "UPDATE";
    }

    std::string erase() {
        const Id id = any_id();
        texts_.erase(id);
        Statement(base_.db(), "DELETE FROM news WHERE id = ?1").start(id).run();
        return "DELETE";
    }

    std::string upkeep() {
        below(2) == 0 ? index_.reindex() : index_.optimize();
        return "upkeep";
    }

    /// Writes the text of an id as any tool would.
    void run(const char* sql, Id id) {
        const std::string& text = texts_.at(id);
        Statement(base_.db(), sql).start(id, text, sijill::folded_words(text)).run();
        index_.learn_stems();
    }

    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    Id any_id() { return static_cast<Id>(below(12)) - 2; }

    std::string any_text() {
        static const std::vector<std::string> kWords{
            "تأخير",   "التأخيرات", "وَشَرِكَة", "الشركات", "Grok3", "3.5", "٢٠٢٤", "في",
            "عبدالله", "؟",         "\xFF",  "1,000",   "été",   "كتب", "كاتب"};
        std::string text;
        for (std::size_t left = below(7); left > 0; --left) {
            text += kWords[below(kWords.size())] + " ";
        }
        return text;
    }

    static std::vector<std::string> words_of(const std::string& text) {
        std::vector<std::string> words;
        std::istringstream folded(sijill::folded_words(text));
        for (std::string word; folded >> word;) {
            words.push_back(word);
        }
        return words;
    }

    static std::string answer_of(const sijill::SearchIndex& index, const std::string& question) {
        const sijill::SearchResult result = index.search(question, {});
        std::ostringstream answer;
        answer << result.total << std::hexfloat;
        for (const sijill::Hit& hit : result.hits) {
            answer << ' ' << hit.id << ':' << hit.score;
        }
        return answer.str();
    }

    [[nodiscard]] WordSets passages_of_words() const {
        WordSets passages;
        for (const auto& [id, text] : texts_) {
            for (const std::string& word : words_of(text)) {
                passages[word].insert(std::to_string(id));
            }
        }
        return passages;
    }

    [[nodiscard]] std::map<Id, std::string> stored_texts() const {
        std::map<Id, std::string> texts;
        for (Statement row(base_.db(), "SELECT id, text FROM news"); row.step();) {
            texts[row.integer(0)] = row.text(1);
        }
        return texts;
    }

    [[nodiscard]] std::map<std::string, std::string> stored_counts() const {
        std::map<std::string, std::string> counts;
        Statement row(base_.db(), "SELECT word, passages FROM news_word WHERE passages <> 0");
        while (row.step()) {
            counts[std::string(row.text(0))] = row.text(1);
        }
        return counts;
    }

    /// Every Arabic word that some document holds has its stems, and no others; of the texts above
    /// the other words are ASCII, and have none.
    void require_stems(const WordSets& words) const {
        for (const auto& [word, passages] : words) {
            std::set<std::string> found;
            Statement row(base_.db(), "SELECT stem FROM news_word_stem WHERE word = ?1");
            for (row.start(word); row.step();) {
                found.emplace(row.text(0));
            }
            const bool is_ascii = static_cast<unsigned char>(word.front()) < 0x80;
            const std::vector<std::string> stems =
                is_ascii ? std::vector<std::string>() : sijill::stems(word);
            INFO(word);
            CHECK(found == std::set<std::string>(stems.begin(), stems.end()));
        }
    }

    PassageBase base_;
    sijill::SearchIndex index_ = sijill::SearchIndex::create(base_.db(), "news", {"section"});
    std::map<Id, std::string> texts_;
    std::mt19937 random_;
};

} // namespace

TEST_CASE(
    "words, counts and stems are those of the texts, whoever writes and in whatever mixture") {
    for (const std::uint32_t seed : {1U, 20241231U}) {
        Twin twin(seed);
        std::string story;
        for (int step = 0; step < 120; ++step) {
            story += twin.change() + " ";
            INFO("seed " << seed << ": " << story);
            twin.require_equal();
            twin.require_same_answers();
        }
    }
}
