// For any bytes in place of a pack (statements, NUL, article): a list of faults, or a pack that can
// be written; then the base passes its check.
#include "fuzz.hpp"
#include "kb/base_access.hpp"
#include "kb/packs/pack_reader.hpp"
#include "kb/packs/pack_rules.hpp"
#include "kb/packs/pack_writer.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"

#include <SQLiteCpp/Transaction.h>

using namespace sijill;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static KnowledgeBase base = KnowledgeBase::create(":memory:");
    SQLite::Database& database = kb::connection_of(base).database();
    fuzz::Input input(data, size);
    const std::string statements(input.text());
    const std::string article(input.rest());
    kb::FaultList faults;
    try {
        kb::Pack pack =
            kb::read_pack("statements.toml", statements, "article.txt", article, faults);
        const std::vector<Sentence> sentences = split_sentences(article);
        kb::check_pack(pack, sentences, kb::load_pack_vocabulary(database), faults);
        faults.throw_if_any();
        const SQLite::Transaction undone(database);
        static_cast<void>(kb::write_pack(database, pack, sentences));
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::bad_input, error.what());
    }
    return 0;
}
