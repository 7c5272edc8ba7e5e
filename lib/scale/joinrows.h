#ifndef JZ_SCALE_JOINROWS_H
#define JZ_SCALE_JOINROWS_H

#include <stdbool.h>

#include "scale/joined.h"
#include "table/outfile.h"

/*
 * The results of the parts, behind each other and with one header, byte by byte.  False where
 * trouble was reported: one has another header, or is not what its record says.
 */
bool joinrows_write(const struct joined *joined, struct outfile *out, struct diag *diag);

#endif
