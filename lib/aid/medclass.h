#ifndef JZ_AID_MEDCLASS_H
#define JZ_AID_MEDCLASS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/index.h"
#include "register/record.h"
#include "rule/law.h"

/*
 * Of what class somebody is for medical assistance, on a day: by approved decisions of that month,
 * and by what the register has his household on since; of aid of one person whom it marks so.  A
 * class is one on the days on which a document cites its ground; of several the first of the table
 * counts: choices(7), medical.rank.  An approved end, or that of no category, is one of all that
 * its unit had before.
 */

/* A household: its texts are the book's. */
struct medclass_home {
	struct text id;
	struct text head;
	struct text head_id;
	struct text town;
	struct text village;
	struct text payee;
	struct text bank;
	struct text account;
	int64_t area;     /* WORD_AREA_…, or BLANK */
	int64_t category; /* that the register has it on, or BLANK */
	int64_t since;    /* month, or BLANK: always */
	size_t rows;      /* in the register */
	size_t line;      /* that says the category, */
	size_t file;      /* and of which file, from 1 */
	bool unclear;     /* a row cannot be read, or two say different categories */
};

/* It starts as { 0 }. */
struct medclass_book {
	struct medclass_home *home;
	size_t homes;
	size_t home_room;
	struct medclass_member *member;
	size_t members;
	size_t member_room;
	struct medclass_span *span;
	size_t spans;
	size_t span_room;
	size_t files;              /* taken */
	struct index by_household; /* homes */
	struct index by_person;    /* members with a number */
	struct index by_name;      /* members */
	struct index by_unit;      /* spans, by person and by household */
	struct arena arena;
};

/*
 * Take a register or a list of decisions; false where trouble was reported.  Rows of a household
 * that differ in its category are reported, and give none.
 */
bool medclass_read(struct medclass_book *book, const char *path,
		   const struct table_options *options, struct diag *diag);

/* Take n of them, all, so that what is wrong in each is said. */
bool medclass_read_all(struct medclass_book *book, char *const *path, size_t n, struct diag *diag);

/* The household of a person; NULL where no file has him. */
const struct medclass_home *medclass_home_of(const struct medclass_book *book, struct text number);

/* Is he known there, and by none of his names is it this one?  A blank one is anybody's. */
bool medclass_is_named_otherwise(const struct medclass_book *book, struct text number,
				 struct text name);

/* The name by which the files have him; blank where they have none. */
struct text medclass_name_of(const struct medclass_book *book, struct text number);

/*
 * The next household that has somebody of that name who may be him, since one of them has no
 * number, or both the same; NULL behind the last.  *at starts as INDEX_NONE.
 */
const struct medclass_home *medclass_next_namesake(const struct medclass_book *book,
						   struct text name, struct text number,
						   size_t *at);

/* The household of a number, however it is typed; NULL where no file has it. */
const struct medclass_home *medclass_home_named(const struct medclass_book *book, struct text id);

/*
 * His class in the month of law->date, by the first of WORD_CATEGORY_TEKUN, _ORPHAN, _UNATTENDED,
 * _DIBAO, _LOW_INCOME and _RIGID that applies; _UNDECIDED where a decision about it is not approved
 * yet, or the register does not make it clear; else _NONE.
 */
int64_t medclass_of(const struct medclass_book *book, struct text number, const struct law *law);

/* Is a category one of these six, on whatever day? */
bool medclass_is_one(int64_t category);

/*
 * The profile of a class, a kind of bill (WORD_BILL_…) and a level of hospital (WORD_HOSPITAL_…):
 * that of the level, else that of all.  NULL where none is set; *param is then the key of the
 * level.
 */
const struct value *medclass_profile(const struct law *law, int64_t class, int64_t kind,
				     int64_t level, enum param *param);

void medclass_free(struct medclass_book *book);

#endif
