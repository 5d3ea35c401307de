// For any bytes in place of a pack (statements, NUL, article): a list of faults, or a pack that can
// be written; then the base passes its check.
#include "fuzz.hpp"
#include "kb/base_access.hpp"
#include "kb/packs/pack_batch.hpp"
#include "kb/packs/pack_reader.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"

#include <SQLiteCpp/Transaction.h>

#include <utility>

using namespace sijill;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static KnowledgeBase base = KnowledgeBase::create(":memory:");
    kb::Connection& connection = kb::connection_of(base);
    fuzz::Input input(data, size);
    const std::string statements(input.text());
    const std::string article(input.rest());
    kb::FaultList faults;
    try {
        kb::Pack pack =
            kb::read_pack("statements.toml", statements, "article.txt", article, faults);
        const SQLite::Transaction undone(connection.database());
        kb::PackBatch batch(connection);
        static_cast<void>(batch.add(std::move(pack), faults));
        batch.finish();
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::bad_input, error.what());
    }
    return 0;
}
