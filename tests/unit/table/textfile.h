#ifndef JZ_TESTS_TEXTFILE_H
#define JZ_TESTS_TEXTFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "table/format.h"

/* What tests of text files share: files made of bytes, rows and findings as one text. */

struct textfile {
	char *rows;     /* "1|a|b\n3!|c\n": line, "!" where the row is bad, cells */
	char *findings; /* "T101 2 message in English\n" */
	size_t rows_size;
	size_t findings_size;
};

/* An open file without a name that holds these bytes. */
int textfile_make(const void *bytes, size_t n);

/* UTF-8 in another encoding; *n is its size.  The caller frees it. */
char *textfile_encode(const char *utf8, const char *encoding, size_t *n);

/* A diag that writes into file->findings, which is empty now; English. */
struct diag textfile_diag(struct textfile *file);

/* Write a row, or any line, behind file->rows. */
void textfile_row(struct textfile *file, const struct row *row);

void textfile_free(struct textfile *file);

#endif
