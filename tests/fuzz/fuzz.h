#ifndef JZ_TESTS_FUZZ_H
#define JZ_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "table/row.h"

/* What the fuzz targets share.  A target is run by libFuzzer, or by replay.c on its corpus. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Say which property does not hold, and where, and break off. */
#define FUZZ(holds) ((holds) ? (void)0 : fuzz_broken(#holds, __FILE__, __LINE__))
_Noreturn void fuzz_broken(const char *property, const char *file, int line);

/*
 * A path to a file without a name that holds these bytes, and its descriptor; both good until
 * the next call, which uses the same file.
 */
const char *fuzz_file(const void *bytes, size_t n, int *fd);

/* Where the next of several files begins: behind a line end, at %%; size where none does. */
size_t fuzz_next(const uint8_t *data, size_t at, size_t size);

/* The path of a file of that name in a folder of this process, which goes when it ends. */
const char *fuzz_named_file(const char *name, const void *bytes, size_t n);

/*
 * Findings go to a sink that wants their texts to be UTF-8 and without a number that may be
 * somebody's; the English ones where english is true.
 */
struct diag fuzz_diag(bool english);
size_t fuzz_findings(const struct diag *diag);

/* No run of eleven digits or more, blanks and hyphens between them or not? */
bool fuzz_is_discreet(struct text t);

/* A bounded text as the rows that came out of it: equal where all of them are. */
struct fuzz_rows {
	size_t count;
	size_t bad;
	uint64_t hash;
	enum table_result end;
};

/*
 * Read from the row at hand to the end.  Each row stands below the one before it and has
 * cells, each of them UTF-8 without NUL and without blanks around it.
 */
struct fuzz_rows fuzz_read(enum table_result (*next)(void *reader, struct row *row), void *reader);
bool fuzz_same(struct fuzz_rows a, struct fuzz_rows b);

/*
 * Open bytes as a table, read it twice, close it.  It must come out the same twice
 * and with findings once, and what is refused or breaks off must be reported as trouble.
 */
void fuzz_table(const struct table_options *options, const void *bytes, size_t n);

#endif
