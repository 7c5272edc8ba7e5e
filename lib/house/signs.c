#include "house/signs.h"

#include "base/hash.h"

enum {
	BLANKS_PART = 20,
	GAPS_FEW = 3,
	ONCE_LEAST = 5,
	ONCE_PART = 10,
	SPOUSES_PART = 5,
	AGAIN_PART = 5,
	PAYS_LEAST = 5,
	PAYS_PART = 10
};

uint64_t
signs_hash(struct text value)
{
	return value.n == 0 ? 0 : hash_text(value) | 1;
}

bool
signs_is_merged(const struct bounds_row *row, size_t kind)
{
	return row->top[kind] > 0 && row->top[kind] < row->line;
}

void
signs_disagree(struct bounds_row *row, enum diag_code code, size_t by, size_t against, size_t other)
{
	row->code = code;
	row->by = (unsigned char)by;
	row->against = (unsigned char)against;
	row->other = other;
}

bool
signs_is_head(const struct bounds *bounds, const struct bounds_row *row)
{
	return row->relation == BOUNDS_IS_HEAD ||
	       (bounds->named && row->name != 0 && row->name == row->said[BOUNDS_HEAD]);
}

bool
signs_is_slight(enum diag_code code)
{
	return code == DIAG_BOUNDS_SEQ_TWICE || code == DIAG_BOUNDS_SEQ_ODD;
}

bool
signs_counts_households(const struct bounds *bounds)
{
	size_t members = 0;
	size_t own = 0;
	size_t joined = 0;

	for (size_t i = 1; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];
		const struct bounds_row *before = row - 1;
		bool fresh = row->said[BOUNDS_SEQ] != 0 &&
			     row->said[BOUNDS_SEQ] != before->said[BOUNDS_SEQ];
		bool same_head = (row->said[BOUNDS_HEAD] != 0 &&
				  row->said[BOUNDS_HEAD] == before->said[BOUNDS_HEAD]) ||
				 (row->said[BOUNDS_HEAD_ID] != 0 &&
				  row->said[BOUNDS_HEAD_ID] == before->said[BOUNDS_HEAD_ID]);
		bool member = row->relation == BOUNDS_IS_MEMBER || same_head;

		joined += !fresh;
		members += member;
		own += member && fresh;
	}
	return joined > 0 && own * 2 <= members;
}

bool
signs_states_once(const struct bounds *bounds)
{
	size_t members = 0;
	size_t stated = 0;

	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];

		if (row->relation != BOUNDS_IS_MEMBER)
			continue;
		members++;
		stated += row->members >= 0;
	}
	return members >= ONCE_LEAST && stated * ONCE_PART <= members;
}

bool
signs_stands_once(const struct bounds *bounds, size_t kind)
{
	size_t blank = 0;
	size_t again = 0;

	for (size_t i = 1; i < bounds->count; i++) {
		uint64_t said = bounds->row[i].said[kind];

		blank += said == 0;
		again += said != 0 && said == bounds->row[i - 1].said[kind];
	}
	return blank > 0 && again * AGAIN_PART <= blank;
}

bool
signs_stands_everywhere(const struct bounds *bounds, size_t kind)
{
	size_t blank = 0;

	for (size_t i = 0; i < bounds->count; i++)
		blank += bounds->row[i].said[kind] == 0;
	return blank <= 1 || blank * BLANKS_PART <= bounds->count;
}

bool
signs_pays_once(const struct bounds *bounds)
{
	size_t heads = 0;
	size_t members = 0;
	size_t bare = 0;
	size_t paid = 0;

	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];

		heads += row->relation == BOUNDS_IS_HEAD;
		bare += row->relation == BOUNDS_IS_HEAD && !row->paid;
		members += row->relation == BOUNDS_IS_MEMBER;
		paid += row->relation == BOUNDS_IS_MEMBER && row->paid;
	}
	return heads >= PAYS_LEAST && members >= PAYS_LEAST &&
	       (bare <= 1 || bare * PAYS_PART <= heads) &&
	       (paid <= 1 || paid * PAYS_PART <= members);
}

bool
signs_has_one_spouse(const struct bounds *bounds)
{
	size_t spouses = 0;
	size_t more = 0;
	bool met = false; /* behind the last head */

	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];

		met = met && row->relation != BOUNDS_IS_HEAD;
		spouses += row->spouse;
		more += row->spouse && met;
		met = met || row->spouse;
	}
	return more <= 1 || more * SPOUSES_PART <= spouses;
}

bool
signs_names_heads_alone(const struct bounds *bounds)
{
	size_t blank = 0;
	size_t members = 0;

	for (size_t i = 0; i < bounds->count; i++) {
		blank += bounds->row[i].relation == BOUNDS_UNSAID;
		members += bounds->row[i].relation == BOUNDS_IS_MEMBER;
	}
	return blank > members;
}

/*
 * Does the row begin a household by more than a blank row above it?  last: what each kind said
 * last.
 */
static bool
begins_otherwise(const struct bounds_row *row, const bool use[BOUNDS_KINDS],
		 uint64_t last[BOUNDS_KINDS])
{
	bool begins = row->relation == BOUNDS_IS_HEAD;

	for (size_t i = 0; i < BOUNDS_KINDS; i++) {
		if (!use[i] || row->said[i] == 0)
			continue;
		begins |= row->said[i] != last[i];
		last[i] = row->said[i];
	}
	return begins;
}

enum signs_gaps
signs_gaps(const struct bounds *bounds, const bool use[BOUNDS_KINDS])
{
	size_t gaps = 0;
	size_t begins = 0;
	size_t both = 0;
	uint64_t last[BOUNDS_KINDS] = { 0 };

	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];
		bool below = i > 0 && !row->cut;
		bool gap = below && row->said[BOUNDS_GAP] != row[-1].said[BOUNDS_GAP];
		bool begin = begins_otherwise(row, use, last) && below;

		gaps += gap;
		begins += begin;
		both += begin && gap;
	}
	if (gaps > 0 && both * 4 >= begins * 3)
		return SIGNS_GAPS_PART;
	return gaps < GAPS_FEW || both * 2 >= gaps ? SIGNS_GAPS_DOUBT : SIGNS_GAPS_NOTHING;
}
