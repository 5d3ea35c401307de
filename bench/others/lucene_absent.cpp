#include "bench/others/other_engines.hpp"
#include "sijill/error.hpp"

namespace sijill::bench {

std::unique_ptr<OtherEngine> make_lucene() {
    throw Error(ErrorCode::usage, "this program was built without Lucene"_text,
                "install liblucene4.10-java and default-jdk-headless, then configure the build "
                "anew: cmake --preset bench"_text);
}

} // namespace sijill::bench
