#pragma once

#include "server/mcp/library.hpp"

#include <functional>

namespace sijill::server::mcp {

/// The descriptors of a conversation, which stay the caller's.
struct Streams {
    int input = 0;
    int output = 1;
    int stop = -1; ///< can be read once the conversation is to end; -1: there is none
};

/// Called around the answering of each message, such as to watch over the time it takes.
struct Around {
    std::function<void()> begin, end;
};

/// Answers the messages of a client over standard input and output, one a line ("stdio"), one after
/// the other, until the input ends, the client no longer reads, or `stop` says so. A request that
/// is cancelled while it waits or runs is not answered. Writes nothing to the output but answers.
/// A request ends after kMostTime. Throws std::bad_alloc where there is no memory for an answer.
void serve_stdio(const Library& library, const Streams& streams, const Around& around);

} // namespace sijill::server::mcp
