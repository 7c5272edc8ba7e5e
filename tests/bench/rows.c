/* Our reader: every row of a roster, from a workbook or from CSV text.  usage: rows FILE */
#include <stdio.h>
#include <stdlib.h>

#include "base/day.h"
#include "base/money.h"
#include "table/table.h"
#include "tally.h"

static bool
add(struct tally *tally, enum tally_kind kind, struct text cell)
{
	day_t day = 0;
	fen_t fen = 0;
	bool ok = true;

	if (kind == TALLY_DAY)
		ok = day_parse(cell.p, cell.n, &day);
	else if (kind == TALLY_MONEY)
		ok = money_parse(cell.p, cell.n, &fen) == MONEY_OK;
	else
		tally->bytes += cell.n;
	tally->days += day;
	tally->fen += fen;
	return ok;
}

static bool
add_rows(struct tally *tally, struct table *table)
{
	enum table_result result;
	struct row row;

	if (table == NULL || table_next(table, &row) != TABLE_ROW)
		return false;
	for (; (result = table_next(table, &row)) == TABLE_ROW; tally->rows++)
		for (size_t i = 0; i < TALLY_COLUMNS; i++)
			if (i >= row.count || !add(tally, tally_column[i].kind, row.cell[i]))
				return false;
	return result == TABLE_END;
}

int
main(int argc, char *argv[])
{
	struct diag diag = { 0 };
	struct tally tally = { 0 };
	struct table *table =
		argc == 2 ? table_open(argv[1], &(struct table_options){ 0 }, &diag) : NULL;
	bool ok = add_rows(&tally, table);

	table_close(table);
	tally_print(&tally);
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
