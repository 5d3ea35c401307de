#include "cli/shell/edit_library.hpp"

#include <array>

namespace sijill::cli {

const EditLibrary& edit_library() {
#ifdef SIJILL_EDIT_LIBRARY
    static constexpr std::array kFiles{SIJILL_EDIT_LIBRARY};
    static const EditLibrary library{LoadedLibrary(kFiles, [](const char* reason) {
        return Error(
            ErrorCode::refused, {"the shell needs libedit: {}"_text, Message::foreign(reason)},
            {"install the package of {}, or give the lines by a pipe"_text, kFiles.front()});
    })};
#else
    static const EditLibrary library;
#endif
    return library;
}

} // namespace sijill::cli
