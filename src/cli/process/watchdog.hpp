#pragma once

#include <chrono>
#include <string>

namespace sijill::cli {

/// Ends the process with exit code 5 and a message where a command has not ended, or come to its
/// answer, after some time. The limits of the SQL guard work between the steps of a statement; this
/// one holds for everything else too: a single function that does not return, a base that a
/// stranger made, the drawing of an answer. What SQLite was writing is rolled back by whoever opens
/// the base next. At most one at a time.
class Watchdog {
public:
    /// `last_words` is what the process writes to standard error then.
    Watchdog(std::chrono::milliseconds limit, std::string last_words);
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;
    ~Watchdog();

    /// Ends the limit, since the answer is there: its reader may take all the time.
    static void rest();
};

/// Limits the memory of the process, from now on: what SQLite takes, and what all of it takes.
/// Beyond it, SQLite reports a want of memory, and operator new throws std::bad_alloc.
void limit_memory();

} // namespace sijill::cli
