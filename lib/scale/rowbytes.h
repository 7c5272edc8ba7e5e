#ifndef JZ_SCALE_ROWBYTES_H
#define JZ_SCALE_ROWBYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/digest.h"
#include "base/text.h"

/*
 * Where the bytes of each row of a text file stand, by the number that table/table.h gives the row:
 * what is cut so is read in pieces as it was read whole.  A row is a line, or, where a quote of it
 * is still open at the end, the lines up to that of the closing quote; so a reader must say of
 * which rows the quotes were not believed.
 */
struct rowbytes {
	int fd;
	int64_t at; /* in the file: the beginning of the row */
	size_t row; /* its number, from 1 */

	/* may be set: hears the bytes that are passed, in pieces */
	void (*take)(void *context, struct text bytes);
	void *context;

	/* the module's own */
	struct diag *diag;
	struct text name;
	struct digest *digest;
	size_t unit; /* bytes of a character at least: 1, or 2 of UTF-16 */
	bool big;    /* which has the high byte first */
	bool quoted; /* inside quotes */
	bool broken; /* behind the CR of a line end, to which an LF may belong */
	bool failed;
	size_t *line; /* rows that are one line whatever quotes they have, in their order */
	size_t lines;
	size_t room;
	size_t passed;  /* of these */
	int64_t closed; /* up to here no cut, see rowbytes_is_closed() */
	unsigned char *bytes;
	size_t begin;
	size_t have;
	bool end;
};

/*
 * The file at path, which has that encoding as table_encoding() names it; *rows starts as { 0 },
 * and rowbytes_is_line() may have been called.  False, with trouble reported, where it cannot be
 * opened, or is none of text in UTF-8, GB18030 or UTF-16; path must outlive it.  rowbytes_close()
 * in any case.
 */
bool rowbytes_open(struct rowbytes *rows, const char *path, const char *encoding,
		   struct diag *diag);

/* A row from the one at hand on is one line: its quotes were not believed. */
void rowbytes_is_line(struct rowbytes *rows, size_t row);

/* Go to the beginning of a row, or, for SIZE_MAX, to the end; false with trouble reported. */
bool rowbytes_go(struct rowbytes *rows, size_t row);

/*
 * Did a row before the place at hand have a quote that was never closed, and may the reader have
 * looked for it up to here?  What it said of the row would change if the file ended here.
 */
bool rowbytes_is_closed(const struct rowbytes *rows);

/* At the end: the SHA-256 of the whole file. */
void rowbytes_digest(struct rowbytes *rows, char digest[DIGEST_SIZE]);

void rowbytes_close(struct rowbytes *rows);

#endif
