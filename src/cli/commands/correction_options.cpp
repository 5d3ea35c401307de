#include "cli/commands/correction_options.hpp"

#include <utility>

namespace sijill::cli {

void add_correction_options(Command& command, Correction& correction, std::string why) {
    command.add_text("why", "TEXT", correction.why, std::move(why)).never_empty();
    command.add_text("on", "DATE", correction.day,
                     "the day from which it counts; without it today's (UTC)");
}

} // namespace sijill::cli
