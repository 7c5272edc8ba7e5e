#include "terms/refill.h"

static bool
take_sheet(struct refill *refill, const char *sheet, day_t today, struct diag *diag)
{
	static const int required[] = { VISIT_household_id, VISIT_item, VISIT_now, -1 };
	struct record_reader *reader = record_open(
		sheet, RECORD_VISIT, &(struct table_options){ 0 }, NULL, required, diag);
	bool good = reader != NULL && visit_take(&refill->visit, reader, today, diag);

	record_close(reader);
	return good;
}

static bool
see_rows(struct refill *refill)
{
	struct record row;
	enum table_result result;

	while ((result = amend_next(&refill->amend, &row)) == TABLE_ROW)
		visit_see(&refill->visit, &row);
	return result == TABLE_END && amend_rewind(&refill->amend);
}

bool
refill_open(struct refill *refill, const char *sheet, const char *path,
	    const struct table_options *options, day_t today, struct diag *diag)
{
	if (!take_sheet(refill, sheet, today, diag) ||
	    !amend_open(&refill->amend, path, options, diag) || !see_rows(refill))
		return false;
	visit_match(&refill->visit, diag);
	return true;
}

static void
write_who_came(struct refill *refill, const struct record *row, struct rowout *out)
{
	const struct coming *coming = NULL;
	struct record came;
	size_t at;

	while ((coming = comings_next(&refill->visit.comings, row, coming, &at)) != NULL) {
		bits_t filled = comings_fill(coming, row, &came);

		amend_add(&refill->amend, &came, filled, out);
	}
}

/* What is wrong with a row as such was reported by the first reading. */
bool
refill_write(struct refill *refill, struct rowout *out, struct diag *diag)
{
	struct record row;
	enum table_result result;

	amend_write_header(&refill->amend, visit_columns(&refill->visit), out);
	while ((result = amend_next(&refill->amend, &row)) == TABLE_ROW) {
		bits_t changed = visit_apply(&refill->visit, &row, diag);
		bool gone = comings_drop(&refill->visit.comings, &row, &changed);

		refill->changed += !gone && changed != 0;
		if (!gone)
			amend_write(&refill->amend, &row, changed, out);
		write_who_came(refill, &row, out);
	}
	return result == TABLE_END;
}

void
refill_close(struct refill *refill)
{
	visit_free(&refill->visit);
	amend_close(&refill->amend);
}
