#ifndef JZ_MEND_GONE_H
#define JZ_MEND_GONE_H

#include <stdbool.h>

#include "base/text.h"

/*
 * Remarks by which a clerk says that somebody is no longer to be in the list, in which he still
 * stands: 户主已于8月病故, 全家已迁出, 停发.
 */

/*
 * Does the remark say that the person, or his household, has died, moved away, is in prison or no
 * longer gets anything?  Not of others, as 丈夫去世, nor where it was taken back.
 */
bool gone_is_said(struct text remark);

#endif
