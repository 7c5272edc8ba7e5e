#include "publish/posted.h"

#include "register/record.h"

/* One row; what a day that is not given is compared with lets it pass. */
static void
check(struct posted *posted, const struct record_reader *reader, const struct record *row,
      day_t day, day_t today, struct diag *diag)
{
	int64_t from = row->value[NOTICE_from];
	int64_t until = row->value[NOTICE_until];
	int64_t down = row->value[NOTICE_down_on];
	bool odd = (until != BLANK && from != BLANK && until < from) ||
		   (down != BLANK && (down > today || (from != BLANK && down < from)));
	bool up = (down == BLANK || down > day) && (from == BLANK || from <= day);

	if (odd) {
		posted->unread++;
		diag_say(diag, DIAG_NOTICE_DAYS, .at = record_where(reader, row, -1));
		return;
	}
	posted->up += up;
	posted->over += up && until != BLANK && until < day;
	if (up && until == BLANK)
		diag_say(diag, DIAG_NOTICE_ENDLESS, .at = record_where(reader, row, NOTICE_until));
	else if (up && until < day)
		diag_say(diag, DIAG_NOTICE_OVERDUE, .at = record_where(reader, row, NOTICE_until),
			 .one = DAY_TEXT((day_t)until));
	else if (down != BLANK && until != BLANK && down < until)
		diag_say(diag, DIAG_NOTICE_EARLY, .at = record_where(reader, row, NOTICE_down_on),
			 .one = DAY_TEXT((day_t)until));
}

bool
posted_check(const char *path, const struct table_options *options, day_t day, day_t today,
	     struct posted *posted, struct diag *diag)
{
	static const int required[] = { NOTICE_until, NOTICE_down_on, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_NOTICE, options, NULL, required, diag);
	struct record row;
	enum table_result result;

	*posted = (struct posted){ 0 };
	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		posted->unread += row.bad;
		if (!row.bad)
			check(posted, reader, &row, day, today, diag);
	}
	record_close(reader);
	return result == TABLE_END;
}
