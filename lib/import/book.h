#ifndef JZ_IMPORT_BOOK_H
#define JZ_IMPORT_BOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "import/sheet.h"

/*
 * A clerk's file: a text file, or a workbook of which every visible sheet is read that has a
 * header which can be known.  The others are passed over, and named where they are not blank.
 */
struct book;

/*
 * mapping, or NULL, says what headings mean before anything else does.  NULL with trouble
 * reported.  path, options, mapping and diag must outlive the book.
 */
struct book *book_open(const char *path, const struct table_options *options,
		       const struct mapping *mapping, struct diag *diag);

/*
 * The next sheet, standing before its first row; the one before was read to its end.  *sheet
 * is NULL behind the last one, of which there is one at least.  False with trouble reported.
 */
bool book_next(struct book *book, struct sheet **sheet);

/* The table of all of them. */
const struct table *book_table(const struct book *book);

/* NULL is allowed.  Its sheets end too. */
void book_close(struct book *book);

#endif
