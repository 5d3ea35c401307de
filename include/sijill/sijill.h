/*
 * Sijill for C and for every language that can call C (ctypes, FFI, cgo …).
 *
 *     sijill_base *base = NULL;
 *     char *json = NULL, *error = NULL;
 *     if (sijill_open(NULL, NULL, &base, &error) == SIJILL_OK &&
 *         sijill_report(base, "delays", NULL, &json, &error) == SIJILL_OK) {
 *         puts(json);
 *     }
 *     sijill_free(json);
 *     sijill_free(error);
 *     sijill_close(base);
 *
 * Text is UTF-8 that ends with a NUL, in both directions. A call that can fail returns a status.
 * With SIJILL_OK it sets its result, and `error` to NULL; otherwise it sets its result to NULL, and
 * `error` to what happened and what to do next. `error` itself may be NULL. The caller owns results
 * and errors and releases them with sijill_free(). No exception leaves a call.
 *
 * A base is used from one thread at a time; several bases, even on one file, are independent. All
 * other functions may be called from any thread. Each call looks at the file first, and opens it
 * anew where another was put in its place. A relative path is of the folder of the process as the
 * base is opened, whatever folder it changes to later; an empty one is SIJILL_USAGE.
 *
 * Options begin with their own size in bytes, which tells the library which fields the caller
 * knows. Fields that are 0 or beyond that size have their defaults; so do all of them where the
 * options are NULL. A later version adds fields at the end and changes nothing else.
 */
#ifndef SIJILL_SIJILL_H
#define SIJILL_SIJILL_H

#include "sijill/api.h"

/* NOLINTBEGIN(readability-identifier-naming, modernize-*): this is C */
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The values from 2 to 7 are also exit codes of the command line. */
typedef enum sijill_status {
    SIJILL_OK = 0,
    SIJILL_USAGE = 2,        /* an argument is not understood */
    SIJILL_NOT_FOUND = 3,    /* no such report, entity or source; the error has similar names */
    SIJILL_BAD_INPUT = 4,    /* SQL or a search expression is wrong */
    SIJILL_REFUSED = 5,      /* a write, or more than a limit of time, rows or memory */
    SIJILL_CHECK_FAILED = 6, /* a report fails its own checks */
    SIJILL_DATABASE = 7,     /* a file is not there, or cannot be read or written */
    SIJILL_NO_MEMORY = 8,
    SIJILL_INTERNAL = 9 /* a bug in the library */
} sijill_status;

typedef struct sijill_base sijill_base;

/* Which of the words of a question a passage must have. */
typedef enum sijill_mode {
    SIJILL_ANY = 0,    /* any of the words; the best passages come first */
    SIJILL_ALL = 1,    /* every word, in some form */
    SIJILL_PHRASE = 2, /* all words, next to each other and in this order */
    SIJILL_RAW = 3     /* the question is an FTS5 expression over folded words */
} sijill_mode;

typedef struct sijill_open_options {
    size_t size;
    int writable;      /* if 0, the file is only read */
    const char* as_of; /* an ISO date: the base as it stood then, read-only */
    int inspect;  /* for sijill_check() alone: also a file that sijill_open() refuses because its
                     tables or views are not those of this version; read-only */
    int reserved; /* must be 0 */
} sijill_open_options;

typedef struct sijill_add_options {
    size_t size;
    size_t reserved; /* must be 0 */
} sijill_add_options;

typedef struct sijill_search_options {
    size_t size;
    int mode;     /* sijill_mode */
    size_t limit; /* 0 means 10 */
    size_t offset;
    const char* entity; /* only passages that mention it: a slug, or any of its names */
    const char* source; /* only passages of the source with this slug */
    int explain;        /* also say why each passage is found */
    int reserved;       /* must be 0 */
} sijill_search_options;

typedef struct sijill_ask_options {
    size_t size;
    size_t limit;         /* most passages where the base does not say; 0 means 3 */
    const char* language; /* of the answer: "ar" or "en"; NULL: that of the question */
    int explain;          /* also say what was understood */
    int reserved;         /* must be 0 */
} sijill_ask_options;

typedef struct sijill_report_options {
    size_t size;
    const char* const* parameters; /* name, value, name, value …, NULL */
    int arabic;                    /* labels in Arabic instead of English */
    int cite;                      /* also quote, source, paragraph, sentence, hedge, speaker */
} sijill_report_options;

typedef struct sijill_sql_options {
    size_t size;
    const char* const* parameters; /* as for a report; bound as :name, numbers as numbers */
    unsigned timeout_ms;           /* 0 means 5000 */
    size_t max_rows;               /* 0 means 10000; an answer with more rows is refused */
    int writable;                  /* allow a statement that writes, on a base opened as writable */
    int reserved;                  /* must be 0 */
} sijill_sql_options;

/* Returns the version, such as "0.1.0", which lives as long as the program. */
SIJILL_API const char* sijill_version(void);

/* Releases a result or an error; does nothing for NULL. */
SIJILL_API void sijill_free(char* text);

/* Opens a file made by `sijill init` or the library; NULL opens the base that is built in. The
 * caller closes the base with sijill_close(). */
SIJILL_API sijill_status sijill_open(const char* file, const sijill_open_options* options,
                                     sijill_base** base, char** error);

/* Makes a new file with the vocabulary and no source, and opens it as writable. The status is
 * SIJILL_DATABASE where there is such a file, which then stays as it is, also where another
 * program makes it at the same time. */
SIJILL_API sijill_status sijill_create(const char* file, sijill_base** base, char** error);

/* Closes a base; does nothing for NULL. */
SIJILL_API void sijill_close(sijill_base* base);

/* Searches the passages: {"total": …, "hits": [{"source": …, "paragraph": …, "sentence": …,
 * "text": …, "highlighted": …, "spans": [[begin, end], …] in code points, "score": …,
 * "entities": […], and "why" with options.explain}, …], "words": [{"word": …, "role": …, "forms":
 * […], "near": …, "passages": …}, …]}. docs/cli/search.md describes the fields. */
SIJILL_API sijill_status sijill_search(sijill_base* base, const char* question,
                                       const sijill_search_options* options, char** json,
                                       char** error);

/* Answers a question in words, in Arabic or English, from what the base states: {"question": …,
 * "status": "answered", "ambiguous", "passages" or "nothing", "answer": … with the numbers of its
 * citations, "citations": [{"number": …, "statement": …, "source": …, "sentence": …, "quote": …,
 * "certainty": …, "speaker": …, …}, …], "passages": […], …}. docs/cli/ask.md describes the fields.
 * The status is SIJILL_USAGE for a text without words. */
SIJILL_API sijill_status sijill_ask(sijill_base* base, const char* question,
                                    const sijill_ask_options* options, char** json, char** error);

/* Lists the reports: [{"name": …, "title_en": …, "title_ar": …}, …]. */
SIJILL_API sijill_status sijill_reports(char** json, char** error);

/* Runs a report: an array of objects, one for each row. */
SIJILL_API sijill_status sijill_report(sijill_base* base, const char* name,
                                       const sijill_report_options* options, char** json,
                                       char** error);

/* Runs one SQL statement under the limits of docs/cli/sql.md: an array of objects, one for each
 * row. The limit of memory counts what SQLite takes in the whole process while the statement runs,
 * for other bases too. What a statement writes is written as a whole or, where it is refused or
 * fails, not at all; with SIJILL_NO_MEMORY it may be written all the same, where memory was short
 * for the answer alone. */
SIJILL_API sijill_status sijill_sql(sijill_base* base, const char* sql,
                                    const sijill_sql_options* options, char** json, char** error);

/* Adds the only document at a path to a base that is open as writable: a pack, which is a folder
 * with article.txt and statements.toml, a text, an HTML page, or JSON Lines of one line. The answer
 * is an array of one object: [{"source": …, "outcome": "added", "extended" where the base had the
 * text and has more of it now, or "known" where it had all, "sentences": …, "entities": …,
 * "statements": …, "drafts": …}], the numbers of what was written, and of the drafts of a pack that
 * were left out. It is added whole or not at all; with SIJILL_NO_MEMORY it may be there all the
 * same, where memory was short for the answer alone. The status is SIJILL_BAD_INPUT where the input
 * has faults, and the error then has a line for each: "file:line: fault"; and SIJILL_REFUSED where
 * the base is read-only. */
SIJILL_API sijill_status sijill_add(sijill_base* base, const char* path,
                                    const sijill_add_options* options, char** json, char** error);

/* Checks everything in a base and changes nothing: [{"area": …, "message": …}, …], an object for
 * each fault; [] for a sound base. Takes time linear in the size of the base. */
SIJILL_API sijill_status sijill_check(sijill_base* base, char** json, char** error);

/* Splits a text into words: [{"token": …, "begin_byte": …, "end_byte": …, "begin": …, "end": …,
 * "stop": …, "stems": {stem: rule, …}}, …]; begin and end count code points. */
SIJILL_API sijill_status sijill_analyze(const char* text, char** json, char** error);

/* Folds the words of a text and joins them with one space: the form in which texts are
 * compared. */
SIJILL_API sijill_status sijill_fold(const char* text, char** folded, char** error);

#ifdef __cplusplus
}
#endif
/* NOLINTEND(readability-identifier-naming, modernize-*) */

#endif
