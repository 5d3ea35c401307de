#include "bench/morphology/snowball.hpp"
#include "sijill/error.hpp"

namespace sijill::bench {

std::vector<std::string> snowball_keys(const std::string& /*word*/) {
    throw Error(ErrorCode::usage, "this program was built without Snowball"_text,
                "install libstemmer-dev, then configure the build anew"_text);
}

} // namespace sijill::bench
