#include "kb/intake/leave_out_drafts.hpp"

namespace sijill::kb {

void leave_out_drafts(Pack& pack) {
    const auto is_draft = [](const auto& part) { return part.draft.has_value(); };
    pack.drafts += std::erase_if(pack.statements, is_draft);
    for (const PackEntity& entity : pack.entities) {
        if (is_draft(entity)) {
            pack.draft_entities.insert(entity.slug);
        }
    }
    std::erase_if(pack.entities, is_draft);
    std::erase_if(pack.names,
                  [&](const PackName& name) { return pack.draft_entities.contains(name.entity); });
}

} // namespace sijill::kb
