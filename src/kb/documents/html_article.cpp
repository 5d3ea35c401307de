#include "kb/documents/html_article.hpp"

#include <algorithm>

namespace sijill::kb {
namespace {

using Blocks = std::vector<TextBlock>;

/// Returns the number of words outside links.
std::size_t plain_words(const Blocks& blocks) {
    std::size_t words = 0;
    for (const TextBlock& block : blocks) {
        words += block.words - block.linked_words;
    }
    return words;
}

/// Returns the blocks without those of links alone: they lead elsewhere («read also»).
Blocks without_links(Blocks blocks) {
    std::erase_if(blocks, [](const TextBlock& block) {
        return block.words > 0 && block.linked_words == block.words && !block.is_heading;
    });
    return blocks;
}

/// The element with most plain words of some.
struct Best {
    Blocks blocks;
    std::size_t words = 0; ///< of the best
    std::size_t all = 0;   ///< of all of them
};

/// Returns the best of the outermost elements that `is_wanted`.
template <class IsWanted>
Best best_of(const HtmlNode& page, IsWanted is_wanted) {
    Best best;
    for_each_node(page, [&](const HtmlNode& node) {
        if (is_left_out(node, HtmlScope::article)) {
            return false;
        }
        if (!is_wanted(node)) {
            return true;
        }
        Blocks blocks = without_links(text_blocks(node, HtmlScope::article));
        const std::size_t words = plain_words(blocks);
        best.all += words;
        if (words > best.words) {
            best.words = words;
            best.blocks = std::move(blocks);
        }
        return false;
    });
    return best;
}

/// The thresholds that the paper's decision tree has learnt.
constexpr double kLinked = 1.0 / 3;
constexpr double kLinkedBefore = 0.555556;
constexpr std::size_t kShort = 16;
constexpr std::size_t kShortBehind = 15;
constexpr std::size_t kShortBefore = 4;
constexpr std::size_t kLong = 40;
constexpr std::size_t kLongBehind = 17;

bool is_main(const TextBlock& before, const TextBlock& block, const TextBlock& behind) {
    if (block.link_density() > kLinked) {
        return false;
    }
    if (before.link_density() > kLinkedBefore) {
        return block.words > kLong || behind.words > kLongBehind;
    }
    return block.words > kShort || behind.words > kShortBehind || before.words > kShortBefore;
}

} // namespace

std::vector<TextBlock> main_blocks(const std::vector<TextBlock>& blocks) {
    const TextBlock none;
    Blocks found;
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        const TextBlock& before = index > 0 ? blocks[index - 1] : none;
        const TextBlock& behind = index + 1 < blocks.size() ? blocks[index + 1] : none;
        if (is_main(before, blocks[index], behind)) {
            found.push_back(blocks[index]);
        }
    }
    return found;
}

std::string article_text(const HtmlNode& page, const std::string& declared) {
    const Blocks all = without_links(text_blocks(page, HtmlScope::page));
    const Best article = best_of(page, [](const HtmlNode& node) { return node.name == "article"; });
    if (article.words > 0 && 2 * article.words >= article.all &&
        4 * article.words >= plain_words(all)) {
        return join_blocks(article.blocks);
    }
    const Best main = best_of(page, [](const HtmlNode& node) {
        return node.name == "main" || node.attribute("role") == "main";
    });
    if (main.words > 0) {
        return join_blocks(main.blocks);
    }
    const Blocks blocks = main_blocks(text_blocks(page, HtmlScope::page));
    const bool has_text =
        std::ranges::any_of(blocks, [](const TextBlock& block) { return block.words > kShort; });
    if (has_text) {
        return join_blocks(blocks);
    }
    return declared.empty() ? join_blocks(all) : declared;
}

} // namespace sijill::kb
