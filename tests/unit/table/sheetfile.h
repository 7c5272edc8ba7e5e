#ifndef JZ_TESTS_SHEETFILE_H
#define JZ_TESTS_SHEETFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

/*
 * What tests of the readers of workbooks share: rows and findings as one text to compare, and
 * the sample files beside their truth.
 */

enum { SHEETFILE_SIZE = 65536 };

struct sheetfile {
	char rows[SHEETFILE_SIZE];     /* "1|a|b\n3|c\n" */
	char findings[SHEETFILE_SIZE]; /* "T212 2:B value\n" */
	enum table_result end;
	bool opened;
};

/* Read a file from one end to the other; passes > 1: rewound before each further one. */
void sheetfile_read(struct sheetfile *file, const char *path, const char *sheet, int passes);

/*
 * Every row of a truth file in data/spreadsheets must stand in the workbook in order, below
 * the header, with the same value under each heading that both have.
 */
void sheetfile_equals_truth(const char *workbook, const char *truth, size_t rows);

/* The text of a part of a workbook, "xl/worksheets/sheet1.xml"; good until the next call. */
const char *sheetfile_part(const char *workbook, const char *part);

/* It must stand in that part. */
void sheetfile_holds(const char *workbook, const char *part, const char *wanted);

#endif
