#include "bench/speed/queries.hpp"

#include "base/temp_folder.hpp"
#include "bench/speed/child.hpp"
#include "bench/speed/database.hpp"
#include "bench/speed/engines.hpp"
#include "bench/speed/passages.hpp"
#include "bench/speed/sample.hpp"

#include <cstdint>

namespace sijill::bench {
namespace {

constexpr std::uint64_t kSeed = 20241231;
constexpr std::size_t kKeptPassages = 20'000;

Sample sample_of(const SpeedRun& run) {
    TextCensus census(kKeptPassages, kSeed);
    PassageReader reader(run.text, run.passages);
    for (auto batch = reader.next_batch(); !batch.empty(); batch = reader.next_batch()) {
        for (const std::string& passage : batch) {
            census.add(passage);
        }
    }
    return census.draw(run.samples);
}

std::vector<Query> make_queries(const SpeedRun& run, const std::filesystem::path& stock_file) {
    const Sample sample = sample_of(run);
    const Database db = open_database(stock_file);
    const StockEngine stock(db.get());
    std::vector<Query> queries;
    const auto questions = run.questions.empty()
                               ? sample.sentences
                               : spread(question_texts(run.questions), run.samples);
    for (const std::string& question : questions) {
        queries.push_back({kQuestions, question, stock.any_word(question),
                           stock.any_word_but_stop_words(question)});
    }
    const auto add_words = [&](const char* kind, const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            queries.push_back({kind, word, fts5_string(word), {}});
        }
    };
    add_words(kFrequent, sample.frequent);
    add_words(kRare, sample.rare);
    add_words(kMistyped, sample.mistyped);
    for (const std::string& phrase : sample.phrases) {
        queries.push_back({kPhrase, fts5_string(phrase), fts5_string(phrase), {}});
    }
    for (const std::string& prefix : sample.prefixes) {
        queries.push_back({kPrefix, prefix + "*", fts5_string(prefix) + " *", {}});
    }
    return queries;
}

} // namespace

std::vector<Query> draw_queries(const SpeedRun& run, const TempFolder& folder) {
    const auto drawn = run_in_child([&] {
        nlohmann::json rows = nlohmann::json::array();
        for (const Query& query : make_queries(run, folder / kStockFile)) {
            rows.push_back({query.kind, query.sijill, query.stock, query.without_stop_words});
        }
        return rows;
    });
    std::vector<Query> queries;
    for (const auto& row : drawn.value) {
        queries.push_back({row.at(0), row.at(1), row.at(2), row.at(3)});
    }
    return queries;
}

} // namespace sijill::bench
