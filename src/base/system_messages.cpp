#include "base/system_messages.hpp"

#include "base/recognize.hpp"

#include <system_error>

namespace sijill {

Message system_message(int code) {
    return recognize_any(std::generic_category().message(code), "Permission denied"_text,
                         "No such file or directory"_text, "No space left on device"_text,
                         "Is a directory"_text, "Not a directory"_text, "File exists"_text,
                         "File too large"_text, "Bad file descriptor"_text,
                         "Read-only file system"_text, "Broken pipe"_text);
}

} // namespace sijill
