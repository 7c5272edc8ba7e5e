#ifndef JZ_COMPARE_COMPARE_H
#define JZ_COMPARE_COMPARE_H

#include "base/money.h"
#include "compare/difference.h"

/*
 * What changed between two registers, two decision lists or two payment lists: households
 * known by number, people by identity number, never by row.
 */

/* previous + entered - left = present. */
struct compare_count {
	size_t before;
	size_t entered;
	size_t left;
	size_t after;
};

/* From one category to another; the places are the words of the set, and one for "absent". */
enum { COMPARE_CATEGORIES = WORD_CATEGORY_INVALID - WORD_CATEGORY_DIBAO + 2 };

struct compare_move {
	size_t count;
	fen_t before;
	fen_t after;
};

struct compare {
	struct difference difference;
	struct compare_count households;
	struct compare_count rows; /* persons, units or payments */
	struct compare_move move[COMPARE_CATEGORIES][COMPARE_CATEGORIES];
};

/* Say every change of the two snapshots that difference holds, which is set up otherwise. */
void compare_run(struct compare *compare);

/* Do the counts add up? */
bool compare_adds_up(const struct compare *compare);

/* What a chart of those rows shows: the amounts before and after of each category. */
extern const struct rowout_chart compare_chart;

/* One row for each pair of categories that is met, and the sum of all. */
void compare_write_moves(const struct compare *compare, struct rowout *out, enum language language);

/* Count a unit; a category that is BLANK is an absent one, an amount that is BLANK nothing. */
void compare_count_move(struct compare *compare, int64_t category_before, int64_t amount_before,
			int64_t category_after, int64_t amount_after);

#endif
