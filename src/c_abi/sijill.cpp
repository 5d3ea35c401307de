#include "sijill/sijill.h"

#include "ask/answer_json.hpp"
#include "base/version.hpp"
#include "c_abi/exception_barrier.hpp"
#include "c_abi/json_answers.hpp"
#include "kb/current_base.hpp"
#include "render/formats/rows_json.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/questions.hpp"
#include "sijill/report.hpp"
#include "sijill/seeded.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct sijill_base {
    sijill::kb::CurrentBase base;
    bool is_writable;
};

namespace {

using namespace sijill;
using namespace sijill::c_abi;

// The structs have no padding at their end, so that a field added later lies beyond the size that
// older callers set.
static_assert(offsetof(sijill_open_options, reserved) + sizeof(int) == sizeof(sijill_open_options));
static_assert(offsetof(sijill_add_options, reserved) + sizeof(std::size_t) ==
              sizeof(sijill_add_options));
static_assert(offsetof(sijill_search_options, reserved) + sizeof(int) ==
              sizeof(sijill_search_options));
static_assert(offsetof(sijill_ask_options, reserved) + sizeof(int) == sizeof(sijill_ask_options));
static_assert(offsetof(sijill_report_options, cite) + sizeof(int) == sizeof(sijill_report_options));
static_assert(offsetof(sijill_sql_options, reserved) + sizeof(int) == sizeof(sijill_sql_options));

std::optional<std::string> optional_text(const char* text) {
    return text == nullptr ? std::nullopt : std::optional<std::string>(text);
}

KnowledgeBase& base_of(sijill_base* handle) {
    if (handle == nullptr) {
        throw Error(ErrorCode::usage, "base is NULL"_text, "open it by sijill_open"_text);
    }
    return handle->base.get();
}

KnowledgeBase& writable_base_of(sijill_base* handle) {
    KnowledgeBase& base = base_of(handle);
    if (!handle->is_writable) {
        throw Error(ErrorCode::refused, "the base is open for reading alone"_text,
                    "open it as writable; the base that is built in is read-only"_text);
    }
    return base;
}

KnowledgeBase::Access access_of(const sijill_open_options& options) {
    if (options.inspect != 0) {
        return KnowledgeBase::Access::inspect;
    }
    return options.writable != 0 ? KnowledgeBase::Access::read_write
                                 : KnowledgeBase::Access::read_only;
}

void require_sensible(bool has_file, const sijill_open_options& options) {
    require_zero(options.reserved);
    if (options.writable != 0 && (!has_file || options.as_of != nullptr)) {
        throw Error(ErrorCode::refused,
                    has_file ? Message("a base of the past is read-only"_text)
                             : Message("the base that is built in is read-only"_text));
    }
    if (options.inspect != 0 && (options.writable != 0 || options.as_of != nullptr)) {
        throw Error(ErrorCode::usage, "a base that is inspected is read-only, as it is now"_text);
    }
}

/// Returns a path that names the same file when the program has changed its folder.
std::string absolute_path(std::string_view file) {
    if (file.empty()) {
        throw Error(ErrorCode::usage, "the name of the base is empty"_text);
    }
    return std::filesystem::absolute(file).string();
}

KnowledgeBase open(const std::optional<std::string>& file, const sijill_open_options& options) {
    require_sensible(file.has_value(), options);
    KnowledgeBase base = file ? KnowledgeBase::open(*file, access_of(options))
                              : KnowledgeBase::open_image(seeded_image());
    return options.as_of == nullptr ? std::move(base) : base.as_of(options.as_of);
}

/// Returns a handle that opens the file anew where it was replaced. A base that is built in, and
/// one of the past, which is a copy in memory, stay what they are.
sijill_base* handle_of(KnowledgeBase base, std::string file, KnowledgeBase::Access access) {
    kb::CurrentBase current(std::move(base), [file = std::move(file), access] {
        return KnowledgeBase::open(file, access);
    });
    return std::make_unique<sijill_base>(
               sijill_base{std::move(current), access == KnowledgeBase::Access::read_write})
        .release();
}

QueryMode mode_of(int mode) {
    switch (mode) {
    case SIJILL_ANY:
        return QueryMode::any;
    case SIJILL_ALL:
        return QueryMode::all;
    case SIJILL_PHRASE:
        return QueryMode::phrase;
    case SIJILL_RAW:
        return QueryMode::raw;
    }
    throw Error(ErrorCode::usage, "no such mode"_text);
}

/// Returns the language of a code; nothing for NULL.
std::optional<Language> language_of(const char* code) {
    if (code == nullptr) {
        return std::nullopt;
    }
    const std::string_view language = code;
    if (language != "ar" && language != "en") {
        throw Error(ErrorCode::usage, {"there is no language {}"_text, language},
                    "take \"ar\", \"en\" or NULL"_text);
    }
    return language == "ar" ? Language::arabic : Language::english;
}

/// Reads names and values from an array that ends with NULL.
ParameterValues parameters_of(const char* const* pairs) {
    ParameterValues parameters;
    for (; pairs != nullptr && *pairs != nullptr; pairs += 2) {
        parameters[*pairs] = text_of(pairs[1], "the value of a parameter");
    }
    return parameters;
}

const ReportCatalog& catalog() {
    static const ReportCatalog reports;
    return reports;
}

const Questions& questions() {
    static const Questions asker(catalog());
    return asker;
}

} // namespace

const char* sijill_version() {
    return kVersion.data();
}

void sijill_free(char* text) {
    release(text);
}

sijill_status sijill_open(const char* file, const sijill_open_options* options, sijill_base** base,
                          char** error) {
    return call(base, error, [&] {
        const sijill_open_options given = options_of(options);
        const std::optional<std::string> path =
            file == nullptr ? std::nullopt : std::optional(absolute_path(file));
        return handle_of(open(path, given), path.value_or(""), access_of(given));
    });
}

sijill_status sijill_create(const char* file, sijill_base** base, char** error) {
    return call(base, error, [&] {
        const std::string name = absolute_path(text_of(file, "file"));
        return handle_of(KnowledgeBase::create(name), name, KnowledgeBase::Access::read_write);
    });
}

void sijill_close(sijill_base* base) {
    const std::unique_ptr<sijill_base> owner(base);
}

sijill_status sijill_search(sijill_base* base, const char* question,
                            const sijill_search_options* options, char** json, char** error) {
    return call(json, error, [&] {
        const sijill_search_options given = options_of(options);
        require_zero(given.reserved);
        PassageOptions wanted;
        wanted.mode = mode_of(given.mode);
        wanted.limit = given.limit == 0 ? wanted.limit : given.limit;
        wanted.offset = given.offset;
        wanted.entity = optional_text(given.entity);
        wanted.source = optional_text(given.source);
        wanted.explain = given.explain != 0;
        return released(passages_json(base_of(base).search(text_of(question, "question"), wanted)));
    });
}

sijill_status sijill_ask(sijill_base* base, const char* question, const sijill_ask_options* options,
                         char** json, char** error) {
    return call(json, error, [&] {
        const sijill_ask_options given = options_of(options);
        require_zero(given.reserved);
        AskOptions wanted;
        wanted.language = language_of(given.language);
        wanted.limit = given.limit == 0 ? wanted.limit : given.limit;
        wanted.explain = given.explain != 0;
        return released(
            answer_json(questions().answer(base_of(base), text_of(question, "question"), wanted)));
    });
}

sijill_status sijill_reports(char** json, char** error) {
    return call(json, error, [] { return released(reports_json(catalog())); });
}

sijill_status sijill_report(sijill_base* base, const char* name,
                            const sijill_report_options* options, char** json, char** error) {
    return call(json, error, [&] {
        const sijill_report_options given = options_of(options);
        ReportOptions wanted;
        wanted.language = given.arabic != 0 ? Language::arabic : Language::english;
        wanted.cite = given.cite != 0;
        return released(
            render::rows_json(run_report(base_of(base), catalog().find(text_of(name, "name")),
                                         parameters_of(given.parameters), wanted)));
    });
}

sijill_status sijill_sql(sijill_base* base, const char* sql, const sijill_sql_options* options,
                         char** json, char** error) {
    return call(json, error, [&] {
        const sijill_sql_options given = options_of(options);
        require_zero(given.reserved);
        SqlOptions wanted;
        wanted.parameters = parameters_of(given.parameters);
        wanted.write = given.writable != 0;
        if (given.timeout_ms != 0) {
            wanted.timeout = std::chrono::milliseconds(given.timeout_ms);
        }
        if (given.max_rows != 0) {
            wanted.max_rows = given.max_rows;
        }
        wanted.all_rows = true;
        return released(render::rows_json(run_sql(base_of(base), text_of(sql, "sql"), wanted)));
    });
}

sijill_status sijill_add(sijill_base* base, const char* path, const sijill_add_options* options,
                         char** json, char** error) {
    return call(json, error, [&] {
        const sijill_add_options given = options_of(options);
        require_zero(given.reserved == 0 ? 0 : 1);
        return released(summaries_json(
            {writable_base_of(base).add(std::filesystem::path(text_of(path, "path")))}));
    });
}

sijill_status sijill_check(sijill_base* base, char** json, char** error) {
    return call(json, error, [&] { return released(faults_json(base_of(base).check())); });
}

sijill_status sijill_analyze(const char* text, char** json, char** error) {
    return call(json, error, [&] { return released(tokens_json(text_of(text, "text"))); });
}

sijill_status sijill_fold(const char* text, char** folded, char** error) {
    return call(folded, error, [&] { return released(folded_words(text_of(text, "text"))); });
}
