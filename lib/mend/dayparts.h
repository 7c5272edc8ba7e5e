#ifndef JZ_MEND_DAYPARTS_H
#define JZ_MEND_DAYPARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum { DAYPARTS = 3 };

/* A date in its parts, as it is written; which of them is the year is not said. */
struct dayparts {
	int64_t number[DAYPARTS];
	size_t digits[DAYPARTS]; /* how many stand there; of 七 one, of 十二 two, of Oct none */
	size_t count;
	size_t named;   /* which is the English name of a month, or DAYPARTS */
	char separator; /* '.', '-', '/', ','; 0 where 年月日 stand instead */
	bool units;     /* 年, 月 or 日 stand behind the first, second and third part */
};

/*
 * Take a folded cell apart: numbers in digits or in Chinese, or an English month (oct), with
 * one kind of separator between them, or 年 月 日 in their places, which may stand beside a
 * point.  False for anything else.
 */
bool dayparts_read(struct text folded, struct dayparts *out);

#endif
