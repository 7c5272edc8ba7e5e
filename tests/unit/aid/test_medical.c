#include "aid/medical.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

enum { BILLS = 12, RUNS = 6, LINE = 192 };

static struct ruleset *rules;
static struct law law;

static void
set_up(void)
{
	scratch_set_up();
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 11, 23), &law);
}

static void
tear_down(void)
{
	ruleset_close(rules);
	scratch_tear_down();
}

#define MAN "439921195501069017"

/* One run of a list into a ledger. */
static void
run(const char *ledger, const char *rows, struct medical *medical)
{
	struct record_reader *reader = NULL;
	char content[BILLS * LINE * 2];

	*medical = (struct medical){ .rules = rules, .law = &law, .date = day_of(2026, 11, 23) };
	scratch_write(&scratch, "d.csv",
		      "household_id,head,head_id,category,from,until,status\n"
		      "H1,王一," MAN ",dibao,2025-01,2026-05,approved\n"
		      "H1,王一," MAN ",low-income,2026-06,,approved\n");
	(void)snprintf(content, sizeof(content),
		       "bill_id,hospital,hospital_level,kind,name,id_number,admitted_on,"
		       "discharged_on,settled_on,total,outside,basic,serious,other,reverses\n%s",
		       rows);
	scratch_write(&scratch, "b.csv", content);
	char path[128];

	(void)snprintf(path, sizeof(path), "%s", scratch_path(&scratch, ledger));
	ck_assert(billbook_open(&medical->book, path,
				&(struct journal_options){ .record = true, .begin = true },
				medical->date, &scratch.diag));
	ck_assert(medclass_read(&medical->classes, scratch_path(&scratch, "d.csv"),
				&(struct table_options){ 0 }, &scratch.diag));
	ck_assert(medical_read(medical, scratch_path(&scratch, "b.csv"),
			       &(struct table_options){ 0 }, &reader, &scratch.diag));
	if (medical->book.lines > medical->book.filed)
		ck_assert(billbook_write(&medical->book));
	record_close(reader);
}

/* "Z1 350.00\n…" of all bills in the order of their numbers, and the sum. */
static char *
state(const struct medical *medical, char *buf, size_t size)
{
	size_t used = 0;

	for (char id = 'A'; id < 'A' + BILLS; id++) {
		size_t i = billbook_find(&medical->book, TEXT("甲"), (struct text){ &id, 1 });

		if (i != SIZE_MAX)
			used += (size_t)snprintf(buf + used, size - used, "%c %s\n", id,
						 MONEY_TEXT(medical->book.bill[i].recorded).p);
	}
	return buf;
}

static unsigned
random_of(unsigned *seed, unsigned n)
{
	*seed = *seed * 1103515245U + 12345U;
	return (*seed >> 16) % n;
}

/* A bill of 2025 or 2026, within either class, near the caps of 50,000 and 30,000 yuan. */
static void
make(char row[LINE], char id, unsigned *seed)
{
	static const char *const levels[] = { "town", "district", "above" };
	unsigned year = 2025 + random_of(seed, 2);
	unsigned day = 20 * (unsigned)(id - 'A') + random_of(seed, 10);
	unsigned yuan = 20000 + random_of(seed, 9000);
	unsigned basic = random_of(seed, 9000);
	day_t in = day_of((int)year, 1, 1) + (day_t)day;
	day_t out = in + (id - 'A') % 9; /* no two stays meet */

	(void)snprintf(row, LINE, "%c,甲,%s,inpatient,王一," MAN ",%s,%s,%s,%u.%02u,0,%u,0,,\n", id,
		       levels[random_of(seed, 3)], DAY_TEXT(in).p, DAY_TEXT(out).p, DAY_TEXT(out).p,
		       yuan, random_of(seed, 100), basic);
}

/*
 * Whatever order bills come in, and in however many lists, each has come to the same in the end,
 * and reversals restore what a bill had used.
 */
START_TEST(the_year_is_a_function_of_its_bills)
{
	unsigned seed = (unsigned)_i + 7;
	char row[BILLS][LINE];
	char all[BILLS * LINE] = "";
	char want[BILLS * 32];
	char have[BILLS * 32];
	struct medical medical;
	char ledger[32];

	for (int i = 0; i < BILLS; i++) {
		make(row[i], (char)('A' + i), &seed);
		strcat(all, row[i]);
	}
	run("all.csv", all, &medical);
	state(&medical, want, sizeof(want));
	ck_assert_uint_eq(medical.held + medical.undecided + medical.none, 0);
	medical_free(&medical);
	for (int turn = 0; turn < RUNS; turn++) {
		int order[BILLS];

		for (int i = 0; i < BILLS; i++)
			order[i] = i;
		for (unsigned i = BILLS; i-- > 1;) {
			unsigned k = random_of(&seed, i + 1);
			int own = order[i];

			order[i] = order[k];
			order[k] = own;
		}
		(void)snprintf(ledger, sizeof(ledger), "l%d.csv", turn);
		for (int i = 0; i < BILLS;) {
			char some[BILLS * LINE] = "";
			int n = 1 + (int)random_of(&seed, 4);

			for (; n > 0 && i < BILLS; n--)
				strcat(some, row[order[i++]]);
			run(ledger, some, &medical);
			state(&medical, have, sizeof(have));
			medical_free(&medical);
		}
		ck_assert_str_eq(have, want);
	}
	/* one more, and its reversal: all is as it was */
	char back[LINE * 2];

	make(back, 'M', &seed);
	run("l0.csv", back, &medical);
	medical_free(&medical);
	back[0] = 'N';
	back[strlen(back) - 1] = 'M';
	strcat(back, "\n");
	run("l0.csv", back, &medical);
	ck_assert_uint_eq(medical.held, 0);
	state(&medical, have, sizeof(have));
	medical_free(&medical);
	ck_assert_str_eq(have, want);
}
END_TEST

#define STAY "甲,town,inpatient,王一," MAN ",2026-09-01,2026-09-05,"
#define OTHER "甲,town,inpatient,王一," MAN ",2026-08-20,2026-09-01,"

/* A list whose rows share a number: the ledger that it leaves can be read, and has the first. */
static const struct {
	const char *rows;
	const char *found;
	size_t lines;
} doubled[] = {
	{ "A," STAY "2026-09-05,1000,0,400,0,,\n"
	  "B," OTHER "2026-09-06,1001,0,400,0,,\n"
	  "T," STAY "2026-09-07,1000,0,400,0,,A\n"
	  "T," STAY "2026-09-07,1001,0,400,0,,B\n",
	  "A308 5 bill_id - -\n", 3 },
	{ "A," STAY "2026-09-05,1000,0,400,0,,\n"
	  "T," STAY "2026-09-07,1000,0,400,0,,A\n"
	  "T," STAY "2026-09-07,1000,0,400,0,,A\n",
	  "A306 4 bill_id - -\n", 2 },
	{ "A," STAY "2026-09-05,1000,0,400,0,,\n"
	  "B," STAY "2026-09-06,1000,0,400,0,,A\n"
	  "B," OTHER "2026-09-06,1001,0,300,0,,\n",
	  "A308 3 bill_id - -\n", 2 },
	{ "A," STAY "2026-09-05,1000,0,400,0,,\n" /* one stay, whatever it comes to */
	  "B," STAY "2026-09-06,1000.50,0,400,0,,\n",
	  "A310 3 bill_id - -\n", 1 },
};

START_TEST(a_number_is_one_bill)
{
	struct medical medical;

	run("l.csv", doubled[_i].rows, &medical);
	ck_assert_str_eq(scratch.cells, doubled[_i].found);
	ck_assert_uint_eq(medical.held, 1);
	ck_assert_uint_eq(medical.book.lines, doubled[_i].lines);
	medical_free(&medical);
	run("l.csv", "", &medical);
	ck_assert_uint_eq(medical.book.filed, doubled[_i].lines);
	medical_free(&medical);
}
END_TEST

UNIT(set_up, tear_down, TIMES(the_year_is_a_function_of_its_bills, 10),
     EACH(a_number_is_one_bill, doubled));
