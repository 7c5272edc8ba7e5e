#include "compare/compare.h"

#include <stdlib.h>

#include "base/num.h"
#include "compare/pairing.h"
#include "compare/regroup.h"
#include "compare/relative.h"
#include "register/recordout.h"

enum { ABSENT = COMPARE_CATEGORIES - 1 };

static const struct snapshot_columns *
columns_of(const struct compare *compare)
{
	return snapshot_columns(compare->difference.after.type);
}

/* ---- categories ---- */

static size_t
place_of(int64_t category)
{
	return category == BLANK ? ABSENT : (size_t)(category - WORD_CATEGORY_DIBAO);
}

void
compare_count_move(struct compare *compare, int64_t category_before, int64_t amount_before,
		   int64_t category_after, int64_t amount_after)
{
	struct compare_move *move =
		&compare->move[place_of(category_before)][place_of(category_after)];

	move->count++;
	move->before += amount_before == BLANK ? 0 : amount_before;
	move->after += amount_after == BLANK ? 0 : amount_after;
}

/* A sum has the word for it where the categories stand. */
static void
write_move(struct rowout *out, enum language language, const struct text category[2],
	   const struct compare_move *move)
{
	const struct schema *schema = schema_of(RECORD_MOVEMENT);
	struct record record;

	record_clear(&record);
	record.value[MOVEMENT_count] = (int64_t)move->count;
	record.value[MOVEMENT_amount_before] = move->before;
	record.value[MOVEMENT_amount_after] = move->after;
	record.value[MOVEMENT_difference] = move->after - move->before;
	for (size_t i = 0; i < schema->count; i++)
		if (i == MOVEMENT_before || i == MOVEMENT_after)
			rowout_cell(out, CELL_TEXT, category[i == MOVEMENT_after]);
		else
			recordout_cell(out, schema, language, &record, i);
	recordout_end_row(out, &record, 0);
}

static struct text
name_of(size_t place, enum language language)
{
	return place == ABSENT ? TEXT_NONE
			       : word_text(WORD_CATEGORY_DIBAO + (enum word)place, language);
}

const struct rowout_chart compare_chart = {
	.by = { MOVEMENT_after + 1 },
	.of = { MOVEMENT_amount_before + 1, MOVEMENT_amount_after + 1 },
};

void
compare_write_moves(const struct compare *compare, struct rowout *out, enum language language)
{
	struct compare_move sum = { 0 };

	recordout_header(out, RECORD_MOVEMENT, language, NULL, 0);
	for (size_t from = 0; from < COMPARE_CATEGORIES; from++)
		for (size_t to = 0; to < COMPARE_CATEGORIES; to++) {
			const struct compare_move *move = &compare->move[from][to];

			if (move->count == 0)
				continue;
			write_move(out, language,
				   (const struct text[]){ name_of(from, language),
							  name_of(to, language) },
				   move);
			sum.count += move->count;
			sum.before += move->before;
			sum.after += move->after;
		}
	write_move(out, language,
		   (const struct text[]){ language == LANGUAGE_ZH ? TEXT("合计") : TEXT("Total"),
					  TEXT_NONE },
		   &sum);
}

/* ---- rows that cannot be paired ---- */

static void
say_doubted(struct compare *compare, const struct snapshot *side, size_t row)
{
	struct difference *d = &compare->difference;
	bool is_after = side == &d->after;
	struct change change = difference_of_row(
		d, WORD_CHANGE_AMBIGUOUS, is_after ? INDEX_NONE : row, is_after ? row : INDEX_NONE);
	struct text line = NUM_TEXT(side->row[side->row[row].twin].line);

	change.item =
		prose_part(&d->arena, d->language,
			   is_after ? "现文件第{1}行说的是同一个" : "原文件第{1}行说的是同一个",
			   is_after ? "line {1} of the second file is the same"
				    : "line {1} of the first file is the same",
			   line);
	difference_say(d, &change);
}

/* Somebody left and somebody joined, of one name and with unlike numbers. */
static void
say_alike(struct compare *compare, size_t before)
{
	struct difference *d = &compare->difference;
	const struct snapshot_row *row = &d->before.row[before];
	size_t group = snapshot_group_of(&d->after, d->before.group[row->group].household);

	if (row->name.n == 0 || row->number.n == 0 || group == INDEX_NONE)
		return;
	for (size_t i = d->after.group[group].first; i != INDEX_NONE; i = d->after.row[i].next) {
		struct snapshot_row *other = &d->after.row[i];

		if (other->pair != INDEX_NONE || other->twin != INDEX_NONE ||
		    other->number.n == 0 || !text_equal(other->name, row->name))
			continue;
		struct change change = difference_of_row(d, WORD_CHANGE_AMBIGUOUS, before, i);

		change.item = d->language == LANGUAGE_ZH
				      ? TEXT("姓名相同，身份证号不同")
				      : TEXT("the same name with another identity number");
		difference_say(d, &change);
		return;
	}
}

/* ---- rows ---- */

static void
count_row(struct compare *compare, size_t before, size_t after)
{
	const struct snapshot_columns *columns = columns_of(compare);
	struct difference *d = &compare->difference;
	struct snapshot_cell none = { BLANK, { 0 } };
	bool b = before != INDEX_NONE;
	bool a = after != INDEX_NONE;

	compare_count_move(compare,
			   (b ? snapshot_at(&d->before, before, columns->category) : none).value,
			   (b ? snapshot_at(&d->before, before, columns->amount) : none).value,
			   (a ? snapshot_at(&d->after, after, columns->category) : none).value,
			   (a ? snapshot_at(&d->after, after, columns->amount) : none).value);
}

/* A unit of a decision or payment list that is in both. */
static void
compare_unit(struct compare *compare, size_t before, size_t after)
{
	struct difference *d = &compare->difference;
	const struct snapshot_columns *columns = columns_of(compare);
	struct change change = difference_of_row(d, WORD_CHANGE_FACT, before, after);
	const size_t count = schema_of(columns->type)->count;

	for (int column = 0; column < (int)count; column++)
		if (!bits_has(columns->passed_over, column) && difference_has(d, column))
			difference_say_cell(d, change, column,
					    snapshot_at(&d->before, before, column),
					    snapshot_at(&d->after, after, column));
}

/* A row that only one file has; what it held stands in before or after. */
static void
say_single(struct compare *compare, const struct snapshot *side, size_t row)
{
	struct difference *d = &compare->difference;
	bool is_after = side == &d->after;
	bool person = side->type == RECORD_REGISTER;
	enum word word = is_after ? (person ? WORD_CHANGE_JOINED : WORD_CHANGE_ENTERED)
				  : (person ? WORD_CHANGE_GONE : WORD_CHANGE_LEFT);
	struct change change = difference_of_row(d, word, is_after ? INDEX_NONE : row,
						 is_after ? row : INDEX_NONE);

	if (!person) {
		int column = columns_of(compare)->category;
		struct text held = difference_show(d, column, snapshot_at(side, row, column));

		*(is_after ? &change.after : &change.before) = held;
		change.difference = snapshot_at(side, row, columns_of(compare)->amount).value;
		if (!is_after && change.difference != BLANK)
			change.difference = -change.difference;
	}
	difference_say(d, &change);
}

static void
compare_before(struct compare *compare, size_t row)
{
	struct difference *d = &compare->difference;
	const struct snapshot_row *old = &d->before.row[row];
	bool person = d->before.type == RECORD_REGISTER;

	if (old->twin != INDEX_NONE)
		say_doubted(compare, &d->before, row);
	if (old->pair == INDEX_NONE)
		compare->rows.left++;
	if (old->pair != INDEX_NONE && person)
		relative_compare(d, row, old->pair);
	else if (old->pair != INDEX_NONE)
		compare_unit(compare, row, old->pair);
	else if (!person || !regroup_covers(d, &d->before, row))
		say_single(compare, &d->before, row);
	if (old->pair == INDEX_NONE && old->twin == INDEX_NONE)
		say_alike(compare, row);
	if (!person)
		count_row(compare, row, old->pair);
}

static void
compare_after(struct compare *compare, size_t row)
{
	struct difference *d = &compare->difference;
	const struct snapshot_row *now = &d->after.row[row];
	bool person = d->after.type == RECORD_REGISTER;

	if (now->twin != INDEX_NONE)
		say_doubted(compare, &d->after, row);
	if (now->pair != INDEX_NONE)
		return;
	compare->rows.entered++;
	if (!person || !regroup_covers(d, &d->after, row))
		say_single(compare, &d->after, row);
	if (!person)
		count_row(compare, INDEX_NONE, row);
}

/* ---- households ---- */

static void
count_household(struct compare *compare, size_t before, size_t after)
{
	const struct snapshot_columns *columns = columns_of(compare);
	struct difference *d = &compare->difference;
	struct snapshot_cell cell[4] = {
		{ BLANK, { 0 } }, { BLANK, { 0 } }, { BLANK, { 0 } }, { BLANK, { 0 } }
	};

	if (before != INDEX_NONE) {
		cell[0] = snapshot_shared(&d->before, before, columns->category);
		cell[1] = snapshot_shared(&d->before, before, columns->amount);
	}
	if (after != INDEX_NONE) {
		cell[2] = snapshot_shared(&d->after, after, columns->category);
		cell[3] = snapshot_shared(&d->after, after, columns->amount);
	}
	compare_count_move(compare, cell[0].value, cell[1].value, cell[2].value, cell[3].value);
}

/* A household that was only renumbered is its heir, but for the counts. */
static void
compare_households(struct compare *compare)
{
	struct difference *d = &compare->difference;
	bool is_register = d->after.type == RECORD_REGISTER;
	bool *met = arena_calloc(d->after.groups + 1, sizeof(*met));

	for (size_t i = 0; i < d->before.groups; i++) {
		size_t same = snapshot_group_of(&d->after, d->before.group[i].household);
		size_t heir = is_register ? regroup_heir(d, i) : same;

		compare->households.left += same == INDEX_NONE;
		if (heir != INDEX_NONE)
			met[heir] = true;
		if (is_register)
			count_household(compare, i, heir);
		if (is_register && heir != INDEX_NONE)
			relative_compare_shared(d, i, heir);
	}
	for (size_t i = 0; i < d->after.groups; i++) {
		if (is_register && !met[i])
			count_household(compare, INDEX_NONE, i);
		if (snapshot_group_of(&d->before, d->after.group[i].household) == INDEX_NONE)
			compare->households.entered++;
	}
	free(met);
}

void
compare_run(struct compare *compare)
{
	struct difference *d = &compare->difference;

	compare->households.before = d->before.groups;
	compare->households.after = d->after.groups;
	compare->rows.before = d->before.rows;
	compare->rows.after = d->after.rows;
	pairing_run(&d->before, &d->after);
	if (d->after.type == RECORD_REGISTER)
		regroup_run(d);
	compare_households(compare);
	for (size_t i = 0; i < d->before.rows; i++)
		compare_before(compare, i);
	for (size_t i = 0; i < d->after.rows; i++)
		compare_after(compare, i);
}

static bool
adds_up(const struct compare_count *count)
{
	return count->before + count->entered - count->left == count->after;
}

bool
compare_adds_up(const struct compare *compare)
{
	return adds_up(&compare->households) && adds_up(&compare->rows);
}
