#include "civil/schedule.h"

#include <string.h>
#include <unistd.h>

#include "announced.h"
#include "unit.h"

#define NOTICE_2027                                                                                \
	"# 国务院办公厅关于2027年部分节假日安排的通知\n"                        \
	"document 国办发明电〔2026〕1号\n"                                                 \
	"dated 2026-11-04\n"                                                                       \
	"source https://www.gov.cn/\n"                                                             \
	"\n"                                                                                       \
	"2026-12-31..2027-01-02 off 元旦\n"                                                      \
	"2027-01-09 work 元旦\n"                                                                 \
	"2027-05-01..2027-05-05 放假 劳动节\n"                                                \
	"2027-10-01..2027-10-07 休 国庆节 国办发明电〔2026〕2号\n"

static bool
update_text(struct holidays *holidays, const char *text, bool replace)
{
	char path[32];
	struct diag diag = announced_listen();
	bool good = schedule_enter(holidays, announced_file(text, path), replace, &diag);

	unlink(path);
	return good;
}

START_TEST(a_notice_makes_the_next_year)
{
	struct holidays holidays;

	ck_assert(announced_read(ANNOUNCED_HEADER ANNOUNCED_2026, &holidays));
	ck_assert_msg(update_text(&holidays, NOTICE_2027, false), "%s", announced_said);
	ck_assert_int_eq(holidays.last_year, 2027);
	ck_assert_uint_eq(holidays.count, 4 + 3 + 1 + 5 + 7);
	const struct holiday *first = &holidays.item[4];
	const struct holiday *last = &holidays.item[holidays.count - 1];

	ck_assert_int_eq(first->day, day_of(2026, 12, 31));
	ck_assert_str_eq(first->document.p, "国办发明电〔2026〕1号");
	ck_assert_str_eq(first->dated.p, "2026-11-04");
	ck_assert_str_eq(first->name.p, "元旦");
	ck_assert_str_eq(last->document.p, "国办发明电〔2026〕2号");
	ck_assert_int_eq(last->kind, HOLIDAY_OFF);
	struct workday *calendar = holiday_calendar(&holidays);

	ck_assert(!workday_is(calendar, day_of(2026, 12, 31)));
	ck_assert(workday_is(calendar, day_of(2027, 1, 9)));
	ck_assert(!workday_is(calendar, day_of(2027, 1, 10)));
	ck_assert_int_eq(workday_final(calendar), day_of(2027, 12, 28));
	workday_free(calendar);
	/* the same once more changes nothing */
	ck_assert(update_text(&holidays, NOTICE_2027, false));
	ck_assert_uint_eq(holidays.count, 20);
	holiday_free(&holidays);
}
END_TEST

START_TEST(a_changed_plan_must_be_asked_for)
{
	static const char change[] = "document 国办发明电〔2026〕9号\n"
				     "2026-02-14 off 春节\n"
				     "2026-05-02 work 劳动节\n";
	struct holidays holidays;

	ck_assert(announced_read(ANNOUNCED_HEADER ANNOUNCED_2026, &holidays));
	ck_assert(!update_text(&holidays, change, false));
	ck_assert_str_eq(announced_said, "C214:2 ");
	holiday_free(&holidays);
	ck_assert(announced_read(ANNOUNCED_HEADER ANNOUNCED_2026, &holidays));
	ck_assert(update_text(&holidays, change, true));
	ck_assert_uint_eq(holidays.count, 5);
	ck_assert_int_eq(holidays.item[1].kind, HOLIDAY_OFF);
	ck_assert_str_eq(holidays.item[1].document.p, "国办发明电〔2026〕9号");
	ck_assert(update_text(&holidays, "document X\n2026-02-14 plain 春节\n", true));
	ck_assert_uint_eq(holidays.count, 4);
	ck_assert_int_eq(holidays.item[1].day, day_of(2026, 5, 1));
	/* and New Year cannot be taken away */
	ck_assert(!update_text(&holidays, "document X\n2026-01-01 照常 元旦\n", true));
	ck_assert_str_eq(announced_said, "C206:0 ");
	holiday_free(&holidays);
}
END_TEST

START_TEST(every_fault_of_a_notice_is_named)
{
	static const struct {
		const char *notice;
		const char *said;
	} cases[] = {
		{ "2027-01-01 off 元旦\n", "C213:1 " },
		{ "2027-01-01 off\n", "C211:1 " },
		{ "document\n", "C211:1 " },
		{ "document 1 2\n", "C211:1 " },
		{ "dated 4.11.2026\n", "C211:1 " },
		{ "2027-01-01 off 元旦 1 2\n", "C211:1 " },
		{ "2027-01-32 off 元旦 1\n", "C211:1 " },
		{ "2027-01-01-2027-01-03 off 元旦 1\n", "C211:1 " },
		{ "document 1\n2027-01-01 closed 元旦\n", "C202:2 " },
		{ "document 1\n2027-01-03..2027-01-01 off 元旦\n", "C212:2 " },
		{ "document 1\n2027-01-01..2027-02-01 off 元旦\n", "C212:2 " },
		{ "document 1\n2027-01-08 work 元旦\n", "C204:2 " },
		{ "document 1\n2027-01-01..2027-01-03 off 元旦\n2027-01-02 work 元旦\n",
		  "C203:3 " },
		{ "document 1\n2027-01-01..2027-01-03 off 元旦\n", "C206:0 " },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct holidays holidays;

		ck_assert(announced_read(ANNOUNCED_HEADER ANNOUNCED_2026, &holidays));
		ck_assert(!update_text(&holidays, cases[i].notice, false));
		ck_assert_msg(strcmp(announced_said, cases[i].said) == 0, "case %zu: %s, not %s", i,
			      announced_said, cases[i].said);
		holiday_free(&holidays);
	}
}
END_TEST

UNIT(NULL, NULL, a_notice_makes_the_next_year, a_changed_plan_must_be_asked_for,
     every_fault_of_a_notice_is_named);
