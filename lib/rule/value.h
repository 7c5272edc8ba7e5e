#ifndef JZ_RULE_VALUE_H
#define JZ_RULE_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/ratio.h"
#include "base/text.h"
#include "rule/document.h"
#include "rule/param.h"

/* A value that a document sets. */
struct value {
	bool set;
	enum param param;
	int64_t whole; /* AMOUNT, PART: fen a year; MONEY, LIMIT: fen; COUNT, AGE and lengths: the
			  number; FLAG: 0 or 1; QUARTERS: bit q for quarter q, 1 to 4; MEMBERS: bit
			  w for WORD_MEMBER_AT_HOME + w, CATEGORIES the same from
			  WORD_CATEGORY_DIBAO; MODE: which, from 0 */
	struct ratio ratio; /* RATIO and SHARE, PART and LIMIT that are no amount, and the share
			       of a PROFILE */
	bool amount;        /* PART, LIMIT: it is one; of LIMIT each further head's, in whole */
	const fen_t *first; /* LIMIT: of the first heads, of count; those before take it all;
			       PROFILE: of each term of list, where it is an amount */
	struct rounding rounding;
	/* LIST, AGES, GRADES, MEMBERS, CATEGORIES and MODE; of GRADES and MODE the keys: "physical
	 * 2"; of PROFILE the terms, "deductible", "share" and "cap", none where all is paid */
	const struct text *list;
	size_t count;
	bool yearly;         /* AMOUNT: stated by the year */
	struct text written; /* as the file has it: "650 yuan/month" */
	const struct document *document;
	struct text article;
	size_t line;
	day_t from;        /* the first and the last day in force: its own, else the */
	day_t until;       /* document's; until may be DAY_NONE: open */
	size_t overridden; /* how many values of farther places or older documents it overrides */
};

enum value_fault {
	VALUE_OK,
	VALUE_ARTICLE, /* no "@ article", or that of a form */
	VALUE_FORM,    /* not a value of the key's kind */
	VALUE_RANGE,   /* of its kind, and not within param_range() */
	VALUE_DATE,    /* from or until with no date behind it */
};

/*
 * Read 'VALUE [from DATE] [until DATE] @ "article"' for a key.  On VALUE_OK sets all of *out
 * that the text says; from and until may be DAY_NONE.  On a fault *at is the part that is
 * wrong.  Texts are parts of written; lists are the arena's.
 */
enum value_fault value_parse(enum param param, struct text written, struct value *out,
			     struct text *at, struct arena *arena);

/* The same for the bound of a limit, in which a length may go without its unit: "12". */
enum value_fault value_parse_bound(enum param param, struct text written, struct value *out,
				   struct text *at, struct arena *arena);

/* Part written at its @, and take the quotes off the article; false where there is none, or
 * still the words of a form that stand for one. */
bool value_cut_article(struct text written, struct text *value, struct text *article);

/* Take "[from DATE] [until DATE]" off the end of *t; what is not there leaves its day alone. */
enum value_fault value_take_days(struct text *t, day_t *from, day_t *until, struct text *at);

/* The most that an amount of kind LIMIT allows so many heads, from 1. */
fen_t value_limit(const struct value *value, size_t heads);

/* Is a quarter, 1 to 4, among those of a value of kind QUARTERS? */
bool value_has_quarter(const struct value *value, int quarter);

/* -1, 0, 1 as a is below, equal to, above b: values of one key for which param_ordered(). */
int value_compare(const struct value *a, const struct value *b);

/* Is it in force on the date? */
bool value_holds(const struct value *value, day_t date);

/* Are there days on which both are in force? */
bool value_meets(const struct value *a, const struct value *b);

/*
 * Of values of one key that stand as they override each other, the i-th that is in force on the
 * date: 0 is the one that counts, those behind are what it overrides.  NULL at the end.
 */
const struct value *value_in_force(const struct value *value, size_t count, day_t date, size_t i);

enum { VALUE_SOURCE_SIZE = 512 };

/* "大办发〔2021〕30号（六）", cut where it does not fit. */
struct text value_source(const struct value *value, char buf[VALUE_SOURCE_SIZE]);
#define VALUE_SOURCE(value) value_source((value), (char[VALUE_SOURCE_SIZE]){ 0 })

#endif
