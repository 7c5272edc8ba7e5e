#ifndef JZ_LEDGER_JOURNAL_H
#define JZ_LEDGER_JOURNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/money.h"
#include "register/record.h"

/*
 * A file of records to which lines are only ever added: the ledger of payments, a town's reserve,
 * the bills of a year.  It knows when a line is not as it was written (ledger/chain.h), and leaves
 * what lines mean to its owner, who takes each in turn.
 *
 * It appears whole or not at all, old lines and new; while it is open to record, every other run
 * is kept out; a file that changed meanwhile takes nothing.  Whoever writes results beside it has
 * them on the disk without their names, adds the lines, and names them then: no crash makes
 * a second payment of that.
 */
struct journal;

/* One kind of it; the same for every run. */
struct journal_form {
	enum record_type type;
	const int *required; /* columns of every file, ended by -1.  One of payments may lack
				its digests: then it is said how the old form is taken over */
	int digest;          /* the column of it, KIND_TEXT */

	/* Take a line, read or to be added; false: it cannot be one that was ever written. */
	bool (*take)(void *owner, const struct record *line);

	/* What a line adds to the sum of the head, in fen; less than nothing where it takes away,
	 * and nothing where its amount is blank, which take() refuses. */
	fen_t (*worth)(const struct record *line);

	/* Fill in what the journal itself says of a line to be added (its number, from 1, the day):
	 * its texts are as they will be read, and it was not yet taken.  What is pointed to must
	 * last until the next. */
	void (*complete)(void *owner, size_t number, struct record *line);
};

struct journal_options {
	struct table_options table;
	bool record;     /* lines will be added: keep every other run out */
	bool begin;      /* there may be no such file yet */
	struct text had; /* a head that it must have had, or blank: else its tail was cut off */
	bool verify; /* a line that is not as it was written is a person's business, not trouble */
};

/*
 * Read the journal at path; form and owner must outlive it.  A line that cannot be read, or is not
 * as it was written, is reported and makes the whole of it trouble: it could be the one that stops
 * a second payment.  NULL where there was trouble.
 */
struct journal *journal_open(const char *path, const struct journal_form *form, void *owner,
			     const struct journal_options *options, struct diag *diag);

/* Its path, as it was given. */
const char *journal_name(const struct journal *journal);

/* How it is written; Chinese and NULL where there is no file yet. */
enum language journal_language(const struct journal *journal);
const char *journal_encoding(const struct journal *journal);

/* How many lines it has. */
size_t journal_lines(const struct journal *journal);

/* Call take() for each line of the file, in order; false, with trouble reported, where that failed.
 */
bool journal_each(struct journal *journal, void (*take)(void *context, const struct record *line),
		  void *context);

/* What makes lines to be added: it fills a blank record, and is false behind the last. */
typedef bool journal_next(void *context, struct record *line);

/*
 * Add lines, each of which take() must find fine.  language and encoding are those of a new file.
 * On false trouble is reported, the file is as it was, and the journal can only be closed.
 */
bool journal_add(struct journal *journal, enum language language, const char *encoding,
		 journal_next *next, void *context);

/*
 * The head: how many lines, the sum, and the first 16 digits of the last digest,
 * "281:136600.00:0123456789abcdef".  Kept outside the file, on the paper that leaders sign, it
 * shows a tail that was cut off and a file that was written anew.
 */
enum { JOURNAL_HEAD_SIZE = 80 };
char *journal_head(const struct journal *journal, char head[JOURNAL_HEAD_SIZE]);

/* What it was behind that many lines, from 1. */
char *journal_head_at(const struct journal *journal, size_t lines, char head[JOURNAL_HEAD_SIZE]);

/* What it will be when these lines are added. */
char *journal_head_with(struct journal *journal, journal_next *next, void *context,
			char head[JOURNAL_HEAD_SIZE]);

/* Was that the head at some time? */
bool journal_had(const struct journal *journal, struct text head);

/*
 * Write a copy of it, cut back to a head that it had: another file, without a lock.  False where
 * trouble was reported.
 */
bool journal_cut(struct journal *journal, struct text head, const char *path);

/* NULL is allowed. */
void journal_close(struct journal *journal);

#endif
