#include "bench/morphology/snowball.hpp"

#include "sijill/error.hpp"

#include <libstemmer.h>
#include <memory>

namespace sijill::bench {

std::vector<std::string> snowball_keys(const std::string& word) {
    const std::unique_ptr<sb_stemmer, void (*)(sb_stemmer*)> stemmer(
        sb_stemmer_new("arabic", "UTF_8"), sb_stemmer_delete);
    if (!stemmer) {
        throw Error(ErrorCode::usage, "this libstemmer knows no Arabic"_text);
    }
    const auto* letters = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), letters, static_cast<int>(word.size()));
    const int length = sb_stemmer_length(stemmer.get());
    return {std::string(reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length))};
}

} // namespace sijill::bench
