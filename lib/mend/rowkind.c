#include "mend/rowkind.h"

#include <stdint.h>
#include <string.h>

#include "base/num.h"
#include "civil/idcard.h"
#include "mend/rowwords.h"
#include "mend/section.h"
#include "mend/village.h"

enum {
	FOLD_SIZE = 256,
	LOOK = 4,
	NUMBERING_LEAST = 3,
	NUMBER_DIGITS = 10,
	LONG_DIGITS = 9,
	IDENTITY_DIGITS = 15,
	YEAR_DIGITS = 4,
};

/* A row as its judges look at it: its first cell that has content is folded once. */
struct look {
	const struct text *cell;
	size_t count;
	size_t filled; /* cells with content */
	struct text first;
	struct text folded;
};

struct text
rowkind_first(const struct text *cell, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (cell[i].n > 0)
			return cell[i];
	return TEXT_NONE;
}

static struct look
look_at(const struct text *cell, size_t count, char buf[FOLD_SIZE])
{
	struct look look = { .cell = cell, .count = count, .first = rowkind_first(cell, count) };

	for (size_t i = 0; i < count; i++)
		look.filled += cell[i].n > 0;
	look.folded = text_fold(look.first, buf, FOLD_SIZE);
	return look;
}

static bool
is_header_row(const struct text *header, size_t width, const struct text *cell, size_t count)
{
	size_t same = 0;
	size_t others = 0;

	for (size_t i = 0; i < count; i++) {
		char one[FOLD_SIZE];
		char two[FOLD_SIZE];

		if (cell[i].n == 0)
			continue;
		if (i < width && text_equal(text_fold(cell[i], one, sizeof(one)),
					    text_fold(header[i], two, sizeof(two))))
			same++;
		else
			others++;
	}
	return same >= 2 && others * 3 <= same;
}

/* The columns' own numbers below the header: 1, 2, 3 …, perhaps in brackets. */
static bool
is_numbering(const struct text *cell, size_t count)
{
	int64_t last = 0;

	for (size_t i = 0; i < count; i++) {
		char buf[FOLD_SIZE];
		struct text t = text_fold(cell[i], buf, sizeof(buf));
		int64_t number;

		if (t.n == 0)
			continue;
		if (t.n > 2 && text_begins(t, TEXT("(")) && text_ends(t, TEXT(")")))
			t = (struct text){ t.p + 1, t.n - 2 };
		if (!num_parse(t.p, t.n, INT32_MAX, &number) || number != last + 1)
			return false;
		last = number;
	}
	return last >= NUMBERING_LEAST;
}

/* 18位, 17或19位: how many digits a template wants. */
static bool
is_places(struct text folded)
{
	struct text rest = text_drop_end(folded, "位");

	if (rest.n == folded.n || !text_is_digit(rest.p[0]))
		return false;
	for (size_t n = 0; rest.n != n;) {
		n = rest.n;
		rest = text_drop_begin(rest, "0|1|2|3|4|5|6|7|8|9|或|、|-|至");
	}
	return text_is_digit(rest.p[0]) && rest.n == 1;
}

/* （元/年）, 万元, 人/户, 18位 */
static bool
is_unit(struct text cell)
{
	static const char words[] =
		"元|万元|千元|百元|角|分|人|户|岁|周岁|月|年|日|天|套|处|间|辆|台|亩|位|个|次|"
		"平方米|平米|㎡|m2|每|/|·|.|人民币|单位:|单位";
	char buf[FOLD_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));
	struct text rest = text_drop_end(text_drop_begin(folded, "("), ")");
	bool bracketed = rest.n + 2 == folded.n;

	if (is_places(rest))
		return true;
	for (size_t n = 0; rest.n != n;) {
		n = rest.n;
		rest = text_drop_begin(rest, words);
	}
	return text_is_any(rest, words) &&
	       (bracketed || text_is_any(folded, "元|万元|元/月|元/年|元/人|元/人·月|元/月·人|"
						 "元/户·月|元/人/月|元/户|人|户|岁|周岁|单位"));
}

bool
rowkind_is_units(const struct text *cell, size_t count)
{
	size_t filled = 0;

	for (size_t i = 0; i < count; i++) {
		if (cell[i].n > 0 && !is_unit(cell[i]))
			return false;
		filled += cell[i].n > 0;
	}
	return filled > 0;
}

static bool
is_header(const struct rowkind_sheet *sheet, const struct look *look)
{
	for (size_t i = 0; i < ROWKIND_HEADER_ROWS && sheet->header[i] != NULL; i++)
		if (is_header_row(sheet->header[i], sheet->width, look->cell, look->count))
			return true;
	return is_numbering(look->cell, look->count) || rowkind_is_units(look->cell, look->count);
}

bool
rowkind_ends_village(struct text cell)
{
	char buf[FOLD_SIZE];

	return rowwords_is_part(text_fold(cell, buf, sizeof(buf))) && !text_has(cell, TEXT("页"));
}

/* An identity number, or what once was one, under its heading. */
static bool
has_number(const struct rowkind_sheet *sheet, const struct look *look)
{
	char buf[FOLD_SIZE];
	size_t digits = 0;

	if (sheet->number >= look->count || look->cell[sheet->number].n == 0)
		return false;
	struct text t = text_fold(look->cell[sheet->number], buf, sizeof(buf));

	for (size_t i = 0; i < t.n; i++)
		digits += text_is_digit(t.p[i]);
	return digits >= NUMBER_DIGITS || text_has(t, TEXT("e+"));
}

static bool
says_total(struct text cell)
{
	char buf[FOLD_SIZE];

	return cell.n > 0 && rowwords_is_total(text_fold(cell, buf, sizeof(buf)));
}

static bool
is_total(const struct rowkind_sheet *sheet, const struct look *look)
{
	if (has_number(sheet, look))
		return false;
	if (look->filled > 1 && rowwords_counts_all(look->folded))
		return true;
	for (size_t i = 0; i < look->count && i < LOOK; i++)
		if (says_total(look->cell[i]))
			return true;
	return sheet->name < look->count && says_total(look->cell[sheet->name]);
}

static bool
is_signed(const struct rowkind_sheet *sheet, const struct look *look)
{
	bool unnamed = sheet->name >= look->count || look->cell[sheet->name].n == 0 ||
		       (look->cell[sheet->name].n == look->first.n &&
			look->cell[sheet->name].p == look->first.p);

	/* whatever column the number to call stands in */
	if (unnamed && rowwords_is_notice(look->folded))
		return true;
	return !has_number(sheet, look) &&
	       (rowwords_is_signed(look->folded) ||
		(look->filled == 1 && rowwords_is_remark(look->folded)));
}

/* May a remark stand in the column: has it no heading, or one like 备注?  依据性质 says 示例 in
 * each row. */
static bool
holds_remarks(const struct rowkind_sheet *sheet, size_t place)
{
	struct text heading = TEXT_NONE;

	for (size_t i = 0; i < ROWKIND_HEADER_ROWS && sheet->header[i] != NULL; i++)
		if (place < sheet->width && sheet->header[i][place].n > 0)
			heading = sheet->header[i][place];
	return heading.n == 0 || text_has_any(heading, "备注|说明|附注");
}

/* A row that a template has to show how it is filled in: 示例, 例, or 李四（示例） as the name. */
static bool
is_example(const struct rowkind_sheet *sheet, const struct look *look)
{
	char buf[FOLD_SIZE];

	if (rowwords_begins_example(look->folded))
		return true;
	for (size_t i = 0; i < look->count; i++) {
		struct text folded = text_fold(look->cell[i], buf, sizeof(buf));

		if ((rowwords_is_example(folded) &&
		     (i == sheet->name || holds_remarks(sheet, i))) ||
		    (i == sheet->name && rowwords_is_example_name(folded)))
			return true;
	}
	return false;
}

static bool
is_rules(const struct look *look)
{
	char buf[FOLD_SIZE];
	size_t rules = 0;

	for (size_t i = 0; i < look->count; i++)
		rules += rowwords_is_rule(text_fold(look->cell[i], buf, sizeof(buf)));
	return look->filled > 1 && rules * 2 >= look->filled;
}

/* Has a cell a letter without which no word speaks of totals, signatures or examples? */
static bool
may_speak(const struct rowkind_sheet *sheet, const struct look *look)
{
	char buf[FOLD_SIZE];

	for (size_t i = 0; i < look->count; i++)
		if (look->cell[i].n > 0 &&
		    letters_meet(&sheet->letters, text_fold(look->cell[i], buf, sizeof(buf))))
			return true;
	return look->filled == 1;
}

/* A row of people, or none that is known. */
static enum rowkind
rest_of(const struct rowkind_sheet *sheet, const struct look *look)
{
	bool named = sheet->name < look->count && look->cell[sheet->name].n > 0;

	if (has_number(sheet, look) || (named && (look->filled > 1 || sheet->name == 0)))
		return ROWKIND_PERSON;
	return look->filled > 3 ? ROWKIND_PERSON : ROWKIND_ODD;
}

static bool
is_village(const struct look *look)
{
	return look->filled == 1 && village_of_row(look->first).n > 0;
}

/* The title once more, at a page break. */
static bool
is_title(const struct rowkind_sheet *sheet, const struct look *look)
{
	return look->filled == 1 &&
	       ((sheet->title.n > 0 && text_equal(look->first, sheet->title)) ||
		rowwords_is_title(look->folded));
}

enum rowkind
rowkind_of_title(const struct row *row)
{
	char buf[FOLD_SIZE];
	const struct look look = look_at(row->cell, row->count, buf);

	if (look.filled == 0)
		return ROWKIND_BLANK;
	if (is_village(&look))
		return ROWKIND_VILLAGE;
	/* people above the header are not passed over as if they were a title */
	return rowkind_has_identity(row) ? ROWKIND_ODD : ROWKIND_TITLE;
}

enum rowkind
rowkind_of(const struct rowkind_sheet *sheet, const struct text *cell, size_t count)
{
	char buf[FOLD_SIZE];
	const struct look look = look_at(cell, count, buf);

	if (look.filled == 0)
		return ROWKIND_BLANK;
	if (is_header(sheet, &look))
		return ROWKIND_HEADER;
	if (!may_speak(sheet, &look))
		return rest_of(sheet, &look);
	if (is_example(sheet, &look))
		return ROWKIND_EXAMPLE;
	if (is_total(sheet, &look))
		return ROWKIND_TOTAL;
	if (is_village(&look))
		return ROWKIND_VILLAGE;
	enum section section = look.filled == 1 ? section_of(look.first) : SECTION_NONE;

	if (section != SECTION_NONE)
		return section == SECTION_GONE ? ROWKIND_GONE : ROWKIND_SECTION;
	if (is_signed(sheet, &look) || is_rules(&look))
		return ROWKIND_SIGNED;
	return is_title(sheet, &look) ? ROWKIND_TITLE : rest_of(sheet, &look);
}

/* The most digits that stand in a row. */
static size_t
digit_run(struct text t)
{
	size_t run = 0;
	size_t most = 0;

	for (size_t i = 0; i < t.n; i++) {
		run = text_is_digit(t.p[i]) ? run + 1 : 0;
		most = run > most ? run : most;
	}
	return most;
}

/* A number, an amount, a date or a count alone; a year may be a heading. */
static bool
is_number(struct text t)
{
	static const char signs[] = "0123456789.,-/:+";

	for (size_t i = 0; i < t.n; i++)
		if (memchr(signs, t.p[i], sizeof(signs) - 1) == NULL)
			return false;
	return digit_run(t) > 0 && !(t.n == YEAR_DIGITS && text_begins_any(t, "19|20"));
}

bool
rowkind_is_data(const struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (is_number(row->cell[i]) || digit_run(row->cell[i]) >= LONG_DIGITS)
			return true;
	return false;
}

bool
rowkind_has_identity(const struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (digit_run(row->cell[i]) >= IDENTITY_DIGITS)
			return true;
	return false;
}

bool
rowkind_has_number(const struct text *cell, size_t count)
{
	struct idcard card;

	for (size_t i = 0; i < count; i++)
		if (cell[i].n >= IDCARD_SIZE - 1 &&
		    idcard_parse(cell[i], day_of(9999, 12, 31), &card) == IDCARD_OK)
			return true;
	return false;
}

size_t
rowkind_header_row(const struct rowkind_sheet *sheet, const struct row *row)
{
	for (size_t i = 0; i < ROWKIND_HEADER_ROWS && sheet->header[i] != NULL; i++) {
		size_t same = 0;

		while (same < sheet->width &&
		       text_equal(sheet->header[i][same], table_cell(row, same)))
			same++;
		if (same == sheet->width)
			return i;
	}
	return ROWKIND_HEADER_ROWS;
}

bool
rowkind_is_header_again(const struct rowkind_sheet *sheet, const struct row *row, size_t count)
{
	size_t which = rowkind_header_row(sheet, row);
	size_t same = 0;

	while (same < count && which + same < ROWKIND_HEADER_ROWS &&
	       rowkind_header_row(sheet, &row[same]) == which + same)
		same++;
	return same == count;
}
