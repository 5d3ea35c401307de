#include "bench/others/lucene_hits.hpp"

#include "sijill/error.hpp"

#include <sstream>

namespace sijill::bench {

std::vector<Found> read_lucene_hits(const std::string& line) {
    std::vector<Found> hits;
    std::istringstream numbers(line);
    while (numbers >> std::ws && !numbers.eof()) {
        Found hit;
        if (!(numbers >> hit.document >> hit.score) || hit.document < 1) {
            throw Error(ErrorCode::database, Message::verbatim("Lucene answers: " + line));
        }
        hits.push_back(hit);
    }
    return hits;
}

} // namespace sijill::bench
