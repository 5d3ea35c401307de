#include "base/temp_folder.hpp"

#include "sijill/error.hpp"

#include <cstdlib>
#include <string>
#include <system_error>

namespace sijill {

TempFolder::TempFolder() {
    std::error_code fault;
    std::string name = (std::filesystem::temp_directory_path(fault) / "sijill-XXXXXX").string();
    if (fault || mkdtemp(name.data()) == nullptr) {
        throw Error(ErrorCode::unwritable, {"{}: cannot be made"_text, name},
                    "is there room on the disk? TMPDIR names another place"_text);
    }
    path_ = name;
}

TempFolder::~TempFolder() {
    // Silent: what cannot be removed is left to the system's own clean-up of temporary files.
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace sijill
