#ifndef JZ_BASE_HEARD_H
#define JZ_BASE_HEARD_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"

/* Findings that were heard and are kept, to be told in their order later on.  It starts as { 0 }.
 */
struct heard {
	struct heard_finding *item;
	size_t count;
	size_t room;
	struct arena arena; /* holds their texts */
};

/* The sink of a diag whose context is a struct heard. */
void heard_take(void *heard, const struct finding *finding);

/* Tell the findings from one number on, up to but not with another, to a diag, as if they came
 * there now. */
void heard_tell(const struct heard *heard, size_t from, size_t to, struct diag *diag);

/* None is kept any more; the memory is, for those to come. */
void heard_forget(struct heard *heard);

void heard_free(struct heard *heard);

#endif
