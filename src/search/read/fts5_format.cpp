#include "search/read/fts5_format.hpp"

#include <algorithm>

namespace sijill::search {
namespace {

/// A smaller first byte of a varint is all of it.
constexpr unsigned char kOneByteVarint = 0x80;

std::size_t common_prefix(std::string_view left, std::string_view right) {
    const auto [end, other] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    static_cast<void>(other);
    return static_cast<std::size_t>(end - left.begin());
}

/// Returns where the words and lists of a page end: a big-endian number in its header.
std::size_t content_end(std::string_view page) {
    if (page.size() < kPageHeader) {
        return page.size();
    }
    const auto high = static_cast<unsigned char>(page[2]);
    const auto low = static_cast<unsigned char>(page[3]);
    return std::clamp<std::size_t>(high * 0x100U + low, kPageHeader, page.size());
}

} // namespace

std::uint64_t VarintReader::next_long() noexcept {
    constexpr std::size_t kLongest = 9;
    std::uint64_t value = 0;
    for (std::size_t count = 1; at_ != end_; ++count) {
        const unsigned char byte = *at_++;
        if (count == kLongest) {
            return value << 8U | byte;
        }
        value = value << 7U | (byte & 0x7FU);
        if (byte < 0x80) {
            return value;
        }
    }
    return 0;
}

std::optional<std::vector<Segment>> decode_structure(std::string_view record) {
    constexpr std::size_t kCookie = 4;
    if (record.size() < kCookie || record.substr(kCookie).starts_with('\xFF')) {
        return std::nullopt; // the format of contentless tables with the option contentless_delete
    }
    VarintReader numbers(record.substr(kCookie));
    const std::uint64_t levels = numbers.next();
    const std::uint64_t count = numbers.next();
    static_cast<void>(numbers.next()); // number of writes
    std::vector<Segment> segments;
    for (std::uint64_t level = 0; level < levels && !numbers.empty(); ++level) {
        static_cast<void>(numbers.next()); // number of segments that are being merged
        std::vector<Segment> of_level;
        for (std::uint64_t left = numbers.next(); left > 0 && !numbers.empty(); --left) {
            const auto id = static_cast<std::int64_t>(numbers.next());
            const auto first = static_cast<std::int64_t>(numbers.next());
            of_level.push_back({id, first, static_cast<std::int64_t>(numbers.next())});
        }
        segments.insert(segments.end(), of_level.rbegin(), of_level.rend());
    }
    return segments.size() == count ? std::optional(std::move(segments)) : std::nullopt;
}

LeafPage::LeafPage(std::string_view bytes) : bytes_(bytes), end_(content_end(bytes)) {
}

LeafPage::Range LeafPage::continued() const noexcept {
    const std::size_t begin = std::min(kPageHeader, end_);
    VarintReader offsets(bytes_.substr(end_));
    const std::size_t end = offsets.empty() ? end_ : static_cast<std::size_t>(offsets.next());
    return {begin, std::clamp(end, begin, end_)};
}

LeafPage::Found LeafPage::find(std::string_view word) const {
    VarintReader offsets(bytes_.substr(end_));
    std::size_t offset = 0;
    std::size_t matched = 0; // number of first bytes that `word` and the word before share
    for (bool first = true; !offsets.empty(); first = false) {
        offset += static_cast<std::size_t>(offsets.next());
        if (offset >= end_) {
            return {};
        }
        if (const auto byte = static_cast<unsigned char>(bytes_[offset]);
            !first && byte < kOneByteVarint && byte > matched) {
            continue; // as most do: it differs from `word` where the word before did
        }
        VarintReader entry(bytes_.substr(offset, end_ - offset));
        const std::uint64_t kept = first ? 0 : entry.next();
        if (kept > matched) {
            continue;
        }
        if (kept < matched) {
            return {{}, !first}; // words ascend, and this one is greater than `word`
        }
        const std::string_view rest = entry.take(entry.next());
        const std::string_view wanted = word.substr(matched);
        const std::size_t more = common_prefix(wanted, rest);
        if (more == wanted.size() && more == rest.size()) {
            const std::size_t begin = end_ - entry.left();
            const std::size_t next =
                offsets.empty() ? end_ : offset + static_cast<std::size_t>(offsets.next());
            return {Range{begin, std::clamp(next, begin, end_)}};
        }
        if (rest.substr(more) > wanted.substr(more)) {
            return {{}, !first};
        }
        matched += more;
    }
    return {};
}

} // namespace sijill::search
