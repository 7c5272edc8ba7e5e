#ifndef JZ_LEARN_CODES_H
#define JZ_LEARN_CODES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/index.h"
#include "base/text.h"

/*
 * Numbers by which a column names things, each another one and all of one form: DB43992100001,
 * 清临救〔2026〕041号.
 */

enum { CODE_PART = 32, CODE_FORMS = 2 };

struct code_form {
	char prefix[CODE_PART]; /* what stands before the digits */
	size_t n;
	char suffix[CODE_PART]; /* and behind them */
	size_t m;
	size_t digits; /* 0: the cell is no such number */
	size_t rows;
};

/* It starts as { 0 }. */
struct codes {
	struct code_form form[CODE_FORMS]; /* the first ones that were met */
	size_t rows;                       /* that are not blank */
	size_t again;                      /* rows that say what one above said */
	bool none;                         /* it is known that these are no codes */
	struct index seen;
};

/* A cell of the column, but a blank one. */
void codes_add(struct codes *codes, struct text cell);

/* The form that nearly all cells have, each of which says something else; NULL: there is none. */
const struct code_form *codes_form(const struct codes *codes);

/* Has the cell the form? */
bool codes_has_form(const struct code_form *form, struct text cell);

void codes_free(struct codes *codes);

#endif
