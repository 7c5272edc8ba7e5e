#ifndef JZ_EXPLAIN_CASEBOOK_H
#define JZ_EXPLAIN_CASEBOOK_H

#include "explain/letter.h"
#include "register/record.h"

/*
 * A book of explanations for the office alone: an index by village, and a sheet a household, with
 * what was decided and how it was computed; the letter and every condition that was asked are
 * seen once they are opened, and are not printed.
 */
struct casebook_entry {
	struct text id;
	struct text village; /* with its town */
	struct text words;
	struct text link; /* blank until it is taken */
};

/* Starts as { 0 }. */
struct casebook {
	struct casebook_entry *entry; /* in the order of the register */
	size_t count;
	size_t room;
	struct arena arena;
};

/*
 * Write the sheet of a household and note it.  reader is the register's, for the lines and headings
 * of cells.
 */
void casebook_add(struct casebook *book, struct paper *paper, const struct letter *letter,
		  const struct record_reader *reader);

/* Take an entry of another into the index; link is what leads to its sheet. */
void casebook_take(struct casebook *book, const struct casebook_entry *entry, struct text link);

/* None is noted any more. */
void casebook_forget(struct casebook *book);

/* Write the index, on a sheet of its own. */
void casebook_index(const struct casebook *book, struct paper *paper, day_t day);

void casebook_free(struct casebook *book);

#endif
