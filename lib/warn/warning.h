#ifndef JZ_WARN_WARNING_H
#define JZ_WARN_WARNING_H

#include "base/index.h"
#include "match/lead.h"

/*
 * Who may be in need: the rows of signals(5), and those of the last list of warnings, warnings(5),
 * with what visits brought.  A row of either is about one person and one signal; several may be
 * about the same, which is known by their ids once the register was looked through.
 */

struct warning {
	struct whose whose;
	int64_t signal;
	int64_t on;     /* or BLANK */
	int64_t amount; /* the same */
	struct text town;
	struct text village;
	const struct record *last; /* the row of the last list, RECORD_WARNING; NULL: a signal */
	size_t line;

	/* by the register, see warnmeet.h */
	size_t meets;
	bool dead;
	bool hidden; /* he stands in a household in which somebody is at risk */
	char id[LEAD_ID_SIZE];
};

/* Starts as { .today = … }. */
struct warnings {
	day_t today;
	struct warning *item;
	size_t count;
	size_t room;
	struct index by_number;
	struct index by_name; /* and birth date */
	struct arena arena;

	const struct text *extra; /* headings of the last list that are the clerk's own */
	size_t extras;
	size_t rows;            /* of signals */
	size_t unusable;        /* of these: nobody knows who is meant, or what of */
	enum language language; /* of the signals, and */
	const char *encoding;   /* theirs; the arena's */
};

/*
 * Read signals(5).  signal: what all rows are that have none of their own, WORD_SIGNAL_…, or
 * BLANK.  Days and words are mended as jz-import mends them.  False, with trouble reported, where
 * it cannot be read.
 */
bool warning_read_signals(struct warnings *warnings, const char *path,
			  const struct table_options *options, int64_t signal, struct diag *diag);

/* Read the last list, filled in.  What it says of a visit that cannot be is reported, and not
 * taken. */
bool warning_read_last(struct warnings *warnings, const char *path, struct diag *diag);

/* The id of a signal about a person: of his number, else of name and birth date. */
void warning_id(int64_t signal, struct text number, struct text name, day_t birth,
		char id[LEAD_ID_SIZE]);

/* Hand on each that is about a person of the register, by its place in item[]. */
void warning_each(const struct warnings *warnings, const struct whose *person,
		  void (*take)(void *context, size_t item), void *context);

/*
 * The number of whom a row is about: its own, else that of other rows with his name and birth date;
 * blank where there is none, or more than one.
 */
struct text warning_number(const struct warnings *warnings, size_t item);

/* Was it visited, by the day of the run, and something came of it? */
bool warning_is_visited(const struct record *last, day_t today);

void warning_free(struct warnings *warnings);

#endif
