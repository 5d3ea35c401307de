/* What the shared library shows; all else in it is hidden. */
#ifndef SIJILL_API
#define SIJILL_API __attribute__((visibility("default")))
#endif
