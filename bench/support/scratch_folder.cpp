#include "bench/support/scratch_folder.hpp"

#include "sijill/error.hpp"

#include <cstdlib>
#include <string>
#include <system_error>

namespace sijill::bench {

ScratchFolder::ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "sijill-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw Error(ErrorCode::database, "cannot make a folder for databases at " + name,
                    "TMPDIR says where; the databases take some eight times the text");
    }
    folder_ = name;
}

ScratchFolder::~ScratchFolder() {
    // Silent: what cannot be removed is left to the system's own clean-up of temporary files.
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

} // namespace sijill::bench
