#include "audit/auditgroup.h"

#include <stdlib.h>

struct member {
	uint64_t key;
	const struct audit_payment *payment;
};

static int
compare_members(const void *a, const void *b)
{
	const struct member *one = a;
	const struct member *two = b;

	if (one->key != two->key)
		return one->key < two->key ? -1 : 1;
	if (one->payment->owed != two->payment->owed)
		return one->payment->owed < two->payment->owed ? -1 : 1;
	return one->payment < two->payment ? -1 : one->payment > two->payment;
}

void
auditgroup_each(struct auditclues *clues, size_t least, auditgroup_key *key_of,
		auditgroup_take *take)
{
	const struct audit_book *book = clues->book;
	struct member *member = arena_calloc(book->payments + 1, sizeof(*member));
	const struct audit_payment **group = NULL;
	size_t room = 0;
	size_t count = 0;

	for (size_t i = 0; i < book->payments; i++) {
		uint64_t key;

		if (key_of(&book->payment[i], &key))
			member[count++] = (struct member){ key, &book->payment[i] };
	}
	qsort(member, count, sizeof(*member), compare_members);
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i; end < count && member[end].key == member[i].key; end++) {
			group = arena_grow(group, &room, end - i, sizeof(*group));
			group[end - i] = member[end].payment;
		}
		if (end - i >= least)
			take(clues, group, end - i);
	}
	free(group);
	free(member);
}
