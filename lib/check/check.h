#ifndef JZ_CHECK_CHECK_H
#define JZ_CHECK_CHECK_H

#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/index.h"
#include "house/kin.h"
#include "register/household.h"

/*
 * What is doubtful in the households of registers, beyond what holds them back, which the
 * reader of the register reports itself.  Ages and sums are judged by what is likely, not by
 * law: everything here is a warning, but for accounts that a spreadsheet destroyed.
 */

/* A person or an account that was met. */
struct check_seen {
	struct text file;
	size_t line;
	struct text household;
};

/* What no two households should have. */
enum check_thing {
	CHECK_NUMBER, /* an identity number */
	CHECK_ACCOUNT,
	CHECK_CARD, /* a disability certificate */
	CHECK_THINGS
};

struct check_meeting {
	enum check_thing thing;
	struct text number;
	struct where where;
};

struct check {
	struct diag *diag;
	day_t today;
	const struct record_reader *reader; /* of the file at hand; the caller sets it */
	/* hears what check_meet() is to be asked later on, by another check; NULL: it is asked at
	 * once */
	void (*meet)(void *context, const struct check_meeting *meeting);
	void *context;
	struct index met[CHECK_THINGS]; /* into seen[] */
	struct kin_memo kin;
	struct check_seen *seen;
	size_t seen_count;
	size_t seen_room;
	struct arena arena;
};

/* Name the columns of the file at hand that nobody knows, neither here nor in a clerk's sheet. */
void check_columns(const struct check *check);

/* Starts as { .diag = …, .today = … }.  Report what is doubtful in a household. */
void check_household(struct check *check, const struct household *household);

/* Report what was met in another household; remember it if it is new. */
void check_meet(struct check *check, const struct check_meeting *meeting);

void check_end(struct check *check);

#endif
