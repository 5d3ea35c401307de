#pragma once

#include "search/plan/word_forms.hpp"
#include "search/read/index_reader.hpp"

#include <memory>

namespace sijill::search {

/// What a SearchIndex keeps in memory between questions, as long as nothing is written.
struct Kept {
    std::shared_ptr<KeptReads> reads = std::make_shared<KeptReads>();
    std::shared_ptr<KeptWords> words = std::make_shared<KeptWords>();
};

} // namespace sijill::search
