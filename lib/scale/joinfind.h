#ifndef JZ_SCALE_JOINFIND_H
#define JZ_SCALE_JOINFIND_H

#include <stdbool.h>
#include <stddef.h>

#include "scale/joined.h"

/*
 * The findings of the parts, findings(5), as the run over the whole register would have them: of
 * its file and rows, in its order, what is said of the header or of other files once, how many
 * households wait for a rule value added up.  They go to diag as they come.
 *
 * What lies between households is not whole in a cut by households, and is left out; of a cut by a
 * column it is all that is taken.  *left is how many were left out so in the first case.  False
 * where trouble was reported.
 */
bool joinfind_pass(struct joined *joined, struct diag *diag, size_t *left);

#endif
