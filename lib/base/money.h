#ifndef JZ_BASE_MONEY_H
#define JZ_BASE_MONEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/ratio.h"
#include "base/text.h"

/*
 * An amount of money in fen.  A cell holds at most MONEY_MAX, so that twelve months of every
 * class of income of a million persons fit an int64_t; sums of cells need no further check.
 */
typedef int64_t fen_t;

#define MONEY_MAX INT64_C(99999999999) /* 999,999,999.99 yuan */
#define MONEY_SIZE 24                  /* room for any fen_t in yuan, and NUL */

/* Why an amount could not be read. */
enum money_fault {
	MONEY_OK,
	MONEY_FORM,     /* not digits with an optional point */
	MONEY_DECIMALS, /* more than two decimals */
	MONEY_NEGATIVE, /* a minus sign before a number */
	MONEY_RANGE,    /* above MONEY_MAX */
};

/*
 * Read an amount in yuan: digits, then at most a point and one or two digits; no sign, no
 * separators.  On MONEY_OK sets *out, otherwise leaves it alone.
 */
enum money_fault money_parse(const char *s, size_t n, fen_t *out);

/*
 * The same of an amount as most are written: 4 to 8 bytes, digits alone or with two decimals.
 * False, with *out left alone, where it is written otherwise.
 */
bool money_parse_usual(const char *s, size_t n, fen_t *out);

/* Write yuan with two decimals ("1080.00", "-3.50") and NUL into buf.  Returns buf. */
char *money_format(fen_t amount, char buf[MONEY_SIZE]);

/* The same, where it is first put down: somewhere in buf. */
struct text money_written(fen_t amount, char buf[MONEY_SIZE]);

/*
 * Write an exact amount in yuan: num / den fen, den > 0, with as many decimals as it needs,
 * and after six of them "…".  For explanations, never for a payment.  Returns buf.
 */
char *money_format_exact(struct ratio fen, char buf[MONEY_SIZE * 2]);

/* How a payable amount is rounded: to a multiple of unit fen, in one direction. */
enum round_mode {
	ROUND_UP,
	ROUND_DOWN,
	ROUND_HALF_UP,
};

struct rounding {
	enum round_mode mode;
	fen_t unit; /* in fen, > 0: 1 fen, 10 jiao, 100 yuan */
};

/* The one rounding of a payable amount of num / den fen, which must not be negative. */
fen_t money_round(struct ratio fen, struct rounding rounding);

/* Yuan as a text, good to the end of the block that it is written in. */
#define MONEY_TEXT(amount) money_written((amount), (char[MONEY_SIZE]){ 0 })

#endif
