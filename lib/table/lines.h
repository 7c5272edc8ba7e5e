#ifndef JZ_TABLE_LINES_H
#define JZ_TABLE_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/scan.h"
#include "table/decode.h"

/*
 * The physical lines of decoded text, in a buffer that keeps everything from the beginning of
 * the record at hand, so that its lines can be read again one by one.  A line ends in LF, CRLF
 * or CR.  SCAN_BEHIND bytes behind it may be read.
 */

enum {
	LINES_RECORD = 1024 * 1024, /* bytes of the longest record, without its last line end */
	LINES_BLOCK = 64 * 1024,    /* bytes taken at once, at most */
	LINES_BUFFER = LINES_RECORD + LINES_BLOCK + 2 + SCAN_BEHIND,
};

/* Bytes that matter to a reader of CSV, looked for far ahead and once. */
enum lines_mark {
	LINES_LF,
	LINES_CR,
	LINES_NUL,
	LINES_LOST, /* U+FFFD, which stands for bytes that could not be read */
	LINES_MARKS,
};

struct lines_marks {
	size_t at[LINES_MARKS]; /* where the next one stands, from the line at hand on; or have */
	bool seen[LINES_MARKS]; /* the record at hand has one, in lines that were passed */
};

/*
 * [from, to) without its line end; the next one begins at next.  A line end stands at to,
 * even behind the last byte of all.
 */
struct lines_line {
	size_t from;
	size_t to;
	size_t next;
};

/* All members may be read; only the functions below change them. */
struct lines {
	struct decode *decode;
	size_t block;
	char *bytes;   /* good until the next lines_find() or lines_skip(), which may move them */
	size_t begin;  /* of the record at hand */
	size_t at;     /* of the line at hand */
	size_t have;   /* end of the bytes */
	bool end;      /* nothing comes after them */
	size_t number; /* of the record, from 1, as a spreadsheet program counts rows */
	size_t count;  /* lines of the record that were passed */
	struct lines_marks marks;
	struct lines_marks kept; /* as they were after the first of these */
	size_t first;            /* length of that, with its line end */
};

/* A line from one byte to before its LF, without the CR that it may end in. */
static inline struct text
lines_text(const char *from, const char *lf)
{
	return (struct text){ from, (size_t)(lf - from) - (lf > from && lf[-1] == '\r') };
}

/* Begin with the first line; at least LINES_BLOCK bytes are there, or all. */
void lines_open(struct lines *lines, struct decode *decode, size_t block);

/* Begin anew, after decode_rewind(). */
void lines_start(struct lines *lines);

void lines_close(struct lines *lines);

enum lines_found {
	LINES_FOUND,
	LINES_END,
	LINES_LONG, /* with this line the record is longer than LINES_RECORD */
};

/* The line at hand, whole. */
enum lines_found lines_find(struct lines *lines, struct lines_line *line);

/* Go on to the line that begins at next; the record goes on. */
void lines_pass(struct lines *lines, size_t next);

/* Go on to the line that begins at next, behind lines that end in LF and are a record each. */
void lines_pass_all(struct lines *lines, size_t next);

/* The record at hand begins with the line at hand; what was before is forgotten. */
void lines_begin(struct lines *lines);

/* Go back to where its first line, and nothing else, was passed. */
void lines_back(struct lines *lines);

/* Pass over a line of any length. */
void lines_skip(struct lines *lines);

/* The first such mark in bytes[from..to), or to. */
size_t lines_mark(const char *bytes, enum lines_mark mark, size_t from, size_t to);

#endif
