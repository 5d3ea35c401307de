#pragma once

#include "kb/packs/pack.hpp"

namespace sijill::kb {

/// Takes out of a pack the statements and entities that are drafts still, with the names of these
/// entities, and counts them in the pack.
void leave_out_drafts(Pack& pack);

} // namespace sijill::kb
