#include "cli/commands/correction_options.hpp"

namespace sijill::cli {

void add_correction_options(Command& command, Correction& correction) {
    command.add_text("why", "TEXT", correction.why, "the reason, which sijill history tells");
    command.add_text("on", "DATE", correction.day,
                     "the day from which it counts; without it today's (UTC)");
}

} // namespace sijill::cli
