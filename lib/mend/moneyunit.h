#ifndef JZ_MEND_MONEYUNIT_H
#define JZ_MEND_MONEYUNIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* In what the money below a heading is told. */
enum moneyunit_period { MONEYUNIT_NONE, MONEYUNIT_MONTH, MONEYUNIT_YEAR };

struct moneyunit {
	bool is;       /* do the words say a unit? */
	int64_t scale; /* 10000 for 万元; 1 for 元 */
	enum moneyunit_period period;
	bool each; /* of a person: 元/人·月 */
};

/* What a remark says, folded, with its brackets or without: (万元/年), 单位:元. */
struct moneyunit moneyunit_of(struct text remark);

/* What a line above the header says of all money below: 10000 for 单位：万元; 1 where nothing. */
int64_t moneyunit_of_line(struct text cell);

#endif
