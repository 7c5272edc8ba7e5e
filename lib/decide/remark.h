#ifndef JZ_DECIDE_REMARK_H
#define JZ_DECIDE_REMARK_H

#include <stdbool.h>

#include "base/text.h"

/*
 * A remark lets a payment through that is otherwise held back, but only one that speaks of what
 * holds it: 外出打工 is no reason to send again what came back.  What counts is one of the words of
 * remark.c, in a clause without a no (不再发); that the matter was looked into is none of them:
 * 经核实，确已死亡 was looked into as well.
 */

enum remark_about {
	REMARK_SENT_AGAIN, /* what came back because of the person is looked into, and goes out */
	REMARK_ACCOUNT,    /* two households have one account, and why */
	REMARK_NAMESAKE,   /* two households have one name, and are two */
	REMARK_OCCASION,   /* two payments that are alike are for two occasions */
	REMARK_BILL,       /* two bills that are alike are two */
	REMARKS,
};

bool remark_speaks(struct text remark, enum remark_about about);

#endif
