#ifndef JZ_BANK_BANKLINE_H
#define JZ_BANK_BANKLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bank/bank.h"
#include "register/record.h"
#include "table/split.h"

/* A line of a bank's file and the values in it, by a template. */

struct bank_row {
	size_t line;                   /* of the file, from 1; 0: made by a tool */
	struct text text[BANK_FIELDS]; /* of the kind text; blank n 0 */
	int64_t value[BANK_FIELDS];    /* of the others: fen, a day, a month, a number; or BLANK */
};

/* All blank. */
void bankline_clear(struct bank_row *row);

/* What lines of one file are made or read with.  It starts as { 0 }. */
struct bankline {
	const struct bank *bank;
	enum bank_way way;
	struct decode_encoder *encoder;
	char *bytes; /* of the line that bankline_make() made, in the bank's encoding */
	size_t n;
	size_t room;
	struct split cells; /* of the line that bankline_read() took apart */
};

void bankline_begin(struct bankline *line, const struct bank *bank, enum bank_way way);
void bankline_end(struct bankline *line);

/*
 * Make a line, with its line end, of a row: line->bytes.  What the file cannot hold (a character
 * that the encoding lacks, a value too long, one that is wanted and blank, one with the delimiter
 * in it) is reported at `at`, with its column; then false, and there is no line.
 */
bool bankline_make(struct bankline *line, enum bank_place place, const struct bank_row *row,
		   const struct where *at, struct diag *diag);

/*
 * Take a line apart, which has no line end.  What does not fit the template is reported as trouble,
 * and gives false.  Texts point into the line, but those in quotes into the arena.
 */
bool bankline_read(struct bankline *line, enum bank_place place, struct text content,
		   const struct where *at, struct arena *arena, struct bank_row *out,
		   struct diag *diag);

#endif
