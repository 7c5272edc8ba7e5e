/* The reference: libcsv parses a file and counts its cells; nothing else.  usage: bare FILE */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCK = 65536 };

static void
count_cell(void *cell, size_t n, void *counts)
{
	(void)cell;
	((size_t *)counts)[0]++;
	((size_t *)counts)[1] += n;
}

static void
count_row(int end, void *counts)
{
	(void)end;
	((size_t *)counts)[2]++;
}

int
main(int argc, char *argv[])
{
	static char block[BLOCK];
	struct csv_parser parser;
	size_t counts[3] = { 0 };
	FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
	size_t n;

	if (file == NULL || csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0)
		return EXIT_FAILURE;
	(void)setvbuf(file, NULL, _IONBF, 0);
	while ((n = fread(block, 1, sizeof(block), file)) > 0)
		if (csv_parse(&parser, block, n, count_cell, count_row, counts) != n)
			return EXIT_FAILURE;
	if (csv_fini(&parser, count_cell, count_row, counts) != 0)
		return EXIT_FAILURE;
	csv_free(&parser);
	(void)fclose(file);
	printf("%zu cells, %zu bytes, %zu rows\n", counts[0], counts[1], counts[2]);
	return EXIT_SUCCESS;
}
