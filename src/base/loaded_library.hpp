#pragma once

#include "sijill/error.hpp"

#include <dlfcn.h>
#include <span>

namespace sijill {

/// A shared library of the system that is loaded when it is needed, and then kept, since loading it
/// would slow down every start (docs/adr/0013). A struct has its functions, under their own names:
///
///     decltype(&::el_init) el_init = library.find("el_init");
class LoadedLibrary {
public:
    /// Returns the error that says what the library is for; `reason` is the loader's.
    using Missing = Error (*)(const char* reason);

    /// An address in the library, as the pointer to a function that it is assigned to.
    struct Symbol {
        void* address;

        template <typename Function>
        operator Function*() const { // NOLINT(google-explicit-constructor)
            return reinterpret_cast<Function*>(address);
        }
    };

    /// Loads the first of these files that there is. Throws what `missing` returns if there is
    /// none.
    LoadedLibrary(std::span<const char* const> files, Missing missing) : missing_(missing) {
        for (auto file = files.begin(); library_ == nullptr && file != files.end(); ++file) {
            library_ = dlopen(*file, RTLD_NOW | RTLD_LOCAL);
        }
        if (library_ == nullptr) {
            throw missing_(dlerror());
        }
    }

    /// Throws the same if the library has no such function.
    [[nodiscard]] Symbol find(const char* name) const {
        void* const address = dlsym(library_, name);
        if (address == nullptr) {
            throw missing_(dlerror());
        }
        return {address};
    }

private:
    Missing missing_;
    void* library_ = nullptr;
};

} // namespace sijill
