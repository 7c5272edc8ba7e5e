#ifndef JZ_TABLE_BIFFREC_H
#define JZ_TABLE_BIFFREC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/text.h"

/*
 * The records that a stream of an .xls is made of: a number, a length and that many bytes,
 * which stay the stream's.  [MS-XLS] 2.1.4.
 */
struct biffrec {
	unsigned id;
	size_t n;
	const unsigned char *p;
};

enum {
	BIFFREC_EOF = 0x0A,  /* the end of a substream */
	BIFFREC_BOF = 0x809, /* and its beginning */
};

/* The record at *at, which goes behind it; false at the end, or where it is cut off. */
bool biffrec_next(const unsigned char *bytes, size_t size, size_t *at, struct biffrec *record);

/* Units of a text as UTF-8, in the arena; bytes: one byte each, below U+0100, else two. */
struct text biffrec_units(struct arena *arena, const unsigned char *p, size_t n, bool bytes);

/*
 * A text at a place in a record: its length in as many bytes (1 or 2), a byte of flags, its
 * units.  It is copied as UTF-8.  False where it does not fit.
 */
bool biffrec_string(struct arena *arena, const struct biffrec *record, size_t at,
		    size_t length_bytes, struct text *out);

#endif
