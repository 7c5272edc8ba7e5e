#ifndef JZ_HOUSE_BOUNDS_H
#define JZ_HOUSE_BOUNDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "house/signs.h"

/*
 * Where households begin and end in a sheet.  A column of ids says it alone.  Without one all that
 * the rows say counts together: running numbers, the name and the identity number of the head,
 * cells merged over rows, blank rows, and the relation to the head.  Where two of these disagree
 * nothing is chosen: the row is of no household, or the household has two heads or none, and stays
 * in error.
 */

/*
 * Is the relation that of a payee, not of the person in the row: is the name beside a relation
 * that is no head's that of the head, or does somebody who is no head of the rows above draw the
 * money in most rows that have such a relation?
 */
bool bounds_relation_is_payees(const struct bounds *bounds);

/*
 * Has the sheet rows of members, although no column says who is one: rows that share a merged
 * running number with the row above, or many that have neither a number nor an amount or account of
 * their own, where others have?
 */
bool bounds_has_members(const struct bounds *bounds);

/*
 * Is it a list of those to whom something is paid, each for himself?  Beside many rows somebody is
 * named as the head who stands in none: a child's guardian, or the head of a family of whom one
 * member alone is listed.  A single member whose head has a row, or two rows of one head, make it a
 * list of members.
 */
bool bounds_lists_recipients(const struct bounds *bounds);

/*
 * All rows are there, and the meanings of the columns are settled: judge the rows.  roster: each is
 * a household.
 */
void bounds_settle(struct bounds *bounds, bool roster);

/* The row behind the last of the household that begins with row first. */
size_t bounds_end_of(const struct bounds *bounds, size_t first);

/* The persons of the household that begins with row at: as covered, else as members or rows. */
int64_t bounds_persons(const struct bounds *bounds, size_t at);

/* How many households begin. */
size_t bounds_households(const struct bounds *bounds);

/* Begin with the first row again; then the judgement of each row of people, in their order. */
void bounds_rewind(struct bounds *bounds);
const struct bounds_row *bounds_take(struct bounds *bounds);

void bounds_free(struct bounds *bounds);

#endif
