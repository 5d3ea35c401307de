#pragma once

#include "catch.hpp"
#include "sijill/sijill.h"

#include <memory>
#include <string>

/// What a call gave, freed with it.
struct Answer {
    sijill_status status = SIJILL_OK;
    std::string text; ///< the result, or the error
};

template <class Call>
Answer answer_of(Call call) {
    char* result = nullptr;
    char* error = nullptr;
    Answer answer{call(&result, &error), {}};
    CHECK((result == nullptr) == (answer.status != SIJILL_OK));
    CHECK((error == nullptr) == (answer.status == SIJILL_OK));
    answer.text = result != nullptr ? result : error != nullptr ? error : "";
    sijill_free(result);
    sijill_free(error);
    return answer;
}

struct Close {
    void operator()(sijill_base* base) const { sijill_close(base); }
};

using Base = std::unique_ptr<sijill_base, Close>;

/// What a statement answers.
inline Answer sql(const Base& base, const char* text, const sijill_sql_options* options = nullptr) {
    return answer_of([&](char** json, char** error) {
        return sijill_sql(base.get(), text, options, json, error);
    });
}
