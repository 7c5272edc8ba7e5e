#include "scale/cores.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "decide/previous.h"
#include "home.h"
#include "table/textfile.h"
#include "unit.h"

/* All that a reading gives, in order: a list of households, and the findings. */
struct told {
	char *made;
	size_t made_size;
	char *found;
	size_t found_size;
	FILE *findings;
	size_t begun; /* lists */
	bool good;
	size_t count[DIAG_LEVELS];
	size_t waiting;
};

/* What a thread makes of its households. */
struct making {
	FILE *file;
	char *text;
	size_t size;
	const struct assess *assess;
	struct told *told;
};

static void
open_making(struct making *making)
{
	making->file = open_memstream(&making->text, &making->size);
}

static void
end_making(struct making *making)
{
	(void)fclose(making->file);
	free(making->text);
}

static bool
begin(void *context)
{
	struct making *making = context;

	if (making->file != NULL)
		end_making(making);
	open_making(making);
	making->told->begun++;
	return true;
}

static void
take(void *context, const struct household *household)
{
	struct making *making = context;
	const struct walk *walk = &making->assess->walk;
	struct previous *previous = making->assess->previous;
	struct record row;

	previous_begin(previous, walk);
	(void)fprintf(making->file, "%.*s %zu%s%s", SHOW(household->id), household->persons,
		      household->valid ? "" : "!", household->again ? "~" : "");
	for (size_t i = 0; i < walk->outcomes; i++) {
		record_clear(&row);
		row.value[DECISION_category] = walk->outcome[i].category;
		row.value[DECISION_amount] = walk->outcome[i].amount;
		previous_change(previous, i == 0, &row);
		(void)fprintf(making->file, " %d %lld %lld", walk->outcome[i].category,
			      (long long)walk->outcome[i].amount,
			      (long long)row.value[DECISION_change]);
	}
	(void)fputc('\n', making->file);
}

static void *
hire(void *context, const struct assess *assess)
{
	const struct making *first = context;
	struct making *making = calloc(1, sizeof(*making));

	making->assess = assess;
	making->told = first->told;
	open_making(making);
	return making;
}

static void *
hire_none(void *context, const struct assess *assess)
{
	(void)context;
	(void)assess;
	return NULL;
}

static void
collect(void *context, void *hand)
{
	struct making *first = context;
	struct making *making = hand;

	(void)fflush(making->file);
	(void)fwrite(making->text, 1, making->size, first->file);
	end_making(making);
	open_making(making);
}

static void
dismiss(void *hand)
{
	end_making(hand);
	free(hand);
}

static void
note(void *context, const struct finding *finding)
{
	struct told *told = context;
	const struct where *where = finding->where;

	(void)fprintf(told->findings, "%s %.*s %zu %.*s %.*s %.*s: %.*s; %.*s %u\n", finding->id,
		      SHOW(where->file), where->line, SHOW(where->column), SHOW(where->household),
		      SHOW(finding->value), SHOW(finding->message), SHOW(finding->remedy),
		      finding->digest);
}

/* Read in.csv so; piece 0: by one thread, as assess_each() does it. */
static struct told
read_by(size_t threads, size_t piece, bool hands)
{
	char path[256];
	char list[256];
	const char *const lists[] = { list, NULL };
	struct told told = { 0 };
	struct diag diag = { .language = LANGUAGE_EN, .sink = note, .context = &told };
	struct diag own = diag_behind(&diag);
	struct making making = { .told = &told };
	const struct cores_reading reading = {
		{ begin, take, &making }, hands ? hire : hire_none, collect, dismiss
	};
	struct assess assess;

	(void)snprintf(path, sizeof(path), "%s", scratch_path(&home.scratch, "in.csv"));
	(void)snprintf(list, sizeof(list), "%s", scratch_path(&home.scratch, "list.csv"));
	const struct assess_options options = { .path = path, .previous = lists };

	told.findings = open_memstream(&told.found, &told.found_size);
	making.assess = &assess;
	if (assess_open(&assess, &options, &home.law, &own))
		told.good = piece == 0 ? assess_each(&assess, &reading.reading)
				       : cores_assess_in(&assess, &reading, threads, piece, &diag);
	for (size_t i = 0; i < PARAM_COUNT; i++)
		told.waiting += assess.waiting[i];
	assess_close(&assess);
	memcpy(told.count, diag.count, sizeof(told.count));
	(void)fclose(told.findings);
	if (making.file != NULL)
		(void)fclose(making.file);
	told.made = making.text;
	told.made_size = making.size;
	return told;
}

static void
drop(struct told *told)
{
	free(told->made);
	free(told->found);
}

static void
write_list(void)
{
	scratch_write(&home.scratch, "list.csv",
		      "household_id,person,category,amount,status\nA,,dibao,420,approved\n"
		      "C,,dibao,300,approved\nC,丙,tekun,885,approved\n");
}

/* Whoever reads in.csv, it comes out the same. */
static void
compare(const char *what)
{
	static const size_t pieces[] = { 1, 150, 1000, 1 << 20 };
	struct told one = read_by(1, 0, true);

	for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++)
		for (size_t threads = 2; threads <= 8; threads += 3) {
			struct told all = read_by(threads, pieces[i], true);

			ck_assert_msg(all.good == one.good, "%s: %zu threads, %zu bytes", what,
				      threads, pieces[i]);
			ck_assert_msg(
				strcmp(all.found, one.found) == 0,
				"%s: %zu threads, %zu bytes: findings\n%.900s\nwanted\n%.900s",
				what, threads, pieces[i], all.found, one.found);
			ck_assert_mem_eq(all.count, one.count, sizeof(one.count));
			if (one.good) {
				ck_assert_msg(strcmp(all.made, one.made) == 0,
					      "%s: %zu threads, %zu bytes\n%.900s\nwanted\n%.900s",
					      what, threads, pieces[i], all.made, one.made);
				ck_assert_uint_eq(all.begun, one.begun);
				ck_assert_uint_eq(all.waiting, one.waiting);
			}
			drop(&all);
		}
	drop(&one);
}

#define HEADER                                                                                     \
	"household_id,name,area,relation,birth_date,income,financial_assets,vehicles,dwellings,"   \
	"note\n"
#define SOUND ",甲,urban,head,1980-01-01,100,0,0,1,\n"

/* A row of a household, or what stands where one should; %s is its number. */
static const char *const kinds[] = {
	("%s" SOUND),
	"%s,乙,rural,head,1950-01-01,500.50,0,0,1,\n%s,丙,,spouse,1951-01-01,0,,,,\n",
	"%s,甲,urban,head,1980-01-01,100,0,0,1,\"两\n行，\"\"引号\"\"\"\n",
	"\"%s\",甲,urban,head,1980-01-01,12a,0,many,1,\"a,b\"\n",
	"%s,甲,urban,head,\"1980-01-01,100,0,0,1,\n",
	"%s,甲 \"x\",urban,head,1980-01-01,100,0,0,1,\n",
	"%s,甲,urban\n",
	"%s,甲,urban,head,1980-01-01,100,0,0,1,,,more\n",
	",甲,urban,head,1980-01-01,100,0,0,1,\n",
	"\n",
	"%s,甲,urban,head,2980-01-01,100,#REF!,0,1,=1+1\n",
	"'%s,甲,,head,,,,,,\n",
	"%s,甲\xFF\xFE,urban,head,1980-01-01,100,0,0,1,\n",
	"%s,,,child,,,,,,\"\n\n\n\"\n",
};

/* The next of numbers that are the same on every run. */
static unsigned
next(unsigned *state, unsigned below)
{
	*state = *state * 1103515245u + 12345u;
	return (*state >> 16) % below;
}

/* Rows of many kinds, as many bytes as are returned. */
static size_t
make(unsigned seed, char *text, size_t size)
{
	unsigned state = seed * 7919 + 1;
	unsigned number = 0;
	unsigned oddness = 1 + seed % 4;
	size_t used = (size_t)snprintf(text, size, "%s", HEADER);

	for (int i = 0; i < 40; i++) {
		char id[16];
		/* most rows are sound, some belong to the household above, a few to one before it
		 */
		const char *kind =
			kinds[next(&state, 4) < oddness ? next(&state, ARRAY_LENGTH(kinds)) : 0];

		number += next(&state, 3) > 0;
		(void)snprintf(id, sizeof(id), "%c%u", 'A' + (char)(number % 26),
			       seed % 5 == 4 && next(&state, 12) == 0 ? 0 : number / 26);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
		used += (size_t)snprintf(text + used, size - used, kind, id, id);
#pragma GCC diagnostic pop
	}
	if (seed % 3 == 0)
		used--; /* no line end */
	return used;
}

/* With CR before each LF. */
static size_t
add_returns(const char *text, size_t n, char *out)
{
	size_t used = 0;

	for (size_t i = 0; i < n; i++) {
		if (text[i] == '\n')
			out[used++] = '\r';
		out[used++] = text[i];
	}
	return used;
}

START_TEST(any_number_of_threads_gives_the_same)
{
	static char text[16384];
	static char other[32768];
	char what[32];
	size_t n = make((unsigned)_i, text, sizeof(text));

	write_list();
	(void)snprintf(what, sizeof(what), "seed %d", _i);
	if (_i % 4 == 1) {
		n = add_returns(text, n, other);
		memcpy(text, other, n);
	}
	if (_i % 7 == 3) {
		size_t at = n / 2;

		text[at] = '\0'; /* a NUL in some cell */
	}
	text[n] = '\0';
	scratch_write_bytes(&home.scratch, "in.csv", text, n);
	compare(what);
}
END_TEST

START_TEST(any_encoding_comes_out_the_same)
{
	static char text[16384];
	size_t n;

	write_list();
	for (unsigned seed = 0; seed < 8; seed += 4) {
		n = make(seed, text, sizeof(text));
		text[n] = '\0';
		for (char *p = text; *p != '\0'; p++) /* what is no UTF-8 is not converted */
			if (*p == '\xFF' || *p == '\xFE')
				*p = '?';
		char *gb = textfile_encode(text, seed == 0 ? "GB18030" : "UTF-16LE", &n);

		scratch_write_bytes(&home.scratch, "in.csv", gb, n);
		compare(seed == 0 ? "GB18030" : "UTF-16LE");
		free(gb);
	}
}
END_TEST

START_TEST(a_household_that_comes_again_is_found_across_pieces)
{
	struct told told;

	write_list();
	scratch_write(&home.scratch, "in.csv",
		      HEADER "A" SOUND "B" SOUND "A" SOUND "C" SOUND "B" SOUND "D" SOUND);
	compare("parted");
	told = read_by(4, 1, true);
	ck_assert(told.good);
	ck_assert_uint_eq(told.begun, 2);
	ck_assert_ptr_nonnull(strstr(told.made, "A 1!~"));
	ck_assert_ptr_nonnull(strstr(told.made, "B 1!~"));
	ck_assert_ptr_nonnull(strstr(told.made, "C 1 "));
	drop(&told);
}
END_TEST

START_TEST(rows_without_a_household_hold_back_their_neighbours_in_other_pieces)
{
	struct told told;

	write_list();
	scratch_write(&home.scratch, "in.csv",
		      HEADER "A" SOUND SOUND SOUND "B" SOUND "C" SOUND SOUND "D" SOUND);
	compare("strays");
	told = read_by(2, 1, true);
	ck_assert_ptr_eq(strstr(told.made, "A 1!"), told.made);
	ck_assert_ptr_nonnull(strstr(told.made, "B 1!"));
	ck_assert_ptr_nonnull(strstr(told.made, "C 1!"));
	ck_assert_ptr_nonnull(strstr(told.made, "D 1!"));
	drop(&told);
}
END_TEST

START_TEST(a_register_without_rows_or_that_cannot_be_read)
{
	write_list();
	scratch_write(&home.scratch, "in.csv", HEADER);
	compare("no rows");
	struct told told = read_by(3, 1, true);

	ck_assert(told.good);
	ck_assert_uint_eq(told.made_size, 0);
	drop(&told);
	scratch_write(&home.scratch, "in.csv", "");
	told = read_by(3, 1, true);
	ck_assert(!told.good);
	ck_assert_uint_eq(told.begun, 0);
	ck_assert_uint_eq(told.count[DIAG_TROUBLE], 1);
	drop(&told);
}
END_TEST

START_TEST(who_waits_for_a_rule_value_is_counted_once)
{
	struct told told;

	write_list();
	home.law.value[PARAM_LOW_INCOME_MONTHS].set = false;
	scratch_write(&home.scratch, "in.csv",
		      HEADER "A,甲,urban,head,1980-01-01,800,0,0,1,\n"
			     "B,甲,urban,head,1980-01-01,800,0,0,1,\n"
			     "C" SOUND "D,甲,urban,head,1980-01-01,800,0,0,1,\n"
			     "E,甲,urban,head,1980-01-01,800,0,0,1,\n");
	compare("waiting");
	told = read_by(2, 1, true);
	ck_assert_uint_eq(told.waiting, 3); /* A is phased out */
	drop(&told);
}
END_TEST

/* One of more than ten thousand rows ends the run, and never more of it is held. */
START_TEST(a_household_past_all_bounds_is_trouble)
{
	size_t size = strlen(HEADER) + 30000 * strlen("H,甲,,child,,,,,,\n") + 1000;
	char *text = malloc(size);
	size_t used = (size_t)snprintf(text, size, "%sA%s", HEADER, SOUND);

	write_list();
	for (int i = 0; i < 30000; i++)
		used += (size_t)snprintf(text + used, size - used, "H,甲,,child,,,,,,\n");
	(void)snprintf(text + used, size - used, "Z%s", SOUND);
	scratch_write(&home.scratch, "in.csv", text);
	free(text);
	struct told one = read_by(1, 0, true);
	struct told all = read_by(3, 1000, true);

	ck_assert(!one.good);
	ck_assert(!all.good);
	ck_assert_uint_eq(all.count[DIAG_TROUBLE], 1);
	ck_assert_str_eq(all.found, one.found);
	drop(&one);
	drop(&all);
}
END_TEST

/* As for a workbook, whose rows are made one by one. */
START_TEST(without_hands_one_thread_does_it)
{
	write_list();
	scratch_write(&home.scratch, "in.csv", HEADER "A" SOUND "B" SOUND);
	struct told one = read_by(1, 0, true);
	struct told all = read_by(4, 1, false);

	ck_assert(all.good);
	ck_assert_str_eq(all.made, one.made);
	ck_assert_uint_eq(all.begun, 2);
	drop(&one);
	drop(&all);
}
END_TEST

UNIT(home_begin, home_end, TIMES(any_number_of_threads_gives_the_same, 30),
     any_encoding_comes_out_the_same, a_household_that_comes_again_is_found_across_pieces,
     rows_without_a_household_hold_back_their_neighbours_in_other_pieces,
     who_waits_for_a_rule_value_is_counted_once, a_register_without_rows_or_that_cannot_be_read,
     a_household_past_all_bounds_is_trouble, without_hands_one_thread_does_it);
