#include "import/part.h"

#include <stdint.h>
#include <string.h>

#include "base/num.h"
#include "civil/idcard.h"
#include "import/entry.h"
#include "mend/gone.h"
#include "mend/mendmoney.h"
#include "mend/village.h"
#include "register/cell.h"

enum { SECTIONS_LEAST = 2 }; /* rows that name a village; one may be a signature */

static void
find_places(struct part *part)
{
	const struct sheet *sheet = part->sheet;

	part->id = sheet_place(sheet, HEADING_REGISTER, REGISTER_household_id);
	part->relation = sheet_place(sheet, HEADING_REGISTER, REGISTER_relation);
	part->name = sheet_place(sheet, HEADING_REGISTER, REGISTER_name);
	part->number = sheet_place(sheet, HEADING_REGISTER, REGISTER_id_number);
	part->head_name = sheet_place(sheet, HEADING_SHEET, SHEET_head);
	part->seq = sheet_place(sheet, HEADING_SHEET, SHEET_seq);
	part->bank = sheet_place(sheet, HEADING_REGISTER, REGISTER_bank);
}

/* None is named yet, or not again. */
static void
end_village(struct part *part)
{
	text_keep(part->village, sizeof(part->village), part->layout.village);
	part->unsettled = true;
}

/* Where the columns stand in the part before. */
static void
follow(struct part *part, const struct part *before, struct arena *arena)
{
	size_t *from = arena_alloc(arena, part->sheet->width * sizeof(*from) + 1);

	for (size_t i = 0; i < part->sheet->width; i++)
		from[i] = SIZE_MAX;
	for (size_t i = 0; i < part->run->columns; i++) {
		if (part->from[i] == SIZE_MAX || before->from[i] == SIZE_MAX)
			continue;
		const struct layout_column *here = &part->layout.column[part->from[i]];
		const struct layout_column *there = &before->layout.column[before->from[i]];

		if (here->source == LAYOUT_CELL && there->source == LAYOUT_CELL)
			from[here->place] = there->place;
	}
	total_follow(&part->sums.total, &before->sums.total, from);
}

bool
part_begin(struct part *part, struct part_run *run, const struct part *before, struct arena *arena)
{
	const struct sheet *sheet = part->sheet;

	part->run = run;
	find_places(part);
	fill_begin(&part->fill, sheet, arena);
	for (size_t i = 0; i < sheet->width; i++)
		part->fill.column[i].merged = fill_may_merge(sheet->column[i].about) &&
					      survey_is_merged(&part->survey, part->sheet, i);
	total_sheet_begin(&part->sums, sheet, &run->mender, run->diag, arena);
	if (before != NULL)
		follow(part, before, arena);
	doubt_begin(&part->doubt, sheet, &part->survey, &run->seen, run->today);
	part->mend = arena_alloc(arena, sheet->width * sizeof(*part->mend) + 1);
	part->value = arena_alloc(arena, sheet->width * sizeof(*part->value) + 1);
	end_village(part);
	ids_next_sheet(&run->ids);
	bounds_rewind(&part->survey.bounds);
	habits_rewind(&part->survey.habits);
	return entry_take_comments(&part->comment, part->sheet, part->survey.rows);
}

/* ---- cells ---- */

static struct mend
mend_one(const struct part *part, const struct sheet_row *row, size_t place)
{
	struct mend_from from = sheet_from(part->sheet, place);
	const struct column *column = from.column;
	struct text cell = row->cell[place];
	bool marked = row->mark != NULL && place < row->count;
	enum diag_code damage = cell_damage(cell, marked ? row->mark + place : NULL);

	damage = mend_damage(column, cell, damage);
	if (damage != DIAG_NONE)
		return mender_leave(cell, damage);
	if (cell.n == 0 || column == NULL)
		return mender_fine(cell);
	from.bank = part->bank == SIZE_MAX ? TEXT_NONE : row->cell[part->bank];
	struct mend mend = mend_cell(&part->run->mender, from, cell);

	/* a word among the days of a column that nobody knows, as 长期, and a time of day there */
	bool worded = from.guessed && mend.code == DIAG_DAY_FORM && !text_has_digit(cell) &&
		      !text_has_any(cell, "年|月|不详|不清|不明|未知|待|忘|记不");

	bool timed = from.guessed && mend.code == DIAG_CELL_MENDED && column->kind == KIND_DAY &&
		     text_has_any(cell, ":|：") && !text_has(cell, TEXT("0:00"));

	return worded || timed ? mender_fine(cell) : mend;
}

/* The id that a merged cell left out. */
static void
carry_id(struct part *part, struct entry *entry, bool known)
{
	if (part->id == SIZE_MAX || entry->cell[part->id].n > 0 || !known)
		return;
	entry->mend[part->id] = (struct mend){
		.value = entry->household,
		.code = DIAG_CELL_CARRIED,
		.became = entry->household,
		.also = arena_text(&part->run->row, NUM_TEXT(part->fill.column[part->id].line)),
	};
}

static void
mend_row(struct part *part, const struct sheet_row *row, struct entry *entry, bool same)
{
	for (size_t i = 0; i < part->sheet->width; i++)
		if (!fill_cell(&part->fill, &part->run->mender, i, row->cell[i], same,
			       sheet_merged_top(part->sheet, row->line, i), &entry->mend[i]))
			entry->mend[i] = mend_one(part, row, i);
		else if (row->member > 0 && entry->mend[i].code == DIAG_CELL_CARRIED)
			/* nothing is merged: it is the same row of the sheet */
			entry->mend[i].code = DIAG_NONE;
	doubt_prove(&part->doubt, &part->run->mender, entry);
}

/* May the next row say 同上 of it? */
static bool
is_sound(const struct mend *mend)
{
	return mend->code == DIAG_NONE || diag_level(mend->code) < DIAG_ERROR;
}

static void
keep_row(struct part *part, const struct entry *entry, const struct amount *amount)
{
	for (size_t i = 0; i < part->sheet->width; i++) {
		const struct mend *mend = &entry->mend[i];
		bool open = amount->open && i == part->survey.usual.amount;

		part->value[i] = open ? entry->cell[i] : mend->value;
		fill_keep(&part->fill, i, is_sound(mend) ? mend->value : TEXT_NONE, entry->line,
			  entry->cell[i].n == 0 || mend->code == DIAG_AS_ABOVE);
	}
	total_add(&part->sums.total, part->value, entry->is_head);
}

/* How the register names the head. */
static struct text
head_word(const struct part *part)
{
	return part->run->mender.language == LANGUAGE_ZH ? TEXT("户主") : TEXT("head");
}

/* Is the name that of the head, by the column that names him? */
static bool
is_named_head(const struct part *part, const struct entry *entry)
{
	if (part->layout.roster || part->head_name == SIZE_MAX)
		return part->layout.roster;
	return text_equal(entry_value(entry, part->name), entry_value(entry, part->head_name));
}

/* The cell of a column of the layout; blank where the sheet has no such column. */
static struct text
value_of(const struct part *part, const struct entry *entry, size_t place)
{
	if (place == SIZE_MAX)
		return TEXT_NONE;
	switch (part->layout.column[place].source) {
	case LAYOUT_CELL:
		return entry->mend[part->layout.column[place].place].value;
	case LAYOUT_HOUSEHOLD_ID:
		return entry->household;
	case LAYOUT_VILLAGE:
		return text_of(part->village);
	case LAYOUT_RELATION:
		if (is_named_head(part, entry))
			return head_word(part);
		break;
	}
	return TEXT_NONE;
}

static void
write_row(struct part *part, const struct entry *entry, struct rowout *out)
{
	struct part_run *run = part->run;

	for (size_t i = 0; i < run->columns; i++)
		rowout_cell(out, run->column[i].kind,
			    run->column[i].value.n > 0 ? run->column[i].value
						       : value_of(part, entry, part->from[i]));
	rowout_end_row(out);
	run->persons++;
}

/* The household of the row; false where it is not known. */
static bool
find_household(struct part *part, struct entry *entry, const struct bounds_row *bounds, bool *same,
	       size_t *again)
{
	struct ids *ids = &part->run->ids;
	const struct mend_from from = {
		.column = &schema_of(RECORD_REGISTER)->column[REGISTER_household_id],
	};
	bool own = part->id != SIZE_MAX;
	bool has_id = own || part->household != NULL;
	const struct ids_row row = {
		.has_id = has_id,
		.id = own      ? mend_cell(&part->run->mender, from, entry->cell[part->id]).value
		      : has_id ? part->household->id
			       : TEXT_NONE,
		.seq = part->seq == SIZE_MAX ? TEXT_NONE : entry->cell[part->seq],
		.head = has_id ? bounds->head : bounds->begins,
		.broken = part->broken,
		.item = sheet_item(part->sheet, entry->line),
	};

	*same = false;
	*again = SIZE_MAX;
	if (bounds->unknown || (part->household != NULL && part->household->held) ||
	    !ids_find(ids, &row, same, again))
		return false;
	entry->household = text_of(ids->id);
	return true;
}

/* What says something of households: the heading of a column, or blank rows. */
static struct text
heading_of(const struct part *part, size_t kind)
{
	size_t place = part->survey.bounds.place[kind];

	if (kind == BOUNDS_GAP)
		return part->run->mender.language == LANGUAGE_ZH ? TEXT("空行")
								 : TEXT("blank rows");
	return place == SIZE_MAX ? TEXT_NONE : part->sheet->column[place].heading;
}

/* What the rows say against each other of where a household begins, and of its head. */
static void
report_bounds(const struct part *part, const struct entry *entry, const struct bounds_row *row)
{
	const size_t *place = part->survey.bounds.place;
	struct text by = heading_of(part, row->by);
	struct text against = heading_of(part, row->against);

	switch ((int)row->code) {
	case DIAG_NONE:
		return;
	case DIAG_BOUNDS_HEADS:
	case DIAG_BOUNDS_SPOUSES:
		entry_report(entry, place[BOUNDS_RELATION], row->code, by, NUM_TEXT(row->other));
		return;
	case DIAG_BOUNDS_COUNT:
	case DIAG_BOUNDS_MORE:
	case DIAG_BOUNDS_MOVED:
	case DIAG_BOUNDS_NUMBERS:
	case DIAG_BOUNDS_SEQ_TWICE:
	case DIAG_BOUNDS_SEQ_ODD:
	case DIAG_BOUNDS_REPEATED:
	case DIAG_BOUNDS_AGAIN:
	case DIAG_BOUNDS_APART:
	case DIAG_BOUNDS_MISSING:
	case DIAG_BOUNDS_LACKS:
		entry_report(entry, place[row->by], row->code, by, NUM_TEXT(row->other));
		return;
	case DIAG_BOUNDS_OTHER:
		entry_report(entry, place[row->by], DIAG_BOUNDS_OTHER, by,
			     entry_value(entry, part->name));
		return;
	default:
		entry_report(entry,
			     place[row->code == DIAG_BOUNDS_HEADLESS ? row->against : row->by],
			     row->code, by, against);
	}
}

/* The person for the file of ids; a number that cannot be one is none. */
static void
keep_id(const struct part *part, const struct entry *entry)
{
	struct text number = entry_value(entry, part->number);
	struct idcard card;

	if (part->run->book == NULL || entry->household.n == 0)
		return;
	if (number.n == 0 || idcard_parse(number, part->run->today, &card) != IDCARD_OK)
		number = TEXT_NONE;
	idbook_see(part->run->book, entry->household, number, entry_value(entry, part->name),
		   entry->is_head);
}

/* The sum of each person's stands in the head's row; of what nobody knows whose it is, none. */
static void
add_amounts(const struct part *part, struct entry *entry, const struct amount *amount)
{
	size_t place = part->survey.usual.amount;

	if ((part->survey.usual.paid.of != AMOUNTS_ADDED && !amount->open) ||
	    entry->mend[place].code == DIAG_CELL_ERROR || !is_sound(&entry->mend[place]))
		return;
	entry->mend[place] = mender_fine(
		amount->has ? arena_text(&part->run->row, MENDMONEY_TEXT(amount->fen)) : TEXT_NONE);
}

/* The first row below which the sheet does not say the village, as it does elsewhere. */
static void
report_village(struct part *part, const struct entry *entry)
{
	if (part->left[0] != '\0')
		entry_report(entry, SIZE_MAX, DIAG_VILLAGE_LEFT, text_of(part->left), TEXT_NONE);
	else if ((part->ended || (part->unsettled && part->survey.villages >= SECTIONS_LEAST)) &&
		 part->layout.blocks && part->village[0] == '\0')
		entry_flag(entry, SIZE_MAX, DIAG_VILLAGE_UNSAID);
	part->left[0] = '\0';
	part->unsettled = part->ended = false;
}

static void
take_person(struct part *part, const struct sheet_row *row, struct rowout *out)
{
	const struct bounds_row *bounds = bounds_take(&part->survey.bounds);
	const struct usual_row *usual = &part->survey.usual.row[bounds - part->survey.bounds.row];
	const struct amount *amount = usual_amount(&part->survey.usual, usual);
	struct entry entry = {
		.sheet = part->sheet,
		.line = row->line,
		.member = row->member,
		.cell = row->cell,
		.mend = part->mend,
		.is_head = bounds->head,
	};
	size_t payee = part->survey.bounds.place[BOUNDS_PAYEE];
	bool same;
	size_t again;

	if (part->run->book != NULL && bounds->begins)
		part->household = part->named++;
	bool known = find_household(part, &entry, bounds, &same, &again);

	mend_row(part, row, &entry, same);
	carry_id(part, &entry, known);
	if (bounds->unknown && part->id != SIZE_MAX) /* its id is what is doubted */
		entry.mend[part->id].value = TEXT_NONE;
	if (bounds->code == DIAG_BOUNDS_MADE) /* the column of heads names him */
		entry.mend[part->relation] = mender_fine(head_word(part));
	add_amounts(part, &entry, amount);
	if (row->member == 0)
		entry_report_width(&entry, row);
	/* two heads of one household by an id that is none */
	if (part->id == SIZE_MAX || entry.mend[part->id].code != DIAG_HOUSEHOLD_DAMAGED ||
	    bounds->code != DIAG_BOUNDS_HEADS)
		report_bounds(part, &entry, bounds);
	if (bounds->stranger && twins_all_hold(&part->survey.twins, payee, entry.cell))
		entry_flag(&entry, payee, DIAG_PAYEE_STRANGER);
	report_village(part, &entry);
	const struct idbook_household *household = part->household;

	if (bounds->begins && household != NULL && household->code != DIAG_NONE)
		entry_report(&entry, part->id, household->code, household->other, household->id);
	bool told = bounds->code != DIAG_NONE && diag_level(bounds->code) >= DIAG_ERROR;

	if (!known && !told && (household == NULL || !household->held))
		entry_flag(&entry, part->id, DIAG_HOUSEHOLD_UNKNOWN);
	if (again < SIZE_MAX)
		entry_report(&entry, part->id, DIAG_HOUSEHOLD_AGAIN,
			     sheet_show(part->sheet, again, &part->run->row), TEXT_NONE);
	entry_report_mends(&entry);
	doubt_check(&part->doubt, &entry, usual);
	if (row->member == 0)
		entry_report_comments(&part->comment, &entry);
	size_t place = part->survey.usual.where.village;

	subtotal_person(&part->subtotal,
			place == SIZE_MAX ? text_of(part->village) : entry_value(&entry, place));
	keep_id(part, &entry);
	keep_row(part, &entry, amount);
	write_row(part, &entry, out);
	part->broken = false;
}

/* ---- rows that are no people ---- */

static void
report_row(const struct part *part, const struct sheet_row *row, enum diag_code code)
{
	if (code == DIAG_ROW_ODD && rowkind_has_number(row->cell, part->sheet->width))
		code = DIAG_ROW_LOST;
	diag_say(part->run->diag, code, .at = { .file = part->sheet->name, .line = row->line },
		 .value = rowkind_first(row->cell, part->sheet->width));
}

/* 注：李伟户11月起停发: does a remark below the table say of one of its people that he is gone? */
static bool
says_gone(const struct part *part, const struct sheet_row *row)
{
	struct text words = rowkind_first(row->cell, part->sheet->width);

	return gone_is_said(text_drop_begin(words, "注：|注:|备注：|备注:|说明：|说明:")) &&
	       doubt_is_of_somebody(&part->doubt, words);
}

/* 村：金桥村; where a column says the village, such a row says nothing. */
static void
take_village(struct part *part, const struct sheet_row *row)
{
	struct text name = village_of_row(rowkind_first(row->cell, part->sheet->width));
	struct where where = { .file = part->sheet->name, .line = row->line };

	if (!part->layout.blocks) {
		report_row(part, row,
			   row->line < part->sheet->header_first ? DIAG_ROW_TITLE : DIAG_ROW_ODD);
		return;
	}
	text_keep(part->village, sizeof(part->village), name);
	part->left[0] = '\0';
	diag_say(part->run->diag, DIAG_ROW_VILLAGE, .at = where, .value = name, .one = name);
}

static void
take_total(struct part *part, const struct sheet_row *row)
{
	struct text label = rowkind_first(row->cell, part->sheet->width);
	struct text above;

	if (rowkind_ends_village(label)) {
		part->ended |= part->village[0] != '\0';
		end_village(part);
	}
	total_sheet_take(&part->sums, row);
	if (subtotal_differs(&part->subtotal, label, &above))
		diag_say(part->run->diag, DIAG_SUBTOTAL_VILLAGE,
			 .at = { .file = part->sheet->name, .line = row->line }, .value = label,
			 .one = above);
}

void
part_row(struct part *part, const struct sheet_row *row, struct rowout *out)
{
	static const enum diag_code code[] = {
		[ROWKIND_TITLE] = DIAG_ROW_TITLE,   [ROWKIND_HEADER] = DIAG_ROW_HEADER,
		[ROWKIND_SIGNED] = DIAG_ROW_SIGNED, [ROWKIND_EXAMPLE] = DIAG_ROW_EXAMPLE,
		[ROWKIND_ODD] = DIAG_ROW_ODD,       [ROWKIND_SECTION] = DIAG_ROW_TITLE,
		[ROWKIND_GONE] = DIAG_SECTION_GONE,
	};

	switch (row->kind) {
	case ROWKIND_BLANK:
		return;
	case ROWKIND_PERSON:
		take_person(part, row, out);
		return;
	case ROWKIND_TOTAL:
		take_total(part, row);
		break;
	case ROWKIND_VILLAGE:
		take_village(part, row);
		break;
	case ROWKIND_SIGNED:
	case ROWKIND_ODD:
		/* the rows below may be of another village */
		if (part->layout.blocks && part->village[0] != '\0') {
			text_keep(part->left, sizeof(part->left), text_of(part->village));
			part->village[0] = '\0';
		}
		report_row(part, row, says_gone(part, row) ? DIAG_ROW_SAYS_GONE : code[row->kind]);
		break;
	case ROWKIND_SECTION:
	case ROWKIND_GONE:
	case ROWKIND_TITLE:
	case ROWKIND_HEADER:
	case ROWKIND_EXAMPLE:
		report_row(part, row, code[row->kind]);
		break;
	}
	if (row->kind == ROWKIND_TOTAL || row->kind == ROWKIND_VILLAGE || row->kind == ROWKIND_ODD)
		entry_pass_comments(&part->comment, part->sheet, row->line);
	part->broken = true;
	fill_break(&part->fill);
}

void
part_end(struct part *part)
{
	total_sheet_settle(&part->sums);
}
