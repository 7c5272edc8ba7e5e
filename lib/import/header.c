#include "import/header.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { KNOWN_LEAST = 2, KNOWN_SURELY = 3, GROUPS_LEAST = 3 };

/* What stands over a place above a row of the header, by the nearest group. */
static struct text
over_at(const struct header *header, size_t row, size_t place)
{
	if (row == 0)
		return TEXT_NONE;
	const struct row *above = &header->row[row - 1]; /* whose groups are merged cells */

	for (size_t i = place < above->count ? place + 1 : above->count; i-- > 0;)
		if (above->cell[i].n > 0)
			return above->cell[i];
	return TEXT_NONE;
}

/* The lowest heading of a place; *row is where it stands. */
static struct text
own_at(const struct header *header, size_t place, size_t *row)
{
	for (*row = header->count - 1; *row > 0; --*row)
		if (table_cell(&header->row[*row], place).n > 0)
			break;
	return table_cell(&header->row[*row], place);
}

/* Where the unit in brackets begins that a heading ends with, 月低保金（元）; its end where it has
 * none. */
static size_t
unit_of(struct text own)
{
	size_t at = own.n;

	if (!text_ends_any(own, ")|）"))
		return own.n;
	while (at > 0 && !text_begins_any(text_from(own, at), "(|（"))
		at--;
	struct text unit = text_from(own, at);

	return rowkind_is_units(&unit, 1) ? at : own.n;
}

/* The same with the unit that stands below it, in brackets. */
static struct text
own_with_unit(const struct header *header, size_t place, size_t *row, char buf[HEADING_SIZE])
{
	struct text own = own_at(header, place, row);
	struct text unit = header->unit == NULL ? TEXT_NONE : table_cell(header->unit, place);

	/* 元/月 says more than 元 does, and not less than another one below it */
	size_t at = unit.n == 0 ? own.n : unit_of(own);
	bool bare = !text_begins_any(unit, "(|（");
	size_t n = at + unit.n + (bare ? 2 : 0);

	if (own.n == 0 || unit.n == 0 || n > HEADING_SIZE || text_is_any(unit, "单位|单位:") ||
	    text_has(text_from(own, at), TEXT("/")))
		return own;
	own.n = at;
	memcpy(buf, own.p, own.n);
	if (bare)
		buf[own.n] = '(';
	memcpy(buf + own.n + bare, unit.p, unit.n);
	if (bare)
		buf[n - 1] = ')';
	return (struct text){ buf, n };
}

/*
 * Is it one part of an income of whose other parts one is not known, as 其他 below 家庭月收入
 * beside 务工? Alone it is not what the register calls so.
 */
static bool
is_part(const struct header *header, size_t row, size_t place, struct heading about)
{
	struct text over = over_at(header, row, place);
	size_t width = header_width(header);

	if (about.home != HEADING_REGISTER || about.place < REGISTER_wage ||
	    about.place > REGISTER_other_income_year || !text_has(over, TEXT("收入")))
		return false;
	for (size_t i = 0; i < width; i++) {
		struct text own = table_cell(&header->row[row], i);
		struct text above = over_at(header, row, i);

		/* 合计 of a group is no part of it */
		if (own.n > 0 && above.p == over.p &&
		    !text_has_any(own, "合计|小计|总计|总收入|人均") &&
		    glossary_find(header->glossary, over, own).home == HEADING_UNKNOWN)
			return true;
	}
	return false;
}

/* What the words of a column mean by themselves. */
static struct heading
find_about(const struct header *header, size_t place)
{
	char buf[HEADING_SIZE];
	size_t row;
	struct text own = own_with_unit(header, place, &row, buf);
	struct heading alone = glossary_find(header->glossary, TEXT_NONE, own);

	for (; own.n > 0 && row > 0; row--) {
		struct heading about =
			glossary_find(header->glossary, over_at(header, row, place), own);

		if (about.home != alone.home || about.place != alone.place)
			return about;
	}
	return alone;
}

struct text
header_number(size_t place, char name[HEADER_NUMBER])
{
	(void)snprintf(name, HEADER_NUMBER, "第%zu列", place + 1);
	return text_of(name);
}

/* What a map says of the group and the heading below it as one: 监护人姓名. */
static bool
find_both(const struct mapping *mapping, struct text over, struct text own, struct heading *about)
{
	char both[HEADING_SIZE];

	if (over.n == 0 || over.n + own.n > sizeof(both))
		return false;
	memcpy(both, over.p, over.n);
	memcpy(both + over.n, own.p, own.n);
	return mapping_find(mapping, (struct text){ both, over.n + own.n }, about);
}

bool
header_is_mapped(const struct mapping *mapping, const struct header *header, size_t place,
		 struct heading *about)
{
	size_t row;
	struct text own = own_at(header, place, &row);
	char name[HEADER_NUMBER];

	if (mapping == NULL)
		return false;
	if (own.n == 0)
		return mapping_find(mapping, header_number(place, name), about);
	if (row > 0 && find_both(mapping, over_at(header, row, place), own, about))
		return true;
	/* what a map says of 姓名 it does not say of another person's, below 监护人 */
	if (row > 0 && heading_find(own).home != HEADING_UNKNOWN &&
	    find_about(header, place).home == HEADING_UNKNOWN)
		return false;
	return mapping_find(mapping, own, about);
}

struct heading
header_about(const struct mapping *mapping, const struct header *header, size_t place)
{
	struct heading about;
	size_t row;

	if (header_is_mapped(mapping, header, place, &about))
		return about;
	about = find_about(header, place);
	(void)own_at(header, place, &row);
	return row > 0 && is_part(header, row, place, about) ? heading_none() : about;
}

/* Does another column have the same words at its lowest, as 调整前 and 调整后 over 月保障金? */
static bool
is_twin(const struct header *header, size_t place, struct text own)
{
	size_t width = header_width(header);
	size_t row;

	for (size_t i = 0; own.n > 0 && i < width; i++)
		if (i != place && text_equal(own_at(header, i, &row), own))
			return true;
	return false;
}

struct text
header_text(const struct mapping *mapping, const struct header *header, size_t place,
	    struct arena *arena)
{
	size_t row;
	char buf[HEADING_SIZE];
	struct text own = own_with_unit(header, place, &row, buf);
	struct text over = own.n > 0 ? over_at(header, row, place) : TEXT_NONE;
	struct heading about;
	char name[HEADER_NUMBER];

	if (own.n == 0 && header_is_mapped(mapping, header, place, &about))
		return arena_text(arena, header_number(place, name));
	about = header_about(mapping, header, place);
	/* the group is named where it is part of the meaning, or of an unknown one */
	bool alone = own.n > 0 && about.home != HEADING_UNKNOWN &&
		     heading_find(own).place == about.place;

	if (alone && !is_twin(header, place, own_at(header, place, &row)))
		over.n = 0;
	char *both = arena_alloc(arena, over.n + own.n + 1);

	if (over.n > 0)
		memcpy(both, over.p, over.n);
	if (own.n > 0)
		memcpy(both + over.n, own.p, own.n);
	return heading_clean((struct text){ both, over.n + own.n }, arena);
}

size_t
header_width(const struct header *header)
{
	size_t width = 0;

	for (size_t i = 0; i < header->count; i++)
		for (size_t j = width; j < header->row[i].count; j++)
			if (header->row[i].cell[j].n > 0)
				width = j + 1;
	return width;
}

/* By which columns a person or a household is told. */
static const struct heading namings[] = {
	{ HEADING_REGISTER, REGISTER_name, 1, false },
	{ HEADING_REGISTER, REGISTER_id_number, 1, false },
	{ HEADING_REGISTER, REGISTER_household_id, 1, false },
	{ HEADING_SHEET, SHEET_head, 1, false },
	{ HEADING_SHEET, SHEET_head_id, 1, false },
};

static bool
is_naming(struct heading about)
{
	for (size_t i = 0; i < ARRAY_LENGTH(namings); i++)
		if (about.home == namings[i].home && about.place == namings[i].place)
			return true;
	return false;
}

void
header_letters(struct letters *letters)
{
	*letters = (struct letters){ { 0 } };
	letters_add(letters, TEXT("*:★"));
	for (size_t i = 0; i < ARRAY_LENGTH(namings); i++) {
		const struct column *column = heading_column(namings[i]);

		letters_add(letters, column->key);
		letters_add(letters, column->label);
		letters_add(letters, column->aliases);
	}
}

bool
header_may_name(const struct letters *letters, const struct mapping *mapping, const struct row *row)
{
	struct heading about;

	for (size_t i = 0; i < row->count; i++)
		if (glossary_is_made_of(letters, row->cell[i]) ||
		    mapping_find(mapping, row->cell[i], &about))
			return true;
	return false;
}

/*
 * How many different columns are known, if a person could be named by them; else 0.  strictly:
 * by whole headings, for what stands among data.
 */
static size_t
known(const struct mapping *mapping, const struct header *header, bool strictly)
{
	uint64_t seen[HEADING_SHEET + 1][2] = { 0 };
	size_t width = header_width(header);
	size_t count = 0;
	bool named = false;

	for (size_t i = 0; i < width; i++) {
		size_t row;
		struct heading about;

		if (!header_is_mapped(mapping, header, i, &about))
			about = find_about(header, i);
		/* 监护人 over 姓名 is no column, but as much of a header */
		if (about.home == HEADING_UNKNOWN)
			about = glossary_find(header->glossary, TEXT_NONE, own_at(header, i, &row));
		uint64_t bit = UINT64_C(1) << (about.place & 63);
		uint64_t *half = &seen[about.home][about.place >= 64];

		if (about.home == HEADING_UNKNOWN || (*half & bit) != 0 ||
		    (strictly && about.loose))
			continue;
		*half |= bit;
		named |= is_naming(about);
		count++;
	}
	return named && count >= KNOWN_LEAST ? count : 0;
}

/* The fewest rows from the first with the most known headings, all but the first without data. */
static struct header
header_from(const struct mapping *mapping, struct glossary *glossary, const struct row *row,
	    size_t count, bool strictly, size_t *most)
{
	struct header best = { .row = row, .count = 0, .glossary = glossary };

	for (size_t rows = 1; rows <= ROWKIND_HEADER_ROWS && rows <= count; rows++) {
		struct header header = { .row = row, .count = rows, .glossary = glossary };

		if (rows > 1 && rowkind_is_data(&row[rows - 1]))
			break;
		size_t has = known(mapping, &header, strictly);

		if (has > *most) {
			*most = has;
			best = header;
		}
	}
	return best;
}

/* The rows down to the first of data that stands below one that could be the header. */
static size_t
count_above(const struct mapping *mapping, struct glossary *glossary, const struct row *row,
	    size_t count)
{
	bool met = false;

	for (size_t i = 0; i < count; i++) {
		size_t most = 0;

		if (met && rowkind_is_data(&row[i]))
			return i;
		met |= header_from(mapping, glossary, &row[i], count - i, false, &most).count > 0;
	}
	return count;
}

/*
 * Does the row go on with the header: does it stand below group headings alone, as 10月, 11月
 * below 发放金额, each below a blank or above one that is filled too?
 */
static bool
goes_on(const struct row *above, const struct row *row)
{
	size_t below = 0;

	for (size_t i = 0; i < row->count; i++) {
		bool blank = table_cell(above, i).n == 0;

		if (row->cell[i].n == 0)
			continue;
		if (!blank && (table_cell(above, i + 1).n > 0 || table_cell(row, i + 1).n == 0))
			return false;
		below += blank && i < above->count;
	}
	return below > 0 && table_cell(row, 0).n == 0 && !rowkind_is_data(row);
}

/*
 * Does the header begin in the row above: has it a heading where these rows have none, as 核对结论
 * that is merged down beside groups?
 */
static bool
begins_above(const struct header *header, const struct row *above)
{
	size_t filled = 0;
	bool alone = false; /* nothing stands below one of its cells */

	for (size_t i = 0; i < above->count; i++) {
		bool below = false;

		if (above->cell[i].n == 0)
			continue;
		if (text_has_any(above->cell[i], "：|:"))
			return false;
		for (size_t k = 0; k < header->count; k++)
			below |= table_cell(&header->row[k], i).n > 0;
		filled++;
		alone |= !below;
	}
	return alone && filled >= GROUPS_LEAST && !rowkind_is_data(above);
}

/* 填报单位（盖章）：  填报日期：2026年10月28日, merged over all: a line of a form, or a title. */
static bool
is_line(const struct row *row)
{
	struct text first = rowkind_first(row->cell, row->count);
	bool form = text_has_any(first, "：|:") && text_has_any(first, "填报|填表|制|章|日期|联系");

	return form || (text_has(first, TEXT("年")) && text_ends_any(first, "表|册|名单|台账"));
}

/* Rows of data are none of a header, nor is a card, nor a line of a form above others. */
static bool
may_head(const struct header *header)
{
	struct text label;
	bool may = !header_is_card(&header->row[0], &label);

	for (size_t i = 1; i < header->count; i++)
		may &= !rowkind_is_data(&header->row[i]) && !is_line(&header->row[i - 1]);
	return may;
}

struct header
header_find(const struct mapping *mapping, struct glossary *glossary, const struct row *row,
	    size_t count)
{
	struct header best = { .row = NULL, .count = 0, .glossary = glossary };
	size_t most = 0;

	count = count_above(mapping, glossary, row, count);
	for (size_t rows = 1; rows <= ROWKIND_HEADER_ROWS; rows++) {
		for (size_t i = 0; i + rows <= count; i++) {
			struct header header = { .row = &row[i],
						 .count = rows,
						 .glossary = glossary };
			size_t has = may_head(&header) ? known(mapping, &header, false) : 0;

			if (has > most) {
				most = has;
				best = header;
			}
		}
	}
	while (best.count > 0 && best.count < ROWKIND_HEADER_ROWS && best.row > row &&
	       begins_above(&best, best.row - 1)) {
		struct header higher = { .row = best.row - 1,
					 .count = best.count + 1,
					 .glossary = glossary };

		if (known(mapping, &higher, false) < most)
			break;
		best = higher;
	}
	while (best.count > 0 && best.count < ROWKIND_HEADER_ROWS &&
	       best.row + best.count < row + count &&
	       goes_on(&best.row[best.count - 1], &best.row[best.count]))
		best.count++;
	if (best.count > 0 && best.row + best.count < row + count &&
	    rowkind_is_units(best.row[best.count].cell, best.row[best.count].count))
		best.unit = &best.row[best.count];
	return best;
}

bool
header_is_card(const struct row *row, struct text *label)
{
	size_t pairs = 0;

	for (size_t i = 0; i + 1 < row->count; i++) {
		if (row->cell[i].n == 0 || row->cell[i + 1].n == 0 ||
		    !heading_is_known(heading_find(row->cell[i])) ||
		    heading_is_known(heading_find(row->cell[i + 1])))
			continue;
		*label = pairs++ == 0 ? row->cell[i] : *label;
	}
	return pairs > 1 && rowkind_is_data(row);
}

struct header
header_begins(const struct mapping *mapping, struct glossary *glossary, const struct row *row,
	      size_t count)
{
	size_t most = 0;
	struct header header = header_from(mapping, glossary, row, count, true, &most);
	const struct header lower = { .row = row + 1,
				      .count = header.count - 1,
				      .glossary = glossary };
	size_t filled = 0;

	/* without its first row it is as good */
	if (header.count > 1 && known(mapping, &lower, true) >= most)
		header.count = 0;
	for (size_t i = 0; header.count > 0 && i < row[header.count - 1].count; i++)
		filled += row[header.count - 1].cell[i].n > 0;
	if (most < KNOWN_SURELY && most * 2 < filled)
		header.count = 0;
	return header;
}

bool
header_is_list(const struct mapping *mapping, const struct row *row)
{
	const struct header header = { .row = row, .count = 1, .glossary = NULL };

	if (rowkind_has_identity(row))
		return true;
	for (size_t i = 0; i < row->count; i++)
		if (row->cell[i].n > 0 && is_naming(header_about(mapping, &header, i)))
			return true;
	return false;
}
