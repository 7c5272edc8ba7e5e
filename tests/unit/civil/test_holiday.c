#include "civil/holiday.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit.h"

#define SHIPPED JZ_SOURCE_DIR "/data/holidays.csv"
#define HEADER "date,kind,name,source,doc_no,doc_no_basis,doc_date,weekday\n"
#define YEAR_2026                                                                                  \
	"2026-01-01,off,元旦,,〔2025〕7号,read,2025-11-04,四\n"                              \
	"2026-02-14,work,春节,,〔2025〕7号,read,2025-11-04,六\n"                             \
	"2026-05-01,off,劳动节,,〔2025〕7号,read,2025-11-04,五\n"                           \
	"2026-10-01,off,国庆节,,〔2025〕7号,read,2025-11-04,四\n"

/* What was reported: "C201:3 C203:4 ". */
static char said[1024];

static void
note(void *context, const struct finding *finding)
{
	size_t n = strlen(said);

	(void)context;
	snprintf(said + n, sizeof(said) - n, "%s:%zu ", finding->id, finding->where->line);
}

static struct diag
listener(void)
{
	said[0] = '\0';
	return (struct diag){ .language = LANGUAGE_EN, .sink = note };
}

/* A file with this in it; the caller unlinks it. */
static const char *
file_of(const char *text, char path[32])
{
	strcpy(path, "/tmp/jz-holiday-XXXXXX");
	int fd = mkstemp(path);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	close(fd);
	return path;
}

static bool
read_text(const char *text, struct holidays *out)
{
	char path[32];
	struct diag diag = listener();
	bool good = holiday_read(file_of(text, path), &diag, out);

	unlink(path);
	return good;
}

START_TEST(the_shipped_table_is_whole)
{
	/* facts about the notices, counted by hand from them */
	static const int tally[][2] = { { 17, 6 }, { 16, 5 }, { 18, 7 }, { 17, 6 },
					{ 19, 6 }, { 18, 7 }, { 18, 7 }, { 18, 7 },
					{ 19, 8 }, { 18, 5 }, { 19, 6 } };
	struct holidays holidays;
	struct diag diag = listener();

	ck_assert_msg(holiday_read(SHIPPED, &diag, &holidays), "%s", said);
	ck_assert_uint_eq(holidays.count, 373);
	ck_assert_int_eq(holidays.first_year, 2016);
	ck_assert_int_eq(holidays.last_year, 2026);
	for (int year = 2016; year <= 2026; year++) {
		int off;
		int worked;

		holiday_tally(&holidays, year, &off, &worked);
		ck_assert_int_eq(off, tally[year - 2016][0]);
		ck_assert_int_eq(worked, tally[year - 2016][1]);
	}
	holiday_free(&holidays);
}
END_TEST

START_TEST(a_tool_gets_its_calendar)
{
	struct diag diag = listener();
	struct workday *calendar = holiday_open(SHIPPED, &diag);

	ck_assert_ptr_nonnull(calendar);
	ck_assert_int_eq(workday_add(calendar, day_of(2026, 2, 2), 25), day_of(2026, 3, 13));
	ck_assert_int_eq(workday_first(calendar), day_of(2016, 1, 1));
	ck_assert_int_eq(workday_final(calendar), day_of(2026, 12, 28));
	workday_free(calendar);
	ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(a_table_with_faults_gives_no_calendar)
{
	char path[32];
	struct diag diag = listener();

	file_of(HEADER YEAR_2026 "2026-10-11,off,国庆节,,,,,一\n", path);
	ck_assert_ptr_null(holiday_open(path, &diag));
	ck_assert_str_eq(said, "C205:6 C207:0 ");
	unlink(path);
	ck_assert_ptr_null(holiday_open(path, &diag));
	ck_assert_str_eq(said, "C205:6 C207:0 T001:0 ");
}
END_TEST

START_TEST(every_fault_of_a_table_is_named)
{
	static const struct {
		const char *table;
		const char *said;
	} cases[] = {
		{ HEADER YEAR_2026, "" },
		{ "kind,date\noff,2026-01-01\noff,2026-05-01\noff,2026-10-01\n", "" },
		{ "date,name\n2026-01-01,元旦\n", "T112:1 " },
		{ HEADER, "T109:0 " },
		{ HEADER YEAR_2026 "2026-02-30,off,,,,,,\n2026/2/3,off,,,,,,\n", "C201:6 C201:7 " },
		{ HEADER YEAR_2026 "2026-02-16,rest,,,,,,\n2026-02-17,plain,,,,,,\n",
		  "C202:6 C202:7 " },
		{ HEADER YEAR_2026 "2026-05-01,off,,,,,,\n2026-02-14,off,,,,,,\n",
		  "C203:7 C203:6 " },
		{ HEADER YEAR_2026 "2026-02-13,work,,,,,,\n", "C204:6 " },
		{ HEADER YEAR_2026 "2026-02-16,off,,,,,,二\n", "C205:6 " },
		{ HEADER "2026-01-01,off,,,,,,\n2026-05-01,off,,,,,,\n", "C206:0 " },
		{ HEADER "2024-10-01,off,,,,,,\n" YEAR_2026, "C206:0 C206:0 " },
		{ HEADER YEAR_2026 "2026-02-16,off\n2026-02-17,off,,,,,,,9\n", "T105:6 T106:7 " },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct holidays holidays;

		ck_assert(read_text(cases[i].table, &holidays) == (*cases[i].said == '\0'));
		ck_assert_msg(strcmp(said, cases[i].said) == 0, "case %zu: %s, not %s", i, said,
			      cases[i].said);
		holiday_free(&holidays);
	}
}
END_TEST

START_TEST(days_before_the_first_new_year_make_no_year)
{
	struct holidays holidays;

	ck_assert(read_text(HEADER "2025-12-31,off,元旦,,,,,\n" YEAR_2026, &holidays));
	ck_assert_int_eq(holidays.first_year, 2026);
	holiday_free(&holidays);
}
END_TEST

UNIT(NULL, NULL, the_shipped_table_is_whole, a_tool_gets_its_calendar,
     a_table_with_faults_gives_no_calendar, every_fault_of_a_table_is_named,
     days_before_the_first_new_year_make_no_year);
