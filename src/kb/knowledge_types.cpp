#include "sijill/knowledge_types.hpp"

namespace sijill {

std::string_view name_of(PackSummary::Outcome outcome) noexcept {
    switch (outcome) {
    case PackSummary::Outcome::added:
        return "added";
    case PackSummary::Outcome::extended:
        return "extended";
    case PackSummary::Outcome::replaced:
        return "replaced";
    case PackSummary::Outcome::known:
        break;
    }
    return "known";
}

} // namespace sijill
