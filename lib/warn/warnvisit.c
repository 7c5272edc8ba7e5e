#include "warn/warnvisit.h"

#include "base/hash.h"
#include "match/subject.h"

/* What one visit is for: a household, or a person whom no register has. */
static uint64_t
visit_of(const struct warned *warned)
{
	uint64_t home = warned->met == NULL ? 0 : subject_household_key(warned->met->household);

	return home != 0 ? home
			 : hash_join(hash_join(hash_text(warned->number), warned->name),
				     DAY_TEXT(warned->who->whose.birth));
}

/* Who went there by the last list, as far as that may be shown. */
static struct text
last_of(const struct warned *warned)
{
	return warned->last == NULL || warned->hidden ? TEXT_NONE
						      : warned->last->text[WARNING_visitor];
}

/* The one who is named, or else whoever has the least to do; blank: nobody can be sent. */
static struct text
find(struct warnlist *list, const struct warned *warned, struct text named)
{
	const struct draw_unit unit = {
		.household = warned->met == NULL ? TEXT_NONE : warned->met->household,
		.town = warned->town,
		.village = warned->village,
	};
	const struct inspector *one =
		warned->village.n == 0 ? NULL : inspector_visitor(list->inspectors, &unit, named);

	return one == NULL ? TEXT_NONE : one->name;
}

/* First those who go on as before, so that the others are sent by what is left. */
static void
pass(struct warnlist *list, struct index *visits, bool before)
{
	for (size_t i = 0; i < list->count; i++) {
		struct warned *warned = &list->item[i];
		uint64_t visit = visit_of(warned);
		size_t other = index_find(visits, visit);

		if (warned->quiet || warned->hidden || warned->visitor.n > 0 ||
		    (before && last_of(warned).n == 0))
			continue;
		if (other != INDEX_NONE) {
			warned->visitor = list->item[other].visitor;
			continue;
		}
		struct text visitor = find(list, warned, before ? last_of(warned) : TEXT_NONE);

		warned->visitor = visitor;
		if (visitor.n > 0)
			index_add(visits, visit, i);
	}
}

void
warnvisit_assign(struct warnlist *list)
{
	struct index visits = { 0 };

	if (list->inspectors != NULL) {
		pass(list, &visits, true);
		pass(list, &visits, false);
		pass(list, &visits, false); /* who stands above one to whom somebody is sent */
	}
	for (size_t i = 0; i < list->count; i++) {
		struct warned *warned = &list->item[i];

		if (warned->quiet || list->inspectors == NULL)
			warned->visitor = last_of(warned);
		else
			list->unvisited += warned->visitor.n == 0;
	}
	index_free(&visits);
}
