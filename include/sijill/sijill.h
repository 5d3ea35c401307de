/*
 * Sijill from C, and from all that can call C (ctypes, FFI, cgo …).
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
 * Text goes in and out as UTF-8 that ends with a NUL. A call that can fail returns a status. It
 * sets its result where it is SIJILL_OK, else to NULL; and `error`, unless that is NULL, to NULL
 * where it is SIJILL_OK, else to what happened and what to do next. Results and errors are the
 * caller's, to be given to sijill_free(). No exception leaves a call.
 *
 * A base is used from one thread at a time; several bases, on one file too, are independent. All
 * other functions may be called from any thread.
 *
 * Options begin with their own size, by which the library knows which fields the caller knows.
 * Fields that are 0, and those behind the size, have their defaults; NULL for all of them does too.
 * A later version adds fields at the end and changes nothing else.
 */
#ifndef SIJILL_SIJILL_H
#define SIJILL_SIJILL_H

#include "sijill/api.h"

/* NOLINTBEGIN(readability-identifier-naming, modernize-*): this is C */
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Those from 2 to 7 are the exit codes of the command line. */
typedef enum sijill_status {
    SIJILL_OK = 0,
    SIJILL_USAGE = 2,        /* an argument that is not understood */
    SIJILL_NOT_FOUND = 3,    /* no such report, entity or source; the error offers the nearest */
    SIJILL_BAD_INPUT = 4,    /* SQL or a search expression with a fault */
    SIJILL_REFUSED = 5,      /* a write, or a limit of time, rows or memory */
    SIJILL_CHECK_FAILED = 6, /* a report does not pass its own checks */
    SIJILL_DATABASE = 7,     /* the file cannot be read or written */
    SIJILL_NO_MEMORY = 8,
    SIJILL_INTERNAL = 9 /* a fault of the library */
} sijill_status;

typedef struct sijill_base sijill_base;

/* How the words of a question bind the passages that are found. */
typedef enum sijill_mode {
    SIJILL_ANY = 0,    /* any of the words, the best passages first */
    SIJILL_ALL = 1,    /* each in some form */
    SIJILL_PHRASE = 2, /* side by side, in this order */
    SIJILL_RAW = 3     /* the question is an FTS5 expression over folded words */
} sijill_mode;

typedef struct sijill_open_options {
    size_t size;
    int writable;      /* else the file is only read */
    const char* as_of; /* an ISO date: the base as it stood then, read-only */
} sijill_open_options;

typedef struct sijill_search_options {
    size_t size;
    int mode;     /* sijill_mode */
    size_t limit; /* 10 */
    size_t offset;
    const char* entity; /* only passages that mention it: a slug, or any of its names */
    const char* source; /* only passages of the source with this slug */
    int explain;        /* also why each hit is one */
    int reserved;       /* 0 */
} sijill_search_options;

typedef struct sijill_report_options {
    size_t size;
    const char* const* parameters; /* name, value, name, value …, NULL */
    int arabic;                    /* labels in Arabic, not in English */
    int cite;                      /* also quote, source, paragraph, sentence, hedge, speaker */
} sijill_report_options;

typedef struct sijill_sql_options {
    size_t size;
    const char* const* parameters; /* as of a report; bound as :name, numbers as numbers */
    unsigned timeout_ms;           /* 5000 */
    size_t max_rows;               /* 10000; an answer with more is refused */
    int writable;                  /* one statement that writes, on a base opened as writable */
    int reserved;                  /* 0 */
} sijill_sql_options;

/* "0.1.0"; lives as long as the program. */
SIJILL_API const char* sijill_version(void);

/* What a call gave; NULL is nothing. */
SIJILL_API void sijill_free(char* text);

/* Opens a file that `sijill init` or the library made; NULL opens the base that is built in. */
SIJILL_API sijill_status sijill_open(const char* file, const sijill_open_options* options,
                                     sijill_base** base, char** error);

/* NULL is nothing. */
SIJILL_API void sijill_close(sijill_base* base);

/* Searches the passages: {"total": …, "hits": [{"source": …, "paragraph": …, "sentence": …,
 * "text": …, "highlighted": …, "spans": [[begin, end], …] in code points, "score": …,
 * "entities": […], and "why" where asked for}, …], "words": [{"word": …, "role": …, "forms": […],
 * "near": …, "passages": …}, …]}. docs/cli/search.md tells more. */
SIJILL_API sijill_status sijill_search(sijill_base* base, const char* question,
                                       const sijill_search_options* options, char** json,
                                       char** error);

/* The reports there are: [{"name": …, "title_en": …, "title_ar": …}, …]. */
SIJILL_API sijill_status sijill_reports(char** json, char** error);

/* Runs one of them: an array of objects, one a row. */
SIJILL_API sijill_status sijill_report(sijill_base* base, const char* name,
                                       const sijill_report_options* options, char** json,
                                       char** error);

/* Runs one statement behind the guard (docs/cli/sql.md): an array of objects, one a row. */
SIJILL_API sijill_status sijill_sql(sijill_base* base, const char* sql,
                                    const sijill_sql_options* options, char** json, char** error);

/* The words of a text: [{"token": …, "begin_byte": …, "end_byte": …, "begin": …, "end": …, "stop":
 * …, "stems": {stem: rule, …}}, …]; begin and end count code points. */
SIJILL_API sijill_status sijill_analyze(const char* text, char** json, char** error);

/* The folded words of a text with one space between: the form in which texts are compared. */
SIJILL_API sijill_status sijill_fold(const char* text, char** folded, char** error);

#ifdef __cplusplus
}
#endif
/* NOLINTEND(readability-identifier-naming, modernize-*) */

#endif
