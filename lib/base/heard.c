#include "base/heard.h"

#include <stdlib.h>

struct heard_finding {
	struct finding finding; /* where stands beside it */
	struct where where;
};

void
heard_take(void *context, const struct finding *finding)
{
	struct heard *heard = context;
	struct arena *arena = &heard->arena;

	heard->item = arena_grow(heard->item, &heard->room, heard->count, sizeof(*heard->item));
	struct heard_finding *kept = &heard->item[heard->count++];

	*kept = (struct heard_finding){ *finding, *finding->where };
	kept->where.file = arena_text(arena, finding->where->file);
	kept->where.column = arena_text(arena, finding->where->column);
	kept->where.household = arena_text(arena, finding->where->household);
	kept->finding.value = arena_text(arena, finding->value);
	kept->finding.message = arena_text(arena, finding->message);
	kept->finding.remedy = arena_text(arena, finding->remedy);
}

void
heard_tell(const struct heard *heard, size_t from, size_t to, struct diag *diag)
{
	struct diag behind = diag_behind(diag);

	for (size_t i = from; i < to; i++) {
		struct finding finding = heard->item[i].finding;

		finding.where = &heard->item[i].where;
		behind.sink(behind.context, &finding);
	}
}

void
heard_forget(struct heard *heard)
{
	heard->count = 0;
	arena_reset(&heard->arena);
}

void
heard_free(struct heard *heard)
{
	free(heard->item);
	arena_free(&heard->arena);
	*heard = (struct heard){ 0 };
}
