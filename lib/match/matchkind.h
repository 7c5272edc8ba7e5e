#ifndef JZ_MATCH_MATCHKIND_H
#define JZ_MATCH_MATCHKIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/money.h"
#include "base/ratio.h"
#include "rule/param.h"

/*
 * A kind of extract that a department gives, as match(5) describes it: which of its columns mean
 * what, what a hit is, which fact of the register it touches.  Another department is a file, not
 * code.
 */

/* What a column of an extract may mean, by the keys of [columns]. */
enum match_field {
	MATCH_NAME,
	MATCH_ID_NUMBER,
	MATCH_BIRTH_DATE,
	MATCH_SEX,
	MATCH_ON, /* days or months */
	MATCH_FROM,
	MATCH_UNTIL,
	MATCH_AMOUNT, /* yuan */
	MATCH_WHAT,   /* which of several things of a person: a plate, a title, an account's bank */
	MATCH_FIELDS
};

/* When a row that is somebody's is a hit. */
enum match_test {
	MATCH_HAS,    /* always */
	MATCH_BY,     /* on<=month */
	MATCH_BEFORE, /* on<month */
	MATCH_WITHIN, /* from<=month<=until; a blank is open */
	MATCH_ABOVE,  /* amount>…: what the rows of a household come to together */
};

/* What an amount is held against. */
enum match_limit {
	MATCH_YUAN,      /* of the household, in fen */
	MATCH_STANDARDS, /* so many monthly standards a member */
	MATCH_RULE,      /* what a rule value says, of kind MONEY, or LIMIT by the member */
};

struct match_hit {
	enum match_test test;
	enum match_limit limit;
	fen_t fen;
	struct ratio standards;
	enum param param;
};

/* What an extract says of itself: each is what stands in a column, by its headings; blank: none. */
enum match_cover { MATCH_PLACE, MATCH_COVER_FROM, MATCH_COVER_UNTIL, MATCH_COVERS };

/* What else a lead was seen with, beside the columns of an extract. */
struct match_seen {
	struct text key;
	struct text name[2];
};

struct match_kind {
	struct text file;
	struct text kind; /* "deaths" */
	struct text name[2];
	struct text department;
	struct text article;
	struct text question[2];
	int fact; /* the register's column that it is set beside; -1: none */
	bool level_c;
	struct text heading[MATCH_FIELDS]; /* parted by "|"; blank: it has no such column */
	struct text cover[MATCH_COVERS];
	struct match_hit hit;
	struct match_hit paid; /* of a payment; the same where nothing is said */
	bool change[MATCH_FIELDS];
	const struct match_seen *seen; /* the same of what a pair has beside them */
	size_t seens;
	bool plain; /* what it is about is never where somebody lives */
};

/* Read it; NULL where it cannot be used, which was reported with its lines.  All is the arena's. */
const struct match_kind *matchkind_read(const char *path, struct arena *arena, struct diag *diag);

/* The key of a field, "id_number", and its label in a language. */
struct text matchkind_key(enum match_field field);
struct text matchkind_label(enum match_field field, enum language language);

/* Does what is a hit depend on this field? */
bool matchkind_needs(const struct match_hit *hit, enum match_field field);

#endif
