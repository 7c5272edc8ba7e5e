#ifndef JZ_PUBLISH_NOTICELIST_H
#define JZ_PUBLISH_NOTICELIST_H

#include "publish/notice.h"

/*
 * Read decisions as they stand in a month.  Each row that cannot be relied on is reported and left
 * out: one that cannot be read, rests on a value that is an example, not verified or not adopted,
 * comes twice, or grants nothing.  What has ended or is suspended is left out without a word.
 * False with trouble reported.
 */
bool noticelist_read(struct notice *notice, const char *path, const struct table_options *options,
		     month_t month, struct diag *diag);

#endif
