/* jz-match, jz-audit: files and days that cannot be meant. */

#include "leadinput.h"

#include <string.h>

#include "register/record.h"

enum { TITLES_MOST = 10 };

/* Has the header what decisions have, and no register? */
static bool
names_decisions(const struct row *header)
{
	const struct schema *decisions = schema_of(RECORD_DECISION);
	const struct schema *people = schema_of(RECORD_REGISTER);
	bits_t named = 0;
	bool related = false;

	for (size_t i = 0; i < header->count; i++) {
		int column = column_find(decisions, header->cell[i]);

		named |= column < 0 ? 0 : BITS(column);
		related |= column_find(people, header->cell[i]) == REGISTER_relation;
	}
	return !related && bits_has(named, DECISION_category) && bits_has(named, DECISION_from) &&
	       bits_has(named, DECISION_status);
}

/* Titles may stand above the header of a workbook. */
static bool
is_decisions(const struct tool *tool, const char *path)
{
	struct diag silent = { 0 };
	struct table *table =
		strcmp(path, "-") == 0 ? NULL : table_open(path, &tool->table, &silent);
	struct row row;
	size_t rows = table != NULL ? TITLES_MOST : 0;
	bool found = false;

	while (rows > 0 && !found && table_next(table, &row) == TABLE_ROW) {
		found = names_decisions(&row);
		rows = row.mark != NULL ? rows - 1 : 0;
	}
	table_close(table);
	return found;
}

void
leadinput_check(const struct tool *tool, month_t month, day_t due)
{
	/* next month's list is made ahead */
	if (month != MONTH_NONE && month > month_of(tool->date) + 1)
		tool_refuse(tool, "-m最多到下个月", "-m is no later than the next month");
	if (due != DAY_NONE && due < tool->date)
		tool_refuse(tool, "--due不能早于-d的那天", "--due is not before the day of -d");
	if (tool->operands_given > 0 && is_decisions(tool, tool_operand(tool, 0)))
		tool_refuse(tool, "%s是审核意见，不是登记册",
			    "%s is a list of decisions, and no register", tool_operand(tool, 0));
}
