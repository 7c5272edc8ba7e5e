#ifndef JZ_LAW_INCOME_H
#define JZ_LAW_INCOME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/money.h"
#include "law/fact.h"
#include "register/register.h"

/*
 * Income by the year: 民发〔2021〕57号 art. 13 and policy.md DB-5 to DB-7.  Four classes, each
 * the sum of twelve times its monthly cell and its yearly cell; employment costs come off the
 * wage, the base pension off the transfers while it does not count, neither below zero.
 */

enum income_class {
	INCOME_WAGE,
	INCOME_BUSINESS,
	INCOME_PROPERTY,
	INCOME_TRANSFER,
	INCOME_CLASSES,
	INCOME_TOTAL = INCOME_CLASSES, /* a register that keeps the person's total only */
	INCOME_OTHER,
	INCOME_ITEMS
};

/* One term of a person's income; all amounts in fen a year. */
struct income_item {
	enum income_class class;
	bool unknown;
	fen_t gross;
	fen_t off;     /* taken off it */
	fen_t counted; /* max(0, gross - off) */
};

/* An income that is known to be at least `year`, and is exactly that where nothing is missing. */
struct income {
	fen_t year;
	facts_t missing;
};

/* How incomes are read. */
struct income_rule {
	bool pension_out;  /* the base pension does not count */
	bool classes_kept; /* the register has a column of some class */
	bool total;        /* nothing is taken off */
};

/* The terms of a person's income, in order; returns how many. */
size_t income_items(const struct person *person, struct income_rule rule,
		    struct income_item item[INCOME_ITEMS]);

/* Their sum. */
struct income income_of(const struct person *person, struct income_rule rule);

/* The column of an item by month and by year. */
int income_column(enum income_class class, bool by_year);

/* What a person spends by need in a year: medical, education, rehabilitation, other. */
fen_t income_rigid_cost(const struct person *person);

#endif
