/*
 * Bytes as text: the rows do not depend on how much is taken at once, nor on whether libcsv
 * reads all records or only those with a quote; and any file at all is opened or named.
 */
#include <stddef.h>

#include "fuzz.h"
#include "table/csvin.h"

static void *open_small(const struct table_source *source, struct diag *diag);
static void *open_other(const struct table_source *source, struct diag *diag);

static const struct table_format small = {
	.open = open_small,
	.next = csvin_next,
	.rewind = csvin_rewind,
	.encoding = csvin_encoding,
	.close = csvin_close,
};
static const struct table_format other = {
	.open = open_other,
	.next = csvin_next,
	.rewind = csvin_rewind,
	.encoding = csvin_encoding,
	.close = csvin_close,
};

static void *
open_small(const struct table_source *source, struct diag *diag)
{
	return csvin_open(source, &(struct csvin_tuning){ .block = 7 }, diag);
}

static void *
open_other(const struct table_source *source, struct diag *diag)
{
	return csvin_open(source, &(struct csvin_tuning){ .block = 4096, .all_libcsv = true },
			  diag);
}

/* The rows of one way of reading; a file that cannot be opened has none. */
static struct fuzz_rows
rows_of(const struct table_format *format, const void *bytes, size_t n, size_t *findings)
{
	struct diag diag = fuzz_diag(true);
	struct table_source source = { .name = TEXT("fuzz") };
	struct fuzz_rows rows = { .end = TABLE_FAILED };

	source.path = fuzz_file(bytes, n, &source.fd);
	void *reader = format->open(&source, &diag);

	if (reader != NULL) {
		rows = fuzz_read(format, reader);
		format->close(reader);
	}
	*findings = fuzz_findings(&diag);
	return rows;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct table_options options = { 0 };
	struct diag diag = fuzz_diag(false);
	size_t findings[3];
	struct fuzz_rows rows = rows_of(&csvin_format, data, size, &findings[0]);

	FUZZ(fuzz_same(rows_of(&small, data, size, &findings[1]), rows));
	FUZZ(fuzz_same(rows_of(&other, data, size, &findings[2]), rows));
	FUZZ(findings[1] == findings[0] && findings[2] == findings[0]);
	fuzz_format(&csvin_format, &options, data, size);
	struct table *table = table_open(fuzz_file(data, size, NULL), &options, &diag);

	FUZZ(table != NULL || diag.count[DIAG_TROUBLE] > 0);
	table_close(table);
	return 0;
}
