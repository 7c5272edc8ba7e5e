#ifndef JZ_MEND_FAULTED_H
#define JZ_MEND_FAULTED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* Remarks by which a clerk says that something in the row is wrong, and leaves it: 与第3户重复,
 * 应发为280元. */

/*
 * Does the remark say that the row stands twice or holds something wrong?  Not where that is denied
 * (核实无误) or over (已更正).
 */
bool faulted_is_said(struct text remark);

/*
 * The number that should stand in the row by its remark, 280 of 应发为280元, as it is written;
 * blank where it names none.
 */
struct text faulted_number(struct text remark);

#endif
