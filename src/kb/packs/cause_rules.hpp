#pragma once

#include "kb/packs/pack.hpp"
#include "kb/toml/fault_list.hpp"

#include <map>
#include <string>

namespace sijill::kb {

/// Whether a statement tells of a late release, as schema/views/delay_event.sql reads it.
[[nodiscard]] bool is_late_release(const PackStatement& statement);

/// Adds a fault for each cause of a late release that no report would show, and says which link is
/// missing. The report needs a chain (schema/views/delay_event.sql): a claim `caused_by` about an
/// event, and a link of the kind `causes` that leads to a statement of the late release and that
/// this claim makes, or of which it is the `claim`. Says nothing where the event may be meant
/// otherwise: it is of the base, another statement uses it, its cause is an event too, or the pack
/// tells of no late release; or where the statement says itself that it is `unshown`. `kinds`: slug
/// → kind of the entities of the base and the pack.
void check_causes(const Pack& pack, const std::map<std::string, std::string>& kinds,
                  FaultList& faults);

/// Marks the statements in which check_causes() finds such a fault as `unshown`. For a pack of
/// statements that a base has, with all their entities: what their links led to may have been
/// retracted or removed, and packs of the same text are checked one by one.
void mark_unshown_causes(Pack& pack);

} // namespace sijill::kb
