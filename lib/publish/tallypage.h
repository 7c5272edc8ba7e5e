#ifndef JZ_PUBLISH_TALLYPAGE_H
#define JZ_PUBLISH_TALLYPAGE_H

#include "page/paper.h"
#include "publish/tally.h"

/* The style that paper->style needs for its tables and bars. */
extern const char tallypage_style[];

/*
 * A part of a page that stands alone: what it is by, a sentence, bars with what they stand for
 * beside them, and the table.  tally is of one dimension, and in its order.
 */
void tallypage_write(struct paper *paper, const struct tally *tally,
		     const struct tally_names *names);

#endif
