#include "urgent/purse.h"

#include <stdlib.h>

#include "base/hash.h"
#include "decide/unit.h"

enum { STAGES_MOST = 999 };

struct purse_town {
	struct text name;
	fen_t free;
};

/* What a line did, for the balance of a day. */
struct purse_movement {
	day_t on;
	size_t town;
	fen_t change;
};

/* A case with what is nobody else's. */
struct purse_entry {
	struct purse_case known;
	int64_t paid_on; /* day_t, or BLANK */
	struct purse_stage *stage;
	size_t room;
};

/* ---- who is who ---- */

static uint64_t
fold(struct text t, struct text what)
{
	char buf[256];

	return hash_join(hash_text(what), unit_fold_number(t, buf, sizeof(buf)));
}

static struct purse_entry *
find(const struct purse *purse, struct text id)
{
	size_t at = index_find(&purse->by_id, fold(id, TEXT("case")));

	return at == INDEX_NONE ? NULL : purse->entry[at];
}

const struct purse_case *
purse_find(const struct purse *purse, struct text id)
{
	struct purse_entry *entry = find(purse, id);

	return entry == NULL ? NULL : &entry->known;
}

static size_t
place_of_town(struct purse *purse, struct text name)
{
	uint64_t key = fold(name, TEXT("town"));
	size_t at = index_find(&purse->by_town, key);

	if (at != INDEX_NONE)
		return at;
	purse->town =
		arena_grow(purse->town, &purse->town_room, purse->towns, sizeof(*purse->town));
	purse->town[purse->towns] = (struct purse_town){ .name = arena_text(&purse->arena, name) };
	index_add(&purse->by_town, key, purse->towns);
	return purse->towns++;
}

/* ---- what a line does ---- */

static struct purse_entry *
add_entry(struct purse *purse, const struct record *line)
{
	struct arena *arena = &purse->arena;
	const struct text *text = line->text;
	struct purse_entry *entry = arena_alloc(arena, sizeof(*entry));

	entry->paid_on = BLANK;
	entry->known = (struct purse_case){
		.id = arena_text(arena, text[RESERVE_case_id]),
		.who = { .household = arena_text(arena, text[RESERVE_household_id]),
			 .person_id = arena_text(arena, text[RESERVE_applicant_id]),
			 .name = arena_text(arena, text[RESERVE_applicant]),
			 .account = arena_text(arena, text[RESERVE_account]),
			 .town = arena_text(arena, text[RESERVE_town]),
			 .village = arena_text(arena, text[RESERVE_village]) },
		.type = line->value[RESERVE_type],
		.cause = line->value[RESERVE_cause],
		.event = arena_text(arena, text[RESERVE_event_id]),
		.event_on = line->value[RESERVE_event_on],
		.accepted_on = (day_t)line->value[RESERVE_happened_on],
		.month = month_of((day_t)line->value[RESERVE_posted_on]),
		.town_limit = line->value[RESERVE_town_limit],
	};
	uint64_t key[PARTY_KEYS];
	size_t keys = party_keys(&entry->known.who, key);

	index_add(&purse->by_id, fold(entry->known.id, TEXT("case")), purse->entries);
	for (size_t k = 0; k < keys; k++)
		index_add(&purse->by_party, key[k], purse->entries);
	purse->entry = arena_grow(purse->entry, &purse->entry_room, purse->entries,
				  sizeof(struct purse_entry *));
	purse->entry[purse->entries++] = entry;
	return entry;
}

/* The stage that a line is about; NULL where it cannot be about one. */
static struct purse_stage *
stage_of(struct purse *purse, const struct record *line, struct purse_entry **entry)
{
	int64_t number = line->value[RESERVE_stage];
	bool held = line->value[RESERVE_event] == WORD_RESERVE_HELD;

	*entry = find(purse, line->text[RESERVE_case_id]);
	if (*entry == NULL && held && line->value[RESERVE_happened_on] != BLANK)
		*entry = add_entry(purse, line);
	if (*entry == NULL || number == BLANK || number < 1 || number > STAGES_MOST)
		return NULL;
	if (held && (*entry)->known.amount == 0)
		(*entry)->known.stages = 0; /* it starts anew, in as many stages as come now */
	while (held && (*entry)->known.stages < (size_t)number) {
		(*entry)->stage = arena_grow((*entry)->stage, &(*entry)->room,
					     (*entry)->known.stages, sizeof(*(*entry)->stage));
		(*entry)->stage[(*entry)->known.stages++] = (struct purse_stage){ 0 };
	}
	return (size_t)number > (*entry)->known.stages ? NULL : &(*entry)->stage[number - 1];
}

/* Change a stage as a line says; false where it has not got that. */
static bool
change_stage(struct purse_stage *stage, struct purse_entry *entry, const struct record *line)
{
	fen_t amount = line->value[RESERVE_amount];

	if (fold(entry->known.who.town, TEXT("town")) !=
	    fold(line->text[RESERVE_town], TEXT("town")))
		return false;
	switch (line->value[RESERVE_event]) {
	case WORD_RESERVE_HELD:
		stage->held += amount;
		break;
	case WORD_RESERVE_RELEASED:
		if (stage->held < amount)
			return false;
		stage->held -= amount;
		break;
	case WORD_RESERVE_SPENT:
		stage->spent += amount;
		entry->known.spent += amount;
		if (entry->paid_on == BLANK)
			entry->paid_on = line->value[RESERVE_happened_on];
		break;
	default: /* came back */
		if (stage->spent < amount)
			return false;
		stage->spent -= amount;
		entry->known.spent -= amount;
		break;
	}
	entry->known.amount = 0;
	for (size_t i = 0; i < entry->known.stages; i++)
		entry->known.amount += entry->stage[i].held + entry->stage[i].spent;
	return true;
}

fen_t
purse_worth(const struct record *line)
{
	fen_t amount = line->value[RESERVE_amount];

	if (amount == BLANK)
		return 0;
	switch (line->value[RESERVE_event]) {
	case WORD_RESERVE_FUNDED:
	case WORD_RESERVE_RELEASED:
		return amount;
	default:
		return -amount;
	}
}

static bool
is_sound(const struct record *line)
{
	return !line->bad && line->value[RESERVE_event] != BLANK &&
	       line->text[RESERVE_town].n > 0 && line->value[RESERVE_posted_on] != BLANK &&
	       line->value[RESERVE_amount] != BLANK && line->value[RESERVE_amount] > 0 &&
	       (line->text[RESERVE_case_id].n > 0 ||
		line->value[RESERVE_event] == WORD_RESERVE_FUNDED);
}

int64_t
purse_last(const struct purse *purse)
{
	return purse->movements == 0 ? BLANK : purse->movement[purse->movements - 1].on;
}

bool
purse_take(struct purse *purse, const struct record *line)
{
	struct purse_entry *entry = NULL;
	struct purse_stage *stage = NULL;

	if (!is_sound(line) || line->value[RESERVE_posted_on] < purse_last(purse))
		return false;
	size_t town = place_of_town(purse, line->text[RESERVE_town]);

	if (purse->town[town].free + purse_worth(line) < 0)
		return false;
	if (line->text[RESERVE_case_id].n > 0) {
		stage = stage_of(purse, line, &entry);
		if (stage == NULL || !change_stage(stage, entry, line))
			return false;
	}
	purse->town[town].free += purse_worth(line);
	purse->movement = arena_grow(purse->movement, &purse->movement_room, purse->movements,
				     sizeof(*purse->movement));
	purse->movement[purse->movements++] =
		(struct purse_movement){ (day_t)line->value[RESERVE_posted_on], town,
					 purse_worth(line) };
	return true;
}

/* ---- asking ---- */

/* Is that case perhaps of whom another is of, and not the same? */
static enum party_match
match_of(const struct purse_case *known, const struct purse_case *like)
{
	if (known->amount == 0 || fold(known->id, TEXT("case")) == fold(like->id, TEXT("case")))
		return PARTY_OTHERS;
	return party_match(&known->who, &like->who);
}

const struct purse_case *
purse_next_of(const struct purse *purse, const struct purse_case *like,
	      const struct purse_case *after, enum party_match *match)
{
	uint64_t key[PARTY_KEYS];
	size_t keys = party_keys(&like->who, key);
	size_t from =
		after == NULL ? 0 : index_find(&purse->by_id, fold(after->id, TEXT("case"))) + 1;
	size_t best = SIZE_MAX;
	size_t at;

	for (size_t k = 0; k < keys; k++)
		for (size_t i = index_first(&purse->by_party, key[k], &at); i != INDEX_NONE;
		     i = index_next(&purse->by_party, key[k], &at)) {
			enum party_match how = i < from || i >= best
						       ? PARTY_OTHERS
						       : match_of(&purse->entry[i]->known, like);

			if (how == PARTY_OTHERS)
				continue;
			best = i;
			*match = how;
		}
	return best == SIZE_MAX ? NULL : &purse->entry[best]->known;
}

fen_t
purse_free_of(const struct purse *purse, struct text town)
{
	size_t at = index_find(&purse->by_town, fold(town, TEXT("town")));

	return at == INDEX_NONE ? 0 : purse->town[at].free;
}

struct text
purse_town(const struct purse *purse, size_t i)
{
	return i < purse->towns ? purse->town[i].name : TEXT_NONE;
}

bool
purse_has_town(const struct purse *purse, struct text town)
{
	return index_find(&purse->by_town, fold(town, TEXT("town"))) != INDEX_NONE;
}

fen_t
purse_balance(const struct purse *purse, struct text town, day_t day)
{
	size_t only = index_find(&purse->by_town, fold(town, TEXT("town")));
	fen_t sum = 0;

	for (size_t i = 0; i < purse->movements; i++)
		if (purse->movement[i].on <= day &&
		    (town.n == 0 || purse->movement[i].town == only))
			sum += purse->movement[i].change;
	return sum;
}

struct purse_stage
purse_stage_of(const struct purse *purse, struct text id, size_t stage)
{
	const struct purse_entry *entry = find(purse, id);

	return entry == NULL || stage > entry->known.stages ? (struct purse_stage){ 0 }
							    : entry->stage[stage - 1];
}

int64_t
purse_paid_on(const struct purse *purse, struct text id)
{
	const struct purse_entry *entry = find(purse, id);

	return entry == NULL ? BLANK : entry->paid_on;
}

void
purse_free(struct purse *purse)
{
	for (size_t i = 0; i < purse->entries; i++)
		free(purse->entry[i]->stage);
	free(purse->entry);
	free(purse->town);
	free(purse->movement);
	index_free(&purse->by_town);
	index_free(&purse->by_id);
	index_free(&purse->by_party);
	arena_free(&purse->arena);
}
