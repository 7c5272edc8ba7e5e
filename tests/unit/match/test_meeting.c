#include "match/meeting.h"

#include <stdlib.h>

#include "met.h"
#include "unit.h"

#define HAS MET_HEAD "[hit]\nwhen = has\n"

static struct met met;

/* Of two persons one is met; rows of the smaller file come in their order, each once. */
START_TEST(the_smaller_file_is_read_before_and_behind_the_larger)
{
	const struct match_how how = { .threads = 1, .own = &scratch.diag };
	struct meeting meeting = { 0 };

	ck_assert(met_begin(&met, HAS, "household_id,name,id_number,relation\n", "姓名,号码\n",
			    false));
	meeting = (struct meeting){ .match = &met.match,
				    .subjects = met.subjects,
				    .extract = &met.extract,
				    .diag = &scratch.diag,
				    .how = &how };
	ck_assert(meeting_read(&meeting, true, MEETING_FIRST));
	ck_assert(meeting_read(&meeting, false, MEETING_LARGE));
	ck_assert_uint_eq(meeting.candidates, 0);
	meeting_propose(&meeting, (UINT64_C(1) << 32) + 7, 1);
	meeting_propose(&meeting, 8, 2);
	meeting_propose(&meeting, 8, 1);
	meeting_order(&meeting);
	ck_assert_uint_eq(meeting.candidate[0].key, 8);
	ck_assert_uint_eq(meeting.candidate[0].large, 1);
	ck_assert_uint_eq(meeting.candidate[1].large, 2);
	ck_assert_uint_eq(meeting.from[MEETING_NAME], 2);
	ck_assert_uint_eq(meeting.from[MEETING_ONLY], 3);
	free(meeting.candidate);
	met_end(&met);
}
END_TEST

START_TEST(who_may_not_be_met_is_counted_and_named)
{
	struct subject person = {
		.supporter = true, .consent = DAY_NONE, .line = 9, .whose.birth = DAY_NONE
	};

	ck_assert(met_begin(&met, HAS, "household_id,name,id_number,relation\n", "姓名,号码\n",
			    false));
	ck_assert(!meeting_count(&met.match, met.subjects, &person, &scratch.diag));
	person.consent = day_of(2026, 1, 1);
	person.at_risk = true;
	person.household = TEXT("H1");
	ck_assert(meeting_count(&met.match, met.subjects, &person, &scratch.diag));
	ck_assert_uint_eq(met.match.persons, 2);
	ck_assert_uint_eq(met.match.unasked, 1);
	ck_assert_uint_eq(met.match.at_risk.count, 1);
	ck_assert_str_eq(scratch.found, "register.csv:9 G113\n");
	met_end(&met);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, the_smaller_file_is_read_before_and_behind_the_larger,
     who_may_not_be_met_is_counted_and_named);
