#ifndef JZ_HOUSE_RUNNING_H
#define JZ_HOUSE_RUNNING_H

#include "house/signs.h"

/*
 * The running numbers of households whose bounds were settled: one that stands twice where the
 * rows around it are numbered as if it were another, one that is not what they leave out, and
 * whether they rise throughout.
 */
void running_settle(struct bounds *bounds);

#endif
