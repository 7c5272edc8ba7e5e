#ifndef JZ_TABLE_NUMFORM_H
#define JZ_TABLE_NUMFORM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "table/decimal.h"
#include "table/serial.h"

/*
 * Number formats of a workbook, as far as what they show is another thing than the number: a
 * date, zeros in front (000), words around (“JP-”000), or a scale (WPS shows 45000 as 4.5万元).
 * It starts as { 0 }, which shows the number.
 */
struct numform {
	enum serial_kind kind; /* where it is a date, the rest is 0 */
	unsigned zeros;        /* digits that a whole number has at least; 0: as many as it has */
	unsigned shift;        /* it is shown divided by ten, so many times */
	bool hundredths;       /* it is shown with two decimals */
	struct text before;    /* words in front, in the arena; currency signs are none */
	struct text after;     /* words behind, of a scale or of a number with zeros or words */
};

/* A format code, and the built-in formats by their number. */
struct numform numform_read(struct text code, struct arena *arena);
struct numform numform_builtin(int64_t id);

/*
 * A number as decimal_read() gives it, exact, not below zero and no date, as the format shows it:
 * nothing is rounded off but what lies behind a shown hundredth.  False where that is the number
 * itself; otherwise *out points into buf, and *text says whether it is more than digits.
 */
bool numform_show(const struct numform *form, struct text number, char buf[DECIMAL_SIZE],
		  struct text *out, bool *text);

#endif
