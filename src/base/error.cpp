#include "sijill/error.hpp"

#include "base/error_text.hpp"

#include <utility>

namespace sijill {

int exit_code(ErrorCode code) noexcept {
    switch (code) {
    case ErrorCode::no_file:
    case ErrorCode::exists:
    case ErrorCode::unwritable:
        return static_cast<int>(ErrorCode::database);
    case ErrorCode::limit_time:
    case ErrorCode::limit_memory:
        return static_cast<int>(ErrorCode::refused);
    case ErrorCode::usage:
    case ErrorCode::not_found:
    case ErrorCode::bad_input:
    case ErrorCode::refused:
    case ErrorCode::check_failed:
    case ErrorCode::database:
        break;
    }
    return static_cast<int>(code);
}

Error::Error(ErrorCode code, Message message, Message hint)
    : std::runtime_error(message.text()), code_(code) {
    std::string hint_text = hint.text();
    said_ = std::make_shared<const Said>(
        Said{std::move(message), std::move(hint), std::move(hint_text)});
}

Message error_message(const Error& error) {
    return error.advice().empty() ? error.message()
                                  : Message("{} ({})"_text, error.message(), error.advice());
}

std::string error_text(const Error& error) {
    return error_message(error).text();
}

} // namespace sijill
