#include "search/plan/kept_forms.hpp"

namespace sijill::search {
namespace {

/// Returns about how much memory a word takes, in bytes.
std::size_t size_of(const std::string& word) {
    return sizeof(std::string) + word.capacity();
}

} // namespace

void KeptForms::begin(std::optional<std::uint32_t> version, const RankingParameters& ranking) {
    if (!version || version != version_ || with_forms_ != ranking.forms ||
        with_kin_ != ranking.kin) {
        forget();
    }
    version_ = version;
    with_forms_ = ranking.forms;
    with_kin_ = ranking.kin;
}

const Forms* KeptForms::find(const std::string& word) const {
    const auto found = forms_.find(word);
    return found == forms_.end() ? nullptr : &found->second;
}

void KeptForms::keep(const std::string& word, const Forms& forms) {
    if (!version_) {
        return;
    }
    std::size_t bytes = size_of(word) + sizeof(Forms);
    for (const std::string& form : forms.words) {
        bytes += size_of(form);
    }
    if (bytes_ + bytes > kMostBytes) {
        forget();
    }
    if (bytes <= kMostBytes && forms_.emplace(word, forms).second) {
        bytes_ += bytes;
    }
}

void KeptForms::forget() {
    forms_.clear();
    bytes_ = 0;
}

} // namespace sijill::search
