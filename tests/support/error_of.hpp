#pragma once

#include "sijill/error.hpp"

#include <optional>

/// The error that a call ends in; none where it ends well.
template <typename Call>
[[nodiscard]] std::optional<sijill::Error> error_of(Call call) {
    try {
        static_cast<void>(call());
    } catch (const sijill::Error& error) {
        return error;
    }
    return std::nullopt;
}
