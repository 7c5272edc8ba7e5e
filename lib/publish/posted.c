#include "publish/posted.h"

#include "register/record.h"

bool
posted_check(const char *path, const struct table_options *options, day_t day, size_t *up,
	     size_t *over, struct diag *diag)
{
	static const int required[] = { NOTICE_until, NOTICE_down_on, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_NOTICE, options, NULL, required, diag);
	struct arena arena = { 0 };
	struct record row;
	enum table_result result = TABLE_FAILED;

	*up = *over = 0;
	while (reader != NULL && (result = record_next(reader, &arena, &row)) == TABLE_ROW) {
		int64_t until = row.value[NOTICE_until];
		bool is_up = row.value[NOTICE_down_on] == BLANK && !row.bad;

		*up += is_up;
		*over += is_up && until != BLANK && until < day;
		if (is_up && until == BLANK)
			diag_say(diag, DIAG_NOTICE_ENDLESS,
				 .at = record_where(reader, &row, NOTICE_until));
		else if (is_up && until < day)
			diag_say(diag, DIAG_NOTICE_OVERDUE,
				 .at = record_where(reader, &row, NOTICE_until),
				 .one = DAY_TEXT((day_t)until));
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}
