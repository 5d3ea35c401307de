// For any bytes in place of FTS5's records and pages: they are decoded, or refused, without a read
// outside. What the strict decoder takes, the quick one reads as the same words.
#include "fuzz.hpp"
#include "search/read/doclist.hpp"
#include "search/read/fts5_format.hpp"
#include "search/read/index_reader.hpp"
#include "search/upkeep/page_words.hpp"

using namespace sijill::search;
using sijill::fuzz::require;

namespace {

/// Decodes the bytes as two pages of a list, and merges it with itself.
template <class Decoder>
void decode_list(std::string_view bytes) {
    Decoder decoder;
    decoder.add(bytes);
    decoder.add(bytes.substr(bytes.size() / 2));
    auto list = decoder.take();
    list = merge_lists(list, list);
    drop_deleted(list);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = sijill::fuzz::as_text(data, size);
    static_cast<void>(decode_structure(bytes));
    static_cast<void>(decode_totals(bytes));

    const LeafPage page(bytes);
    static_cast<void>(page.continued());
    static_cast<void>(page.find(bytes.substr(0, size % 40)));
    decode_list<DoclistDecoder>(bytes);
    decode_list<CountDecoder>(bytes);

    if (const auto words = decode_page_words(bytes)) {
        for (const PageWords::Word& word : words->words) {
            const auto found = page.find(word.word).list;
            require(found && page.bytes(*found) == word.list, "both decoders find a word's list");
            ListCheck check;
            if (check.add(word.list) && check.is_complete()) {
                DoclistDecoder quick;
                quick.add(word.list);
                const Doclist read = quick.take();
                CountDecoder counting;
                counting.add(word.list);
                require(counting.take() == counts_of(read), "both quick decoders count alike");
                for (std::size_t index = 1; index < read.entries.size(); ++index) {
                    require(read.entries[index - 1].passage < read.entries[index].passage,
                            "the passages of a sound list ascend");
                }
            }
        }
    }
    return 0;
}
