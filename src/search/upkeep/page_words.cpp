#include "search/upkeep/page_words.hpp"

#include "search/read/fts5_format.hpp"

#include <limits>
#include <utility>

namespace sijill::search {
namespace {

std::uint64_t big_endian(std::string_view two_bytes) {
    const auto high = static_cast<unsigned char>(two_bytes[0]);
    const auto low = static_cast<unsigned char>(two_bytes[1]);
    return high * std::uint64_t{0x100} + low;
}

/// Returns the offsets at which the words of a page begin, and behind them the end of its content;
/// nothing where they are not numbers that ascend within the content.
std::optional<std::vector<std::size_t>> word_offsets(std::string_view page, std::size_t end) {
    std::vector<std::size_t> offsets;
    std::size_t offset = 0;
    for (StrictReader numbers(page.substr(end)); !numbers.empty();) {
        const auto step = numbers.next();
        if (!step || *step == 0 || *step >= end - offset ||
            (offsets.empty() && *step < kPageHeader)) {
            return std::nullopt;
        }
        offset += static_cast<std::size_t>(*step);
        offsets.push_back(offset);
    }
    offsets.push_back(end);
    return offsets;
}

/// Decodes an entry of a page: how many bytes the word has in common with the one before (not for
/// the first), how many others follow, those bytes, and its list.
std::optional<PageWords::Word> decode_word(std::string_view entry, const PageWords::Word* before) {
    StrictReader reader(entry);
    std::string word;
    std::string_view greater_than; // what of the word before is not kept
    if (before != nullptr) {
        const auto kept = reader.next();
        if (!kept || *kept > before->word.size()) {
            return std::nullopt;
        }
        word = before->word.substr(0, static_cast<std::size_t>(*kept));
        greater_than = std::string_view(before->word).substr(word.size());
    }
    const auto size = reader.next();
    const auto rest = size ? reader.take(*size) : std::nullopt;
    // FTS5 keeps all that is common, so that the first other byte is greater.
    if (!rest || rest->empty() ||
        (!greater_than.empty() && static_cast<unsigned char>(rest->front()) <=
                                      static_cast<unsigned char>(greater_than.front()))) {
        return std::nullopt;
    }
    word += *rest;
    return PageWords::Word{std::move(word), entry.substr(reader.offset())};
}

} // namespace

std::optional<std::uint64_t> StrictReader::next() {
    const std::string_view rest = bytes_.substr(at_);
    VarintReader reader(rest);
    const std::uint64_t number = reader.next();
    const std::size_t size = rest.size() - reader.left();
    constexpr std::size_t kLongest = 9;
    if (size == 0 ||
        (size < kLongest && (static_cast<unsigned char>(rest[size - 1]) & 0x80U) != 0)) {
        return std::nullopt;
    }
    at_ += size;
    return number;
}

std::optional<std::string_view> StrictReader::take(std::uint64_t size) {
    if (size > bytes_.size() - at_) {
        return std::nullopt;
    }
    const std::string_view taken = bytes_.substr(at_, static_cast<std::size_t>(size));
    at_ += taken.size();
    return taken;
}

std::optional<PageWords> decode_page_words(std::string_view bytes) {
    if (bytes.size() < kPageHeader) {
        return std::nullopt;
    }
    PageWords page;
    page.first_row = big_endian(bytes.substr(0, 2));
    const auto end = static_cast<std::size_t>(big_endian(bytes.substr(2, 2)));
    if (end < kPageHeader || end > bytes.size()) {
        return std::nullopt;
    }
    const auto offsets = word_offsets(bytes, end);
    if (!offsets) {
        return std::nullopt;
    }
    page.continued = bytes.substr(kPageHeader, offsets->front() - kPageHeader);
    page.words.reserve(offsets->size() - 1);
    for (std::size_t index = 0; index + 1 < offsets->size(); ++index) {
        const std::size_t begin = (*offsets)[index];
        auto word = decode_word(bytes.substr(begin, (*offsets)[index + 1] - begin),
                                page.words.empty() ? nullptr : &page.words.back());
        if (!word) {
            return std::nullopt;
        }
        page.words.push_back(std::move(*word));
    }
    return page;
}

bool ListCheck::add(std::string_view part) {
    first_.reset();
    for (StrictReader reader(part); !reader.empty();) {
        if (left_ == 0) {
            const std::size_t begin = reader.offset();
            const auto number = reader.next();
            const auto size = number ? reader.next() : std::nullopt;
            if (!size) {
                return false;
            }
            // The first of a page stands whole, the others as the distance from the one before.
            const auto passage = static_cast<std::int64_t>(
                first_ ? static_cast<std::uint64_t>(passage_) + *number : *number);
            if (any_ && passage <= passage_) {
                return false;
            }
            if (!first_) {
                first_ = begin;
                first_of_part_ = passage;
            }
            any_ = true;
            passage_ = passage;
            left_ = *size >> 1U;
            position_ = -1;
        }
        // What is left of the positions may be on the next page.
        const std::size_t here =
            static_cast<std::size_t>(std::min<std::uint64_t>(left_, part.size() - reader.offset()));
        const auto positions = reader.take(here);
        if (!positions || !add_positions(*positions)) {
            return false;
        }
        left_ -= here;
    }
    return true;
}

bool ListCheck::add_positions(std::string_view bytes) {
    constexpr std::uint64_t kStep = 2;
    for (StrictReader reader(bytes); !reader.empty();) {
        const auto number = reader.next();
        if (!number || *number < kStep ||
            *number - kStep > std::numeric_limits<std::int32_t>::max()) {
            return false;
        }
        const auto distance = static_cast<std::int64_t>(*number - kStep);
        const std::int64_t next = position_ < 0 ? distance : position_ + distance;
        if (next <= position_ || next > std::numeric_limits<std::int32_t>::max()) {
            return false;
        }
        position_ = next;
    }
    return true;
}

} // namespace sijill::search
