#include "register/share.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "os/turns.h"
#include "scratch.h"
#include "table/table.h"
#include "unit.h"

enum { ROWS = 300, FAILS_AT = 200 };

/* Rows of five bytes, of which every seventh is found to be odd by who reads, every tenth by who
 * works. */
struct source {
	struct table *table;
	struct diag diag;
	size_t at;
	bool fails;
	bool none; /* no hands */
	char taken[ROWS * 8];
	size_t hands;
};

struct worker {
	struct source *source;
	struct share_seat *seat;
	struct table *beside;
	char made[ROWS * 8];
};

static bool
hold(void *context, struct heldrows *held, size_t bytes)
{
	struct source *source = context;

	if (source->at == ROWS)
		return false;
	heldrows_begin(held);
	for (; source->at < ROWS && held->bytes < bytes; source->at++) {
		const struct text cell = TEXT("abcde");
		const struct row row = { .line = source->at, .cell = &cell, .count = 1 };

		if (source->at % 7 == 0)
			diag_say(&source->diag, DIAG_QUOTE_OPEN, .at = { .line = source->at });
		heldrows_add(held, &row, false);
	}
	heldrows_end(held, TABLE_END);
	return true;
}

static void *
hire(void *context, struct share_seat *seat)
{
	struct source *source = context;

	if (source->none)
		return NULL;
	struct worker *worker = arena_calloc(1, sizeof(*worker));

	worker->source = source;
	worker->seat = seat;
	worker->beside = table_beside(source->table, &seat->held, &seat->diag);
	source->hands++;
	return worker;
}

static bool
work(void *hand)
{
	struct worker *worker = hand;
	struct row row;
	size_t n = 0;

	while (table_next(worker->beside, &row) == TABLE_ROW) {
		if (row.line % 10 == 0)
			diag_say(&worker->seat->diag, DIAG_ROW_SHORT, .at = { .line = row.line });
		n += (size_t)sprintf(worker->made + n, "%zu ", row.line);
		if (worker->source->fails && row.line == FAILS_AT)
			return false;
	}
	return true;
}

static void
take(void *context, void *hand)
{
	struct source *source = context;
	struct worker *worker = hand;

	heard_tell(&worker->seat->heard, 0, worker->seat->heard.count, &scratch.diag);
	strcat(source->taken, worker->made);
	worker->made[0] = '\0';
}

static void
dismiss(void *hand)
{
	struct worker *worker = hand;

	worker->source->hands--;
	table_close(worker->beside);
	free(worker);
}

static enum share_result
share(struct source *source, size_t threads, size_t piece)
{
	const struct share_task task = { hold, source, &source->diag, hire,
					 work, take,   dismiss,       source };

	scratch_forget(&scratch);
	scratch_write(&scratch, "in.csv", "x\n");
	source->diag = diag_behind(&scratch.diag);
	source->table = table_open(scratch_path(&scratch, "in.csv"), &(struct table_options){ 0 },
				   &source->diag);
	enum share_result result = share_rows(&task, threads, piece);

	ck_assert_ptr_eq(source->diag.context, &scratch.diag);
	ck_assert_uint_eq(source->hands, 0);
	table_close(source->table);
	return result;
}

START_TEST(rows_and_findings_come_in_their_order)
{
	static const size_t pieces[] = { 1, 13, 1000, 100000 };
	static char found[sizeof(scratch.found)];
	struct source one = { 0 };

	ck_assert_int_eq(share(&one, 1, 1), SHARE_ALL);
	ck_assert_uint_eq(strlen(one.taken), 10 * 2 + 90 * 3 + 200 * 4);
	memcpy(found, scratch.found, sizeof(found));
	ck_assert_uint_eq(scratch.diag.count[DIAG_ERROR], 43 + 30);
	for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++)
		for (size_t threads = 1; threads < 6; threads += 2) {
			struct source all = { 0 };

			ck_assert_int_eq(share(&all, threads, pieces[i]), SHARE_ALL);
			ck_assert_str_eq(all.taken, one.taken);
			ck_assert_str_eq(scratch.found, found);
		}
}
END_TEST

START_TEST(nothing_is_taken_behind_a_failure)
{
	struct source source = { .fails = true };

	ck_assert_int_eq(share(&source, 3, 1), SHARE_FAILED);
	ck_assert_ptr_nonnull(strstr(source.taken, " 199 200 "));
	ck_assert_ptr_null(strstr(source.taken, " 201 "));
}
END_TEST

START_TEST(without_hands_nothing_is_read)
{
	struct source source = { .none = true };

	ck_assert_int_eq(share(&source, 3, 1), SHARE_NONE);
	ck_assert_uint_eq(source.at, 0);
}
END_TEST

START_TEST(as_many_as_a_file_is_worth)
{
	ck_assert_uint_eq(share_threads(SHARE_BYTES - 1, 0), 1);
	ck_assert_uint_eq(share_threads(SHARE_BYTES, 0), turns_processors());
	ck_assert_uint_eq(share_threads(10, 3), 3);
	ck_assert_uint_eq(share_threads(10, 1000), TURNS_MOST);
	ck_assert_uint_eq(share_threads(0, 3), 1);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, rows_and_findings_come_in_their_order,
     nothing_is_taken_behind_a_failure, without_hands_nothing_is_read, as_many_as_a_file_is_worth);
