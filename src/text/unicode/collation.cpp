#include "text/unicode/collation.hpp"

#include "sijill/error.hpp"

#include <unicode/ucol.h>

#include <cstdint>
#include <memory>

namespace sijill {
namespace {

struct Close {
    void operator()(UCollator* collator) const noexcept { ucol_close(collator); }
};

using Collator = std::unique_ptr<UCollator, Close>;

Collator open_collator() {
    UErrorCode status = U_ZERO_ERROR;
    Collator collator(ucol_open("ar", &status));
    if (U_FAILURE(status)) {
        throw Error(ErrorCode::bad_input, "ICU has no collation data"_text,
                    "install the full data of ICU"_text);
    }
    // At any weaker strength, texts that differ could be equal in a UNIQUE column.
    ucol_setStrength(collator.get(), UCOL_IDENTICAL);
    return collator;
}

/// Opens the collator at the first call, which takes a third of a millisecond.
const Collator& collator() {
    static const Collator opened = open_collator();
    return opened;
}

} // namespace

int compare_arabic(std::string_view left, std::string_view right) noexcept {
    UErrorCode status = U_ZERO_ERROR;
    const int order =
        ucol_strcollUTF8(collator().get(), left.data(), static_cast<std::int32_t>(left.size()),
                         right.data(), static_cast<std::int32_t>(right.size()), &status);
    return U_SUCCESS(status) ? order : left.compare(right);
}

void require_collation() {
    static_cast<void>(collator());
}

} // namespace sijill
