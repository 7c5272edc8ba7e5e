#include "import/total.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/bits.h"
#include "base/money.h"
#include "base/num.h"
#include "mend/mendmoney.h"
#include "register/cell.h"

enum {
	HUNDRED = 100,
	KEPT_MOST = 1 << 18, /* cells of rows that are kept */
	ANY_LEVEL = (1 << TOTAL_LEVELS) - 1,
	AGREE_LEAST = 3, /* cells that tell which rows are meant */
};

void
total_begin(struct total *total, size_t width, struct arena *arena)
{
	*total = (struct total){ .width = width };
	for (size_t i = 0; i < TOTAL_LEVELS; i++)
		total->sum[i] = arena_alloc(arena, width * sizeof(struct total_sum) + 1);
}

void
total_follow(struct total *total, const struct total *before, const size_t *from)
{
	for (size_t i = 0; i < total->width; i++)
		if (from[i] < SIZE_MAX)
			total->sum[TOTAL_ALL][i] = before->sum[TOTAL_ALL][from[i]];
	total->rows[TOTAL_ALL] = before->rows[TOTAL_ALL];
	total->households[TOTAL_ALL] = before->households[TOTAL_ALL];
}

void
total_copy(struct total *total, const struct total *from, struct arena *arena)
{
	size_t size = from->width * sizeof(struct total_sum);

	*total = *from;
	for (size_t level = 0; level < TOTAL_LEVELS; level++) {
		total->sum[level] = arena_alloc(arena, size + 1);
		memcpy(total->sum[level], from->sum[level], size);
	}
}

void
total_since(struct total *total, const struct total *now, const struct total *before,
	    struct arena *arena)
{
	total_begin(total, now->width, arena);
	for (size_t i = 0; i < now->width; i++) {
		const struct total_sum *from = &before->sum[TOTAL_SHEET][i];
		struct total_sum since = now->sum[TOTAL_SHEET][i];

		since.sum -= from->sum;
		since.heads -= from->heads;
		since.below -= from->below;
		since.unread -= from->unread;
		total->sum[TOTAL_SHEET][i] = since;
		total->sum[TOTAL_ALL][i] = since;
	}
	for (size_t level = TOTAL_SHEET; level < TOTAL_LEVELS; level++) {
		total->rows[level] = now->rows[TOTAL_SHEET] - before->rows[TOTAL_SHEET];
		total->households[level] =
			now->households[TOTAL_SHEET] - before->households[TOTAL_SHEET];
	}
}

static void
add(struct total_sum *sum, bool read, fen_t fen, bool is_head)
{
	sum->unread += !read;
	sum->below += read && fen < 0;
	sum->sum += read ? fen : 0;
	sum->heads += read && is_head ? fen : 0;
}

void
total_add(struct total *total, const struct text *value, bool is_head)
{
	for (size_t i = 0; i < total->width; i++) {
		fen_t fen = 0;

		if (value[i].n == 0)
			continue;
		bool read = mendmoney_signed(value[i], &fen);

		for (size_t level = 0; level < TOTAL_LEVELS; level++)
			add(&total->sum[level][i], read, fen, is_head);
	}
	for (size_t level = 0; level < TOTAL_LEVELS; level++) {
		total->rows[level]++;
		total->households[level] += is_head;
	}
}

/* Of which rows the total is that fits nothing: of the part, where there is one. */
static size_t
level_of(const struct total *total)
{
	const size_t *rows = total->rows;

	bool part = rows[TOTAL_PART] > 0 && rows[TOTAL_PART] < rows[TOTAL_SHEET];

	return part && !total->whole ? TOTAL_PART : TOTAL_SHEET;
}

/* "28户", "66人", and "合计28户66人" by its households. */
static enum total_result
check_rows(const struct total *total, struct text cell, struct total_found *found)
{
	static const struct text units[] = { TEXT_INIT("户"), TEXT_INIT("人") };
	const size_t *have[] = { total->households, total->rows };
	char buf[MEND_CELL_SIZE];
	struct text t = text_fold(cell, buf, sizeof(buf));

	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		int64_t said;

		if (!text_ends(t, units[i]) || !num_parse(t.p, t.n - units[i].n, INT32_MAX, &said))
			continue;
		for (size_t level = 0; level < TOTAL_LEVELS; level++)
			if ((size_t)said == have[i][level])
				found->levels |= 1U << level;
		found->made = (int64_t)have[i][level_of(total)] * HUNDRED;
		if (found->levels != 0) /* rows are no sum that could be another's */
			found->levels = ANY_LEVEL;
		return found->levels != 0 ? TOTAL_AGREES : TOTAL_DIFFERS;
	}
	return TOTAL_NOTHING;
}

/* What the rows of these levels add up to it is. */
static unsigned
levels_of(const struct total *total, const struct column *column, size_t place, fen_t said)
{
	/* what is the household's may stand on each of its rows */
	bool shared = column != NULL && column->scope == SCOPE_HOUSEHOLD;
	unsigned levels = 0;

	for (size_t level = 0; level < TOTAL_LEVELS; level++) {
		const struct total_sum *sum = &total->sum[level][place];

		if (level == TOTAL_PART && total->rows[level] == 0)
			continue;
		if (said == sum->sum ||
		    (shared && total->households[level] > 0 && said == sum->heads))
			levels |= 1U << level;
	}
	return levels;
}

enum total_result
total_check(const struct total *total, const struct mender *mender, const struct mend_from *from,
	    size_t place, struct text cell, struct total_found *found)
{
	static const struct column number = { .kind = KIND_MONEY };
	static const struct mend_from unknown = { .column = &number, .change = true };
	const struct column *column = from->column;
	bool added = column == NULL || column->kind == KIND_MONEY || column->kind == KIND_COUNT ||
		     column->kind == KIND_CARE_GAPS;
	fen_t said;

	*found = (struct total_found){ 0 };
	if (!added || cell.n == 0)
		return cell.n == 0 ? TOTAL_NOTHING : check_rows(total, cell, found);
	struct mend_from of = column == NULL ? unknown : *from;

	of.sum = true;
	struct mend mend = mendmoney_amount(mender, &of, cell);

	if (mend.value.n == 0 || !mendmoney_signed(mend.value, &said))
		return check_rows(total, cell, found);
	found->made = total->sum[level_of(total)][place].sum;
	found->levels = levels_of(total, column, place, said);
	if (found->levels != 0)
		return TOTAL_AGREES;
	found->unread = total->sum[TOTAL_SHEET][place].unread;
	if (!of.change) /* an amount below nothing is refused */
		found->unread += total->sum[TOTAL_SHEET][place].below;
	/* a column of an unknown kind is a column of numbers only if all of it is */
	if (found->unread > 0)
		return column == NULL ? TOTAL_PASSED : TOTAL_UNREAD;
	return TOTAL_DIFFERS;
}

void
total_next(struct total *total)
{
	for (size_t i = 0; i < total->width; i++)
		total->sum[TOTAL_PART][i] = (struct total_sum){ 0 };
	total->rows[TOTAL_PART] = 0;
	total->households[TOTAL_PART] = 0;
}

/* How the cells of a row of totals fare. */
struct tally {
	size_t agree;
	size_t differ;
	size_t passed;           /* the place of a number that could not be added up, or SIZE_MAX */
	size_t at[TOTAL_LEVELS]; /* of those that agree, with each level */
};

/* What the rows above the header say of all rows, 总笔数 and 总金额. */
static void
take_controls(struct total_sheet *sums)
{
	const struct sheet *sheet = sums->sheet;
	const struct row *row;

	for (size_t at = 0; (row = lookahead_peek(sheet->ahead, at)) != NULL; at++) {
		if (row->line >= sheet->header_first)
			return;
		for (size_t i = 0; i < row->count * CONTROL_KINDS; i++) {
			size_t place = i / CONTROL_KINDS;
			enum control_kind kind = i % CONTROL_KINDS;
			struct total_control *control = &sums->control[kind];

			if (control->line == 0 &&
			    control_find(row->cell[place], table_cell(row, place + 1), kind,
					 &control->value) &&
			    control->value >= 0)
				control->line = row->line;
		}
	}
}

void
total_sheet_begin(struct total_sheet *sums, const struct sheet *sheet, const struct mender *mender,
		  struct diag *diag, struct arena *arena)
{
	*sums = (struct total_sheet){ .sheet = sheet, .mender = mender, .diag = diag };
	total_begin(&sums->total, sheet->width, arena);
	take_controls(sums);
}

static struct where
where_of(const struct total_sheet *sums, size_t line)
{
	return (struct where){ .file = sums->sheet->name, .line = line };
}

/* The levels of which it is the sum of a column of money, or of one that is carried. */
static unsigned
sums_of(const struct sheet *sheet, const struct total *total, fen_t said)
{
	unsigned levels = 0;

	for (size_t i = 0; i < total->width; i++) {
		const struct column *about = heading_column(sheet->column[i].about);

		for (size_t k = 0; k < TOTAL_LEVELS; k++)
			if ((about == NULL || about->kind == KIND_MONEY) &&
			    said == total->sum[k][i].sum)
				levels |= 1U << k;
	}
	return levels;
}

/* A cell of a row of totals, or the sum in words (大写) that stands there. */
static enum total_result
check_said(const struct total_sheet *sums, const struct total *total, const struct total_row *row,
	   size_t place, struct total_found *found)
{
	const struct sheet *sheet = sums->sheet;
	const struct mend_from from = sheet_from(sheet, place);
	size_t paid = sheet_place(sheet, HEADING_REGISTER, REGISTER_amount);
	struct text next = place + 1 < sheet->width ? row->cell[place + 1] : TEXT_NONE;
	fen_t said;

	if (!text_has(row->cell[place], TEXT("大写")) ||
	    !control_find(row->cell[place], next, CONTROL_MONEY, &said))
		return total_check(total, sums->mender, &from, place, row->cell[place], found);
	paid = paid == SIZE_MAX ? sheet_place(sheet, HEADING_SHEET, SHEET_paid) : paid;
	found->levels = sums_of(sheet, total, said);
	found->of = paid == SIZE_MAX ? 0 : paid;
	found->made = paid == SIZE_MAX ? 0 : total->sum[level_of(total)][paid].sum;
	return found->levels != 0 ? TOTAL_AGREES : paid == SIZE_MAX ? TOTAL_NOTHING : TOTAL_DIFFERS;
}

/* A cell against the sums of these levels of total; what is wrong is said where tell is set. */
static void
check_cell(const struct total_sheet *sums, const struct total *total, const struct total_row *row,
	   size_t place, unsigned levels, bool tell, struct tally *tally)
{
	struct where where = where_of(sums, row->line);
	bool marked = row->mark != NULL && place < row->count;
	enum diag_code code = cell_damage(row->cell[place], marked ? row->mark + place : NULL);
	enum total_result result = TOTAL_DIFFERS;
	struct total_found found = { 0 };
	struct text one = TEXT_NONE;
	bits_t level = levels;

	if (code == DIAG_NONE && text_begins(row->cell[place], TEXT("=")))
		code = DIAG_FORMULA_NO_VALUE; /* its words alone were kept */
	if (code != DIAG_CELL_ERROR && code != DIAG_FORMULA_NO_VALUE) {
		result = check_said(sums, total, row, place, &found);
		if (result == TOTAL_AGREES && (found.levels & levels) == 0) {
			result = TOTAL_DIFFERS;
			found.made = total->sum[bits_take(&level)][place].sum;
		}
		code = result == TOTAL_UNREAD ? DIAG_TOTAL_UNREAD : DIAG_TOTAL_DIFFERS;
		one = result == TOTAL_UNREAD
			      ? arena_text(sums->mender->arena, NUM_TEXT(found.unread))
			      : arena_text(sums->mender->arena, MENDMONEY_TEXT(found.made));
	}
	tally->agree += result == TOTAL_AGREES;
	for (size_t i = 0; i < TOTAL_LEVELS; i++)
		tally->at[i] += result == TOTAL_AGREES && (found.levels >> i & 1) != 0;
	if (result == TOTAL_PASSED)
		tally->passed = place;
	if (result != TOTAL_DIFFERS && result != TOTAL_UNREAD)
		return;
	tally->differ++;
	where.column = sums->sheet->column[found.of != 0 ? found.of : place].heading;
	if (tell)
		diag_say(sums->diag, code, .at = where, .value = row->cell[place], .one = one);
}

static struct tally
tally_row(const struct total_sheet *sums, const struct total *total, const struct total_row *row,
	  unsigned levels, bool tell)
{
	struct tally tally = { .passed = SIZE_MAX };

	for (size_t i = 0; i < sums->sheet->width; i++)
		check_cell(sums, total, row, i,
			   text_has(sums->sheet->column[i].heading, TEXT("累计")) ? ANY_LEVEL
										  : levels,
			   tell, &tally);
	return tally;
}

/* The level with which all cells agree but one, which is the sum of other rows; else any. */
static unsigned
level_meant(const struct tally *tally)
{
	size_t best = 0;

	for (size_t i = 1; i < TOTAL_LEVELS; i++)
		best = tally->at[i] > tally->at[best] ? i : best;
	return tally->differ == 0 && tally->agree >= AGREE_LEAST &&
			       tally->at[best] + 1 == tally->agree
		       ? 1U << best
		       : ANY_LEVEL;
}

static struct tally
check_row(const struct total_sheet *sums, const struct total *total, const struct total_row *row,
	  bool tell)
{
	struct tally tally = tally_row(sums, total, row, ANY_LEVEL, false);
	struct text first = rowkind_first(row->cell, sums->sheet->width);
	struct total meant = *total;

	meant.whole = text_has(first, TEXT("总")) || tally.at[TOTAL_SHEET] > tally.at[TOTAL_PART];
	tally = tally_row(sums, &meant, row, level_meant(&tally), tell);
	bool part = tally.passed != SIZE_MAX && tally.differ == 0;
	struct text passed = part ? sums->sheet->column[tally.passed].heading : TEXT_NONE;

	if (tell)
		diag_say(sums->diag,
			 part               ? DIAG_ROW_TOTAL_PART
			 : tally.differ > 0 ? DIAG_ROW_TOTAL_WRONG
					    : DIAG_ROW_TOTAL,
			 .at = where_of(sums, row->line), .value = first, .one = passed);
	return tally;
}

/* The row and what stands above it, until the sheet ends. */
static void
keep(struct total_sheet *sums, const struct total_row *row)
{
	size_t width = sums->sheet->width;
	struct text *cell = arena_alloc(&sums->arena, width * sizeof(*cell) + 1);
	unsigned char *mark = arena_alloc(&sums->arena, row->count + 1);

	for (size_t i = 0; i < width; i++)
		cell[i] = arena_text(&sums->arena, row->cell[i]);
	if (row->mark != NULL)
		memcpy(mark, row->mark, row->count);
	sums->row = arena_grow(sums->row, &sums->room, sums->count, sizeof(*sums->row));
	struct total_row *kept = &sums->row[sums->count++];

	*kept = *row;
	kept->cell = cell;
	kept->mark = row->mark == NULL ? NULL : mark;
	total_copy(&kept->before, &sums->total, &sums->arena);
}

/* What stands between the row of totals that was kept last and now is its part. */
static void
close_last(struct total_sheet *sums)
{
	struct total_row *last = sums->count > 0 ? &sums->row[sums->count - 1] : NULL;

	if (last == NULL || last->closed)
		return;
	total_since(&last->below, &sums->total, &last->before, &sums->arena);
	last->closed = true;
}

void
total_sheet_take(struct total_sheet *sums, const struct sheet_row *row)
{
	struct total_row own = {
		.line = row->line, .cell = row->cell, .mark = row->mark, .count = row->count
	};
	struct tally tally = check_row(sums, &sums->total, &own, false);

	close_last(sums);
	if (tally.differ > 0 && (sums->count + 1) * sums->sheet->width <= KEPT_MOST) {
		keep(sums, &own);
	} else {
		(void)check_row(sums, &sums->total, &own, true);
		sums->above += tally.agree > 0;
	}
	total_next(&sums->total);
}

/* All rows behind the row of totals, and in PART those to the next one. */
static struct total
below_of(struct total_sheet *sums, const struct total_row *row)
{
	struct total below;

	total_since(&below, &sums->total, &row->before, &sums->arena);
	below.sum[TOTAL_PART] = row->below.sum[TOTAL_SHEET];
	below.rows[TOTAL_PART] = row->below.rows[TOTAL_SHEET];
	below.households[TOTAL_PART] = row->below.households[TOTAL_SHEET];
	return below;
}

/* Is the total of the rows below it, rather than above? */
static bool
is_of_below(const struct total_sheet *sums, const struct total_row *row, const struct total *below)
{
	size_t agree_above = check_row(sums, &row->before, row, false).agree;
	size_t agree_below = check_row(sums, below, row, false).agree;

	if (below->rows[TOTAL_SHEET] == 0 || agree_above != agree_below)
		return below->rows[TOTAL_SHEET] > 0 && agree_below > agree_above;
	return sums->above != sums->below ? sums->below > sums->above
					  : row->before.rows[TOTAL_ALL] == 0;
}

void
total_check_controls(const struct total_sheet *first, const struct total_sheet *last)
{
	const struct total_control *count = &first->control[CONTROL_ROWS];
	const struct total_control *money = &first->control[CONTROL_MONEY];
	size_t paid = sheet_place(last->sheet, HEADING_REGISTER, REGISTER_amount);
	int64_t rows = (int64_t)last->total.rows[TOTAL_ALL];

	if (count->line > 0 && count->value != rows &&
	    count->value != (int64_t)last->total.households[TOTAL_ALL])
		diag_say(last->diag, DIAG_TOTAL_ROWS, .at = where_of(first, count->line),
			 .value = NUM_TEXT(count->value), .one = NUM_TEXT(rows));
	if (money->line > 0 && paid != SIZE_MAX &&
	    sums_of(last->sheet, &last->total, money->value) == 0)
		diag_say(last->diag, DIAG_TOTAL_DIFFERS, .at = where_of(first, money->line),
			 .value = MENDMONEY_TEXT(money->value),
			 .one = MENDMONEY_TEXT(last->total.sum[TOTAL_ALL][paid].sum));
}

void
total_sheet_settle(struct total_sheet *sums)
{
	struct total *below = arena_alloc(&sums->arena, sums->count * sizeof(*below) + 1);

	close_last(sums);
	for (size_t i = 0; i < sums->count; i++) {
		below[i] = below_of(sums, &sums->row[i]);
		size_t above = check_row(sums, &sums->row[i].before, &sums->row[i], false).agree;
		size_t agree = check_row(sums, &below[i], &sums->row[i], false).agree;

		sums->above += above > agree;
		sums->below += agree > above;
	}
	for (size_t i = 0; i < sums->count; i++) {
		const struct total_row *row = &sums->row[i];

		(void)check_row(sums, is_of_below(sums, row, &below[i]) ? &below[i] : &row->before,
				row, true);
	}
	sums->count = 0;
}

void
total_sheet_free(struct total_sheet *sums)
{
	free(sums->row);
	arena_free(&sums->arena);
	*sums = (struct total_sheet){ 0 };
}
