#ifndef JZ_TESTS_XLSFILE_H
#define JZ_TESTS_XLSFILE_H

#include <stddef.h>

#include "table/biff.h"

/* An .xls made in a test, record by record. */

enum { XLSFILE_SIZE = 32768 };

struct xlsfile {
	unsigned char bytes[XLSFILE_SIZE];
	size_t n;
};

/* A record: its number, then its content as hexadecimal digits; blanks are passed over. */
void xlsfile_record(struct xlsfile *file, unsigned id, const char *hex);

/* Records that begin every substream, 5 for the workbook and 0x10 for a sheet, and end it. */
void xlsfile_begin(struct xlsfile *file, unsigned kind);
void xlsfile_end(struct xlsfile *file);

/* A sheet of the workbook; its place is filled in by the n-th xlsfile_place(). */
void xlsfile_sheet(struct xlsfile *file, unsigned state, unsigned kind, const char *name);
void xlsfile_place(struct xlsfile *file, size_t sheet);

/* Write it as the stream of that name in an OLE container. */
void xlsfile_write(const struct xlsfile *file, const char *stream, const char *path);

/* Open a file of the scratch folder as records. */
enum biff_fault xlsfile_open(struct biff *biff, const char *name);

#endif
