/*
 * Bytes as text: the rows do not depend on how much is taken at once, nor on whether libcsv
 * reads all records or only those with a quote; and any file at all is opened or named.
 */
#include <stddef.h>

#include "fuzz.h"
#include "table/csvin.h"
#include "table/lines.h"

static const struct csvin_tuning usual = { .block = LINES_BLOCK };
static const struct csvin_tuning small = { .block = 7 };
static const struct csvin_tuning other = { .block = 4096, .all_libcsv = true };

/* The rows of one way of reading; a file that cannot be opened has none. */
static struct fuzz_rows
rows_of(const struct csvin_tuning *tuning, const void *bytes, size_t n, size_t *findings)
{
	struct diag diag = fuzz_diag(true);
	struct table_source source = { .name = TEXT("fuzz") };
	struct fuzz_rows rows = { .end = TABLE_FAILED };

	source.path = fuzz_file(bytes, n, &source.fd);
	void *reader = csvin_open(&source, tuning, &diag);

	if (reader != NULL) {
		rows = fuzz_read(csvin_next, reader);
		csvin_close(reader);
	}
	*findings = fuzz_findings(&diag);
	return rows;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct table_options options = { 0 };
	size_t findings[3];
	struct fuzz_rows rows = rows_of(&usual, data, size, &findings[0]);

	FUZZ(fuzz_same(rows_of(&small, data, size, &findings[1]), rows));
	FUZZ(fuzz_same(rows_of(&other, data, size, &findings[2]), rows));
	FUZZ(findings[1] == findings[0] && findings[2] == findings[0]);
	fuzz_table(&options, data, size);
	return 0;
}
