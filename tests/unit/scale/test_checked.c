#include "scale/checked.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

/* All that a checking gives, in order: findings, and each household behind its own. */
struct told {
	char *text;
	size_t size;
	FILE *file;
	bool good;
	size_t begun;
	size_t count[DIAG_LEVELS];
};

static void
note(void *context, const struct finding *finding)
{
	struct told *told = context;

	(void)fprintf(told->file, "%s %zu %.*s %.*s %.*s: %.*s\n", finding->id,
		      finding->where->line, SHOW(finding->where->column),
		      SHOW(finding->where->household), SHOW(finding->value),
		      SHOW(finding->message));
}

static bool
begin(void *context)
{
	struct told *told = context;

	told->begun++;
	return true;
}

static void
take(void *context, const struct checked *household)
{
	struct told *told = context;

	(void)fprintf(told->file, "%.*s %zu%s\n", SHOW(household->id), household->persons,
		      household->broken ? "!" : "");
}

static struct told
check_by(size_t threads, size_t piece)
{
	static char path[256];
	const struct register_options options = { 0 };
	struct told told = { 0 };
	struct diag diag = { .language = LANGUAGE_EN, .sink = note, .context = &told };
	struct diag own = diag_behind(&diag);
	const struct checked_reading reading = { begin, take, &told, threads, piece };
	struct check check = { .diag = &diag, .today = day_of(2026, 11, 23) };

	(void)snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "in.csv"));
	told.file = open_memstream(&told.text, &told.size);
	struct register_reader *reg = register_open(path, &options, check.today, &own);

	ck_assert_ptr_nonnull(reg);
	check.reader = register_records(reg);
	told.good = checked_register(&check, reg, &own, &reading);
	register_close(reg);
	check_end(&check);
	memcpy(told.count, diag.count, sizeof(told.count));
	(void)fclose(told.file);
	return told;
}

/* However many check in.csv, it comes out the same. */
static void
compare(const char *what)
{
	static const size_t pieces[] = { 1, 150, 1000, 1 << 20 };
	struct told one = check_by(1, 1);

	for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++)
		for (size_t threads = 2; threads <= 8; threads += 3) {
			struct told all = check_by(threads, pieces[i]);

			ck_assert_msg(strcmp(all.text, one.text) == 0,
				      "%s: %zu threads, %zu bytes\n%.900s\nwanted\n%.900s", what,
				      threads, pieces[i], all.text, one.text);
			ck_assert(all.good == one.good);
			ck_assert_uint_eq(all.begun, one.begun);
			ck_assert_mem_eq(all.count, one.count, sizeof(one.count));
			free(all.text);
		}
	free(one.text);
}

#define HEADER "household_id,name,relation,id_number,account,disability_card,wage,wage_year,note\n"

/* Rows of a household, whose number is at #, its account's end at @; others have both too. */
static const char *const kinds[] = {
	"H#,甲,户主,439921196612310015,8109990060@,,300,,\n",
	("H#,甲,户主,439921195001010019,8109990060@,43992119500101001944,300,300,\n"
	 "H#,乙,妻,439921196612310015,,43992119500101001944,30000,,\n"),
	"H#,丙,head,,,,,,\"两\n行\"\nH#,丁1,son,439921195001010019,,,,,\n",
	",戊,户主,439921196612310015,8109990060@,,1,,\n",
	"H#,己,户主\n",
	"H1,庚,户主,439921196005069012,,,12a,,\n",
	"H#,\"辛,户主,,,,,,\n",
};

/* A household of KIND at OUT of ROOM bytes; how many it takes. */
static size_t
fill(char *out, size_t room, const char *kind, unsigned number, unsigned account)
{
	size_t used = 0;

	for (const char *at = kind; *at != '\0' && used < room; at++) {
		if (*at == '#')
			used += (size_t)snprintf(out + used, room - used, "%u", number);
		else if (*at == '@')
			used += (size_t)snprintf(out + used, room - used, "%04u", account);
		else
			out[used++] = *at;
	}
	ck_assert_uint_lt(used, room);
	out[used] = '\0';
	return used;
}

START_TEST(any_number_of_threads_finds_the_same)
{
	static char text[32768];
	unsigned state = (unsigned)_i * 7919 + 1;
	size_t used = (size_t)snprintf(text, sizeof(text), "%s", HEADER);

	for (unsigned i = 0; i < 60; i++) {
		state = state * 1103515245u + 12345u;
		unsigned kind = (state >> 16) % (3 + (unsigned)_i % 5);

		used += fill(text + used, sizeof(text) - used, kinds[kind], i + 2,
			     (state >> 20) % 9);
	}
	scratch_write(&scratch, "in.csv", text);
	compare("made");
}
END_TEST

START_TEST(who_is_in_two_households_is_found_across_pieces)
{
	scratch_write(&scratch, "in.csv",
		      HEADER "A,甲,户主,439921196612310015,81099900600001,,,,\n"
			     "B,乙,户主,439921195001010019,81099900600001,,,,\n"
			     "C,甲,户主,439921196612310015,81099900600002,,,,\n");
	compare("three");
	struct told told = check_by(2, 1);

	ck_assert_ptr_nonnull(strstr(told.text, "A 1\nK102 3 "));
	ck_assert_ptr_nonnull(strstr(told.text, "B 1\nK101 4 "));
	ck_assert_ptr_nonnull(strstr(told.text, "in.csv:2"));
	free(told.text);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, TIMES(any_number_of_threads_finds_the_same, 40),
     who_is_in_two_households_is_found_across_pieces);
