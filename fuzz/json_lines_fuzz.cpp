// For any bytes in place of JSON Lines: each line that is not blank is a source or a fault, however
// the bytes come in parts; and a source that is written as JSON again is read as the same source.
#include "base/json_writer.hpp"
#include "fuzz.hpp"
#include "kb/documents/json_lines.hpp"
#include "text/unicode/utf8.hpp"

#include <vector>

using namespace sijill;

namespace {

std::vector<kb::Document> read_lines(std::string_view bytes, std::size_t part) {
    kb::JsonLines lines("a.jsonl", [&bytes, part]() {
        const std::string_view next = bytes.substr(0, part);
        bytes.remove_prefix(next.size());
        return next;
    });
    std::vector<kb::Document> documents;
    while (auto document = lines.next()) {
        documents.push_back(std::move(*document));
    }
    return documents;
}

std::string told(const kb::Document& document) {
    const kb::PackSource& source = document.pack.source;
    return document.unreadable
               ? document.unreadable->what()
               : document.pack.text + '\n' + source.slug + '\n' + source.title.value_or("-") +
                     '\n' + source.published_on.value_or("-");
}

std::string as_json(const kb::Document& document) {
    JsonWriter json;
    json.open('{').member("text", document.pack.text).member("slug", document.pack.source.slug);
    if (document.pack.source.title) {
        json.member("title", *document.pack.source.title);
    }
    if (document.pack.source.published_on) {
        json.member("published", *document.pack.source.published_on);
    }
    return json.close('}').take();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::as_text(data, size);
    const std::vector<kb::Document> documents = read_lines(bytes, 1U << 16U);
    const std::vector<kb::Document> by_parts = read_lines(bytes, 3);
    fuzz::require(documents.size() == by_parts.size(), "parts make no other lines");
    for (std::size_t index = 0; index < documents.size(); ++index) {
        const kb::Document& document = documents[index];
        fuzz::require(told(document) == told(by_parts[index]), "parts make no other sources");
        fuzz::require(!text::find_ill_formed(told(document)), "sources and faults are UTF-8");
        if (!document.unreadable) {
            const auto again = read_lines(as_json(document), 1U << 16U);
            fuzz::require(again.size() == 1 && told(again[0]) == told(document),
                          "a source is read as it was written");
        }
    }
    return 0;
}
