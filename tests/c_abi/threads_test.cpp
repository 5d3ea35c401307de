/// What the headers promise about threads; under ThreadSanitizer by the preset tsan.
#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "render/render.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"
#include "sijill/seeded.hpp"

#include <atomic>
#include <fstream>
#include <functional>
#include <thread>

using namespace sijill;

namespace {

constexpr int kReaders = 8;
constexpr int kSources = 6;

/// Runs each of them in a thread of its own, and returns what they threw.
std::vector<std::string> run_all(const std::vector<std::function<void()>>& works) {
    std::vector<std::string> faults(works.size());
    std::vector<std::thread> threads;
    for (std::size_t index = 0; index < works.size(); ++index) {
        threads.emplace_back([&, index] {
            try {
                works[index]();
            } catch (const std::exception& error) {
                faults[index] = error.what();
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    std::erase(faults, "");
    return faults;
}

/// Does a work again where the file was locked for longer than it waits: readers that check a whole
/// base take that long in a slow build.
void when_free(const std::function<void()>& work) {
    constexpr int kTries = 20; // of five seconds each
    for (int left = kTries;; --left) {
        try {
            work();
            return;
        } catch (const Error& error) {
            const bool locked =
                std::string_view(error.what()).find("is locked") != std::string_view::npos;
            if (!locked || left == 0) {
                throw;
            }
        }
    }
}

} // namespace

TEST_CASE(
    "Readers with bases of their own on one file see whole states while another thread writes") {
    const TempFolder folder;
    const auto file = folder / "kb.db";
    std::ofstream(file, std::ios::binary) << seeded_image();
    const ReportCatalog reports; // shared, since it never changes
    std::atomic<bool> written = false;
    std::atomic<int> wrong = 0;
    std::vector<std::function<void()>> works{[&] {
        for (int number = 1; number <= kSources; ++number) {
            const auto text = folder / ("n" + std::to_string(number) + ".txt");
            std::ofstream(text) << "خبر رقم " << number << " عن زنبقة.";
            when_free(
                [&] { KnowledgeBase::open(file, KnowledgeBase::Access::read_write).add(text); });
        }
        written = true;
    }};
    for (int reader = 0; reader < kReaders; ++reader) {
        works.emplace_back([&, reader] {
            const auto read = [&] {
                auto base = KnowledgeBase::open(file, KnowledgeBase::Access::read_only);
                const std::size_t found = base.search("زنبقة", {}).total;
                wrong += found > kSources ? 1 : 0;
                const ResultSet rows = run_report(base, reports.find("delays"), {}, {});
                wrong += rows.rows.empty() ? 1 : 0;
                render::RenderOptions options;
                options.format = static_cast<render::Format>(reader % 6);
                wrong += render::render(rows, options).empty() ? 1 : 0;
                wrong += reader % 4 == 0 && !base.check().empty() ? 1 : 0;
            };
            for (int round = 0; round < 2 || !written; ++round) {
                when_free(read);
            }
        });
    }
    CHECK(run_all(works) == std::vector<std::string>{});
    CHECK(wrong == 0);
    CHECK(KnowledgeBase::open(file, KnowledgeBase::Access::read_only).search("زنبقة", {}).total ==
          kSources);
}

TEST_CASE("Texts are analyzed, and errors copied, in many threads at once") {
    const Error shared(ErrorCode::usage, {"there is no report {}"_text, "x"}, "a hint"_text);
    const std::string folded = folded_words("والتأخيراتُ Grok3");
    std::atomic<int> wrong = 0;
    const std::vector<std::function<void()>> works(kReaders, [&] {
        for (int round = 0; round < 50; ++round) {
            wrong += folded_words("والتأخيراتُ Grok3") == folded ? 0 : 1;
            wrong += stems("والتأخيرات").empty() ? 1 : 0;
            wrong += split_sentences("جملة. وأخرى.").size() == 2 ? 0 : 1;
            const Error copy = shared; // NOLINT(performance-unnecessary-copy-initialization)
            wrong += copy.message().text() == "there is no report x" ? 0 : 1;
        }
    });
    CHECK(run_all(works) == std::vector<std::string>{});
    CHECK(wrong == 0);
}
