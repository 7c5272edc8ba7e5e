/* Any bytes at all as a workbook: named or read, twice alike, and never a crash. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "table/xlsxin.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Every byte of every cell is looked at, so that a sanitizer sees what is none of ours. */
static size_t
read_all(void *reader)
{
	struct row row;
	size_t seen = 0;

	while (xlsxin_format.next(reader, &row) == TABLE_ROW)
		for (size_t i = 0; i < row.count; i++) {
			if (text_valid(row.cell[i].p, row.cell[i].n) != row.cell[i].n)
				abort();
			seen += row.cell[i].n + row.mark[i] + 1;
		}
	return seen;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diag diag = { 0 };
	FILE *file = tmpfile();
	char path[32];
	size_t count;

	if (file == NULL || fwrite(data, 1, size, file) != size || fflush(file) != 0)
		abort();
	snprintf(path, sizeof(path), "/dev/fd/%d", fileno(file));
	struct table_source source = { .fd = fileno(file), .path = path, .name = TEXT("fuzz") };
	void *reader = xlsxin_format.open(&source, &diag);

	if (reader != NULL) {
		size_t seen = read_all(reader);

		(void)xlsxin_format.merged(reader, &count);
		if (xlsxin_format.rewind(reader) && read_all(reader) != seen)
			abort();
		xlsxin_format.close(reader);
	} else if (diag.count[DIAG_TROUBLE] == 0) {
		abort();
	}
	(void)fclose(file);
	return 0;
}
