#ifndef JZ_DECIDE_PREVIOUS_H
#define JZ_DECIDE_PREVIOUS_H

#include "base/day.h"
#include "base/diag.h"
#include "law/walk.h"
#include "register/register.h"

/*
 * Earlier decisions as memory: what a household was on, how much, and where its phase-out
 * began.  It fills what the register leaves blank; where the register says something else,
 * the register stands and the difference is a finding.
 */
struct previous;

/*
 * Read decision lists, the earliest first; paths ends with NULL, and may be NULL.  The last row
 * of a household that was decided and not refused counts.  A phase-out is remembered until the
 * household is on the minimum living allowance again, so that it begins once: in the month that
 * follows from its end and its length, months, or in the first that a list paid, whichever is
 * earlier.  Trouble is reported and gives NULL.
 */
struct previous *previous_open(const char *const *paths, int64_t months,
			       const struct table_options *options, struct diag *diag);

/*
 * Fill in category, amount, phase_out_start and phase_out_base of a household.  reader is the
 * register's, for the place of a finding.
 */
void previous_fill(const struct previous *previous, struct household *household,
		   const struct record_reader *reader, struct diag *diag);

/*
 * What changes for a household (Law of 2026, articles 47 and 48), unit by unit against the last
 * list that decided it: previous_begin() with its walk, then previous_change() for each of its
 * rows.  Without lists, and where previous is NULL, nothing is ever said.
 */
void previous_begin(struct previous *previous, const struct walk *walk);

/*
 * Fill in change and previous_amount of a row that decision_fill() made; both stay blank where it
 * waits, or where nothing was paid and nothing is.  first: it is the first of the household.  The
 * first row also answers for earlier aid of units that have no row now: the household's own for all
 * of them, a person's for the household's.
 */
void previous_change(const struct previous *previous, bool first, struct record *row);

/*
 * The i-th person of the walk's household whose aid ended and for whom no row answers: true, and
 * row is that of decision_fill_none(), with his name, number and amount, and the change; false, and
 * row left alone, where there is none.  The texts live as long as previous.
 */
bool previous_ended(const struct previous *previous, size_t i, const struct walk *walk,
		    struct record *row);

/*
 * What the last list said of a row's own unit while it had aid: its category, or one of members,
 * covered, income, standard, gap, supplement and care.  BLANK where that is not known.
 */
int64_t previous_said(const struct previous *previous, const struct record *row, int column);

/*
 * The same lists for another thread, which asks and compares by itself, with no more memory.  The
 * other outlives it.
 */
struct previous *previous_beside(const struct previous *previous);

/* NULL is allowed. */
void previous_close(struct previous *previous);

#endif
