#ifndef JZ_AID_BILLBOOK_H
#define JZ_AID_BILLBOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "aid/billyear.h"
#include "base/arena.h"
#include "base/index.h"
#include "ledger/journal.h"
#include "register/record.h"

/*
 * The ledger of medical bills (bills(5)): each bill once, with what it came to, and lines of the
 * difference where a late bill or a reversal changes what others come to.  Nothing in it is ever
 * rewritten.
 */

struct bill {
	struct year_bill year;    /* what the computation is about */
	const struct record *row; /* RECORD_BILL; a line of the ledger begins as one */
	uint64_t person;
	int64_t of_year;
	int64_t class; /* WORD_CATEGORY_… */
	struct text household;
	fen_t recorded;  /* what its lines come to */
	size_t own;      /* its line in the ledger; 0: none yet */
	size_t last;     /* the last line about it */
	size_t reverses; /* which bill; SIZE_MAX: it is no reversal */
	bool fresh;      /* of this run, */
	bool waits;      /* and not computed */
};

/* What a line says about a bill. */
struct billing {
	size_t bill;
	int64_t event; /* WORD_BILLING_… */
	fen_t amount;
	fen_t used_before;
	fen_t used_after;
	size_t adjusts; /* the line before it about the same bill; 0: none */
	size_t line;    /* from 1 */
	day_t posted_on;
};

/* It starts as { 0 }. */
struct billbook {
	struct journal *journal;
	struct bill *bill;
	size_t count;
	size_t room;
	struct billing *line; /* those of the file, and those that are to be added */
	size_t lines;
	size_t line_room;
	size_t filed; /* how many are the file's */
	size_t written;
	day_t date;
	struct index by_number; /* bills by hospital and number */
	struct index by_id;     /* bills that have a line, by number alone */
	struct index by_year;   /* bills by person and year */
	struct index by_like;   /* bills by person, and number, or total and day, or stay */
	struct index by_house;  /* bills by hospital */
	struct arena arena;
};

/* What the insurances left of the eligible cost of a bill; below nothing where they paid more. */
fen_t billbook_eligible(const struct record *row);

/* Read the ledger at path; false where there was trouble, as journal_open() has it. */
bool billbook_open(struct billbook *book, const char *path, const struct journal_options *options,
		   day_t date, struct diag *diag);

/* Take in a bill (RECORD_BILL or a line), copied; its place. */
size_t billbook_add(struct billbook *book, const struct record *row);

/* The bill of that hospital and number; the one that may be the same; SIZE_MAX: none. */
size_t billbook_find(const struct billbook *book, struct text hospital, struct text id);
size_t billbook_like(const struct billbook *book, const struct record *row);

/* The first bill of that hospital; SIZE_MAX: there is none. */
size_t billbook_of_hospital(const struct billbook *book, struct text hospital);

/* Are two numbers of bills one, however they are typed? */
bool billbook_same_number(struct text one, struct text two);

/* Put a bill where its person's year finds it, of which `year` says the day and year. */
void billbook_place(struct billbook *book, size_t bill);

/* The bills of the person and year of a bill, in memory of the caller's (free()). */
struct year_bill **billbook_year(const struct billbook *book, size_t bill, size_t *count);

/* A line to be added; what its bill comes to follows. */
void billbook_post(struct billbook *book, const struct billing *line);

/* Add what was posted to the file: false where there was trouble, and nothing was. */
bool billbook_write(struct billbook *book);

/* What still stands of a line that brought something. */
fen_t billbook_left(const struct billbook *book, const struct billing *line);

/*
 * The number by which a payment for the bill is known: its own, with the hospital where another one
 * has a bill of that number, and with the line where that is a difference.
 */
struct text billbook_case(const struct billbook *book, const struct billing *line,
			  struct arena *arena);

void billbook_close(struct billbook *book);

#endif
