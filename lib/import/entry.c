#include "import/entry.h"

#include <stdint.h>

#include "base/num.h"

struct where
entry_where(const struct entry *entry, size_t place)
{
	struct where where = {
		.file = entry->sheet->name,
		.line = entry->line,
		.household = entry->household,
	};

	if (place == SIZE_MAX)
		return where;
	const struct column *column = heading_column(entry->sheet->column[place].about);

	where.column = entry->sheet->column[place].heading;
	where.secret = column != NULL && column_is_secret(column);
	return where;
}

struct text
entry_value(const struct entry *entry, size_t place)
{
	return place == SIZE_MAX ? TEXT_NONE : entry->mend[place].value;
}

void
entry_report(const struct entry *entry, size_t place, enum diag_code code, struct text one,
	     struct text two)
{
	struct where where = entry_where(entry, place);
	struct text cell = place == SIZE_MAX ? TEXT_NONE : entry->cell[place];

	/* in a column that is not known; what a blank became has no digits of its own to tell it */
	where.secret |=
		code == DIAG_ACCOUNT_DAMAGED ||
		((code == DIAG_CELL_CARRIED || code == DIAG_AS_ABOVE) && diag_looks_secret(one));
	diag_say(entry->sheet->diag, code, .at = where, .value = cell, .one = one, .two = two);
}

void
entry_flag(const struct entry *entry, size_t place, enum diag_code code)
{
	entry_report(entry, place, code, TEXT_NONE, TEXT_NONE);
}

void
entry_report_mends(const struct entry *entry)
{
	for (size_t i = 0; i < entry->sheet->width; i++)
		if (entry->mend[i].code != DIAG_NONE)
			entry_report(entry, i, entry->mend[i].code, entry->mend[i].became,
				     entry->mend[i].also);
}

void
entry_report_width(const struct entry *entry, const struct sheet_row *row)
{
	size_t width = entry->sheet->width;
	size_t count = row->count;

	while (count > width && row->cell[count - 1].n == 0)
		count--;
	/* of a workbook, or where the header has cells above it too, it has slipped nowhere */
	if (count > width && (row->mark != NULL || count <= entry->sheet->room)) {
		entry_report(entry, SIZE_MAX, DIAG_CELL_BESIDE, NUM_TEXT(count), TEXT_NONE);
		return;
	}
	/* the rows of a workbook, which alone have marks, end with their last content */
	if (row->bad || count == width || (count < width && row->mark != NULL))
		return;
	entry_report(entry, SIZE_MAX, count < width ? DIAG_ROW_SHORT : DIAG_ROW_LONG,
		     NUM_TEXT(count), NUM_TEXT(width));
}
