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

/*
 * Does a part of a remark, without signs in it, say one of these words of the person?  Not where
 * it is denied (未迁出), or said of somebody before it (父亡), of somebody behind it (亡兄之子) or
 * of a thing (残疾证已注销).  named: the part begins with who the person is, as 长女出嫁 does.
 */
bool gone_says(struct text part, const char *words, bool named);

#endif
