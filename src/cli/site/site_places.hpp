#pragma once

#include "render/page/html_parts.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/language.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace sijill::cli {

/// Where the pages of an exported site stand: addresses are relative, so that the folder can be
/// moved, and lead only to pages that there are.
class SitePlaces {
public:
    /// Reads which entities, sources and statements the base has.
    SitePlaces(KnowledgeBase& base, Language language);

    /// Returns the labels of all entities by their slugs.
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& entities() const noexcept {
        return entities_;
    }
    [[nodiscard]] std::size_t statements() const noexcept { return statements_.size(); }

    /// Returns the addresses as they are in a page that is so many folders below the first page. A
    /// statement is found beside the text of its source. The object must outlive them.
    [[nodiscard]] render::AddressOf addresses(std::size_t depth) const;

    /// Returns what leads from such a page to the folder of the first page: "", "../".
    [[nodiscard]] static std::string way_up(std::size_t depth);

private:
    std::map<std::string, std::string, std::less<>> entities_;
    std::map<std::string, std::string, std::less<>> statements_; ///< to the slug of the source
};

} // namespace sijill::cli
