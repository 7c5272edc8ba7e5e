#ifndef JZ_AID_BILL_H
#define JZ_AID_BILL_H

#include <stdbool.h>

#include "aid/billbook.h"

/*
 * Is a row of bills one that can be computed?  What is wrong with it is reported: something that is
 * blank, an amount of the insurances that is not there (0 must be written), days that cannot be, a
 * number that has an identity number in it or that a spreadsheet program rounded.  today is the day
 * of the run.
 */
bool bill_is_sound(const struct record_reader *reader, const struct record *row, day_t today,
		   struct diag *diag);

/*
 * Is it in the book already, or may it be one that is, under another number?  That is reported.
 * *same is the bill of the ledger that it is, with the same content, else SIZE_MAX.
 */
bool bill_is_known(const struct billbook *book, const struct record_reader *reader,
		   const struct record *row, size_t *same, struct diag *diag);

/* Say so where the book has another level of its hospital. */
void bill_check_level(const struct billbook *book, const struct record_reader *reader,
		      const struct record *row, struct diag *diag);

/* The bill that a reversal means; SIZE_MAX, with a finding, where it can mean none. */
size_t bill_reversed(const struct billbook *book, const struct record_reader *reader,
		     const struct record *row, struct diag *diag);

/* The day that counts by a rule, medical.class-on or medical.year-of: its mode; or BLANK. */
int64_t bill_day(const struct record *row, int64_t mode);

#endif
