#ifndef JZ_URGENT_GIVEN_H
#define JZ_URGENT_GIVEN_H

#include "base/arena.h"
#include "base/index.h"
#include "ledger/journal.h"
#include "urgent/party.h"

/*
 * The ledger of aid in disasters (given(5)): each kind of aid of an event once a household, whoever
 * asks for it again under whatever number.  What is put down counts at once, and waits for
 * given_write().
 */

/* It starts as { 0 }. */
struct given_book {
	struct journal *journal;
	const struct record **line; /* RECORD_GIVEN: those of the file, and those that wait */
	size_t lines;
	size_t room;
	size_t filed; /* how many are the file's */
	size_t written;
	day_t date;
	struct index by_case;  /* event, kind and household */
	struct index by_party; /* by each thing that a household is known by */
	struct arena arena;
};

/* Read the ledger at path; false where there was trouble, as journal_open() has it. */
bool given_open(struct given_book *book, const char *path, const struct journal_options *options,
		day_t date, struct diag *diag);

/* The line of the household for an event and kind, from 1; 0: there is none. */
size_t given_find(const struct given_book *book, struct text event, int64_t kind,
		  struct text household);

/*
 * Lines of that kind, behind `after`, 0 for the first, that are perhaps of the household of a
 * record (RECORD_GIVEN) and are not given_find()'s: the next, from 1, and by what; 0 at the end.
 */
size_t given_next_of(const struct given_book *book, const struct record *of, size_t after,
		     enum party_match *match);

/* Are they of one event? */
bool given_same_event(const struct record *one, const struct record *two);

/* Have they all the same that the amount follows from? */
bool given_same_content(const struct record *one, const struct record *two);

/* Has each an account, and they differ? */
bool given_other_account(const struct record *line, const struct record *own);

/* Whom a line is about; its texts are those of the line. */
struct party given_party(const struct record *line);

/* A line to be added; its number and its day come with it. */
void given_post(struct given_book *book, const struct record *line);

/* Add what was posted to the file: false where there was trouble, and nothing was. */
bool given_write(struct given_book *book);

/*
 * The case of its payment, "e1/hb-1/drought": it is paid once by that, so that it is the same
 * however the numbers are typed, and from another ledger too.
 */
struct text given_case(const struct record *line, struct arena *arena);

void given_close(struct given_book *book);

#endif
