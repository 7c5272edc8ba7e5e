#include "compare/difference.h"

#include "register/cell.h"

enum { MASK_SIZE = 128 };

/* Columns whose change has a word of its own; all others are facts. */
static const struct special {
	enum record_type type;
	int column;
	enum word change;
} specials[] = {
	{ RECORD_REGISTER, REGISTER_category, WORD_CHANGE_CATEGORY },
	{ RECORD_REGISTER, REGISTER_amount, WORD_CHANGE_AMOUNT_UP },
	{ RECORD_REGISTER, REGISTER_payee, WORD_CHANGE_ACCOUNT },
	{ RECORD_REGISTER, REGISTER_bank, WORD_CHANGE_ACCOUNT },
	{ RECORD_REGISTER, REGISTER_account, WORD_CHANGE_ACCOUNT },
	{ RECORD_DECISION, DECISION_category, WORD_CHANGE_CATEGORY },
	{ RECORD_DECISION, DECISION_income, WORD_CHANGE_INCOME_UP },
	{ RECORD_DECISION, DECISION_standard, WORD_CHANGE_STANDARD },
	{ RECORD_DECISION, DECISION_amount, WORD_CHANGE_AMOUNT_UP },
	{ RECORD_DECISION, DECISION_approved_amount, WORD_CHANGE_AMOUNT_UP },
	{ RECORD_DECISION, DECISION_payee, WORD_CHANGE_ACCOUNT },
	{ RECORD_DECISION, DECISION_bank, WORD_CHANGE_ACCOUNT },
	{ RECORD_DECISION, DECISION_account, WORD_CHANGE_ACCOUNT },
	{ RECORD_PAYMENT, PAYMENT_programme, WORD_CHANGE_CATEGORY },
	{ RECORD_PAYMENT, PAYMENT_amount, WORD_CHANGE_AMOUNT_UP },
	{ RECORD_PAYMENT, PAYMENT_payee, WORD_CHANGE_ACCOUNT },
	{ RECORD_PAYMENT, PAYMENT_bank, WORD_CHANGE_ACCOUNT },
	{ RECORD_PAYMENT, PAYMENT_account, WORD_CHANGE_ACCOUNT },
};

/* Where a group begins in its file; 0 where the file has it not. */
static size_t
line_of_group(const struct snapshot *snapshot, size_t group)
{
	return group == INDEX_NONE ? 0 : snapshot->row[snapshot->group[group].first].line;
}

struct change
difference_of_group(const struct difference *difference, enum word change, size_t before,
		    size_t after)
{
	const struct snapshot *snapshot =
		after != INDEX_NONE ? &difference->after : &difference->before;
	const struct snapshot_group *group = &snapshot->group[after != INDEX_NONE ? after : before];

	return (struct change){
		.change = change,
		.household = group->household,
		.town = group->town,
		.village = group->village,
		.difference = BLANK,
		.line_before = line_of_group(&difference->before, before),
		.line_after = line_of_group(&difference->after, after),
	};
}

struct change
difference_of_row(const struct difference *difference, enum word change, size_t before,
		  size_t after)
{
	const struct snapshot *snapshot =
		after != INDEX_NONE ? &difference->after : &difference->before;
	size_t i = after != INDEX_NONE ? after : before;
	const struct snapshot_row *row = &snapshot->row[i];
	const struct snapshot_columns *columns = snapshot_columns(snapshot->type);
	struct change made = difference_of_group(
		difference, change,
		before == INDEX_NONE ? INDEX_NONE : difference->before.row[before].group,
		after == INDEX_NONE ? INDEX_NONE : row->group);

	made.person = row->name;
	made.person_id = row->number;
	if (row->name.n == 0 && row->number.n == 0 && columns->head >= 0) {
		made.person = snapshot_at(snapshot, i, columns->head).text;
		made.person_id = snapshot_at(snapshot, i, columns->head_id).text;
	}
	made.line_before = before == INDEX_NONE ? 0 : difference->before.row[before].line;
	made.line_after = after == INDEX_NONE ? 0 : difference->after.row[after].line;
	return made;
}

void
difference_say(struct difference *difference, const struct change *change)
{
	difference->changes++;
	difference->take(difference->context, change);
	arena_reset(&difference->arena);
}

struct text
difference_show(struct difference *difference, int column, struct snapshot_cell cell)
{
	const struct column *kind = &schema_of(difference->after.type)->column[column];
	char buf[CELL_SIZE];
	char masked[MASK_SIZE];

	if (cell.value != BLANK)
		return arena_text(&difference->arena,
				  cell_show(kind, cell.value, difference->language, buf));
	if (column_is_secret(kind))
		return arena_text(&difference->arena, diag_mask(cell.text, masked, sizeof(masked)));
	return cell.text;
}

/* A rise or a fall of an amount; what was or is not known is a plain fact. */
static void
set_money(struct change *change, int64_t before, int64_t after)
{
	if (before == BLANK || after == BLANK) {
		change->change = WORD_CHANGE_FACT;
		return;
	}
	change->difference = after - before;
	if (change->change == WORD_CHANGE_AMOUNT_UP && after < before)
		change->change = WORD_CHANGE_AMOUNT_DOWN;
	if (change->change == WORD_CHANGE_INCOME_UP && after < before)
		change->change = WORD_CHANGE_INCOME_DOWN;
}

void
difference_say_cell(struct difference *difference, struct change change, int column,
		    struct snapshot_cell before, struct snapshot_cell after)
{
	if (snapshot_same(before, after))
		return;
	change.change = WORD_CHANGE_FACT;
	for (size_t i = 0; i < ARRAY_LENGTH(specials); i++)
		if (specials[i].type == difference->after.type && specials[i].column == column)
			change.change = specials[i].change;
	change.item = column_heading(&schema_of(difference->after.type)->column[column],
				     difference->language);
	change.before = difference_show(difference, column, before);
	change.after = difference_show(difference, column, after);
	if (change.change == WORD_CHANGE_AMOUNT_UP || change.change == WORD_CHANGE_INCOME_UP ||
	    change.change == WORD_CHANGE_STANDARD)
		set_money(&change, before.value, after.value);
	difference_say(difference, &change);
}

bool
difference_has(const struct difference *difference, int column)
{
	return difference->before.slot[column] >= 0 && difference->after.slot[column] >= 0;
}
