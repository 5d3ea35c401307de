#include "bench/others/other_engines.hpp"
#include "sijill/error.hpp"

namespace sijill::bench {

std::unique_ptr<OtherEngine> make_xapian() {
    throw Error(ErrorCode::usage, "this program was built without Xapian"_text,
                "install libxapian-dev, then configure the build anew: cmake --preset bench"_text);
}

} // namespace sijill::bench
