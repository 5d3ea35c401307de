#include "bench/relevance/engines.hpp"

#include "bench/relevance/arabic_engine.hpp"
#include "bench/relevance/fts5_engine.hpp"
#include "bench/relevance/sijill_engine.hpp"

namespace sijill::bench {
namespace {

template <class EngineType>
std::unique_ptr<Engine> make() {
    return std::make_unique<EngineType>();
}

template <const char* tokenizer, Fts5Engine::Join join>
std::unique_ptr<Engine> make_fts5() {
    return std::make_unique<Fts5Engine>(tokenizer, join);
}

constexpr char kArabic[] = "arabic";
constexpr char kUnicode61[] = "unicode61";
constexpr char kTrigram[] = "trigram";

constexpr EngineKind kKinds[] = {
    {"sijill", make<SijillEngine>},
    {"arabic", make_fts5<kArabic, Fts5Engine::Join::any>},
    {"arabic-rank", make<ArabicEngine>},
    {"unicode61-and", make_fts5<kUnicode61, Fts5Engine::Join::all>},
    {"unicode61-or", make_fts5<kUnicode61, Fts5Engine::Join::any>},
    {"trigram-or", make_fts5<kTrigram, Fts5Engine::Join::any>},
};

} // namespace

std::span<const EngineKind> engine_kinds() {
    return kKinds;
}

} // namespace sijill::bench
