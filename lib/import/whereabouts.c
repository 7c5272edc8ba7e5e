#include "import/whereabouts.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/hash.h"

void
whereabouts_begin(struct whereabouts *w, const struct sheet *sheet)
{
	*w = (struct whereabouts){
		.village = sheet_place(sheet, HEADING_REGISTER, REGISTER_village),
		.town = sheet_place(sheet, HEADING_REGISTER, REGISTER_town),
	};
}

void
whereabouts_add(struct whereabouts *w, const struct sheet *sheet, const struct mender *mender,
		const struct sheet_row *row)
{
	w->row = arena_grow(w->row, &w->room, w->count, sizeof(*w->row));
	w->row[w->count++].village =
		sites_add(&w->villages, sheet_mended(sheet, mender, row, w->village));
	(void)sites_add(&w->towns, sheet_mended(sheet, mender, row, w->town));
}

void
whereabouts_settle(struct whereabouts *w, const struct bounds *bounds, struct sheet *sheet,
		   bool merged)
{
	for (size_t i = 1; w->village != SIZE_MAX && i < w->count; i++) {
		const struct bounds_row *row = &bounds->row[i];
		size_t top = w->row[i].village == SITES_NONE
				     ? sheet_merged_top(sheet, row->line, w->village)
				     : row->line;
		bool carried = top == 0 ? merged && !row->cut : top <= row[-1].line;

		if (w->row[i].village != SITES_NONE || !carried)
			continue;
		w->row[i].village = w->row[i - 1].village;
		sites_carry(&w->villages, w->row[i].village);
	}
	amid_find(bounds, w->row);
}

bool
whereabouts_has(const struct whereabouts *w, struct text name)
{
	return sites_has(&w->villages, name) || sites_has(&w->towns, name);
}

/* Is it the first row in which this is asked of the place? */
static bool
is_first_of(struct index *seen, const struct entry *entry, struct text name)
{
	uint64_t hash = hash_text(name);

	if (index_find(seen, hash) != INDEX_NONE)
		return false;
	index_add(seen, hash, sheet_item(entry->sheet, entry->line));
	return true;
}

/* The name of a village or town that stands here alone, as none of the others do. */
static void
check_place(const struct sites *sites, struct index *seen, const struct entry *entry, size_t place,
	    size_t amid)
{
	struct text name = entry_value(entry, place);

	if (place == SIZE_MAX || entry->cell[place].n == 0) /* what was carried is told above */
		return;
	struct text like = sites_like(sites, name);

	if (sites_is_odd(sites, name) || (like.n == 0 && sites_is_none(sites, name)))
		entry_flag(entry, place, DIAG_VILLAGE_ODD);
	else if (like.n > 0 && is_first_of(seen, entry, name))
		entry_report(entry, place, DIAG_VILLAGE_LIKE, like, TEXT_NONE);
	else if (like.n == 0 && amid != AMID_NONE)
		entry_report(entry, place, DIAG_VILLAGE_AMID, sites_name(sites, amid), TEXT_NONE);
}

void
whereabouts_check(const struct whereabouts *w, struct index *seen, const struct entry *entry,
		  size_t at)
{
	check_place(&w->villages, seen, entry, w->village,
		    at == SIZE_MAX ? AMID_NONE : w->row[at].between);
	check_place(&w->towns, seen, entry, w->town, AMID_NONE);
}

void
whereabouts_free(struct whereabouts *w)
{
	free(w->row);
	*w = (struct whereabouts){ 0 };
}
