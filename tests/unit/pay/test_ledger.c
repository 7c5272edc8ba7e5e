#include "pay/ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit.h"

static struct diag quiet;

/* A folder of its own, so that lock and ledger go with it. */
static char folder[32];
static char path[64];

static void
set_up(void)
{
	snprintf(folder, sizeof(folder), "/tmp/jz-ledger-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/ledger.csv", folder);
	quiet = (struct diag){ 0 };
}

static void
tear_down(void)
{
	char lock[80];

	snprintf(lock, sizeof(lock), "%s.lock", path);
	unlink(lock);
	unlink(path);
	rmdir(folder);
}

static const month_t december = 2026 * 12 + 11;

static struct ledger *
open_for(bool record)
{
	const struct ledger_options options = {
		.month = december, .date = day_of(2026, 12, 1), .record = record, .begin = record
	};

	return ledger_open(path, &options, &quiet);
}

/* Payments of a batch, to H1, H2 and so on. */
struct adding {
	const char *batch;
	int64_t count;
	int64_t done;
};

static bool
next(void *context, struct ledger_entry *entry)
{
	struct adding *adding = context;
	struct record *line = &entry->record;
	static const char *const households[] = { "H1", "H2", "H3" };

	if (adding->done == adding->count)
		return false;
	line->text[LEDGER_household_id] = text_of(households[adding->done++]);
	line->text[LEDGER_batch] = text_of(adding->batch);
	line->value[LEDGER_seq] = adding->done;
	line->value[LEDGER_programme] = WORD_CATEGORY_DIBAO;
	line->value[LEDGER_amount] = 100 * adding->done;
	line->value[LEDGER_month] = december;
	line->value[LEDGER_owed] = december;
	line->text[LEDGER_reason] = TEXT("=a\nb ");
	entry->approved = INT64_MAX;
	return true;
}

static void
add(const char *batch, int64_t count)
{
	struct adding adding = { batch, count, 0 };
	struct ledger *ledger = open_for(true);

	ck_assert_ptr_nonnull(ledger);
	ck_assert(ledger_add(ledger, LANGUAGE_ZH, NULL, next, &adding));
	ledger_close(ledger);
}

static bool
confirm_first(void *context, struct ledger_entry *entry)
{
	const struct posting **posting = context;

	if (*posting == NULL)
		return false;
	posting_fill(*posting, WORD_POSTING_CONFIRMED, &entry->record);
	*posting = NULL;
	return true;
}

static void
sum(void *context, const struct record *line)
{
	*(fen_t *)context += line->value[LEDGER_amount];
}

START_TEST(what_is_added_comes_back_whole)
{
	char head[LEDGER_HEAD_SIZE];
	fen_t total = 0;

	add("b1", 3);
	add("b2", 0);
	struct ledger *ledger = open_for(true);

	ck_assert_ptr_nonnull(ledger);
	const struct postings *postings = ledger_postings(ledger);
	const struct posting *posting = posting_of(postings, TEXT("b1/2"));

	ck_assert_uint_eq(postings->count, 3);
	ck_assert_int_eq(strncmp(ledger_head(ledger, head), "4:6.00:", 7), 0);
	ck_assert_int_eq(postings->opening, december);
	ck_assert_int_eq(posting->amount, 200);
	ck_assert_int_eq(posting->state, POSTING_OPEN);
	ck_assert_uint_eq(ledger_batches(ledger), 1);
	ck_assert(ledger_has(ledger, TEXT("b1")) && !ledger_has(ledger, TEXT("b2")));
	ck_assert(ledger_add(ledger, LANGUAGE_ZH, NULL, confirm_first, &posting));
	ledger_close(ledger);
	ledger = open_for(false);
	ck_assert_ptr_nonnull(ledger);
	posting = posting_of(ledger_postings(ledger), TEXT("b1/2.1"));
	ck_assert_ptr_nonnull(posting);
	ck_assert_int_eq(posting->state, POSTING_CONFIRMED);
	ck_assert(ledger_batch(ledger, TEXT("b1"), sum, &total));
	ck_assert_int_eq(total, 600); /* the event is no payment */
	ledger_close(ledger);
}
END_TEST

START_TEST(every_head_it_had_is_known)
{
	char head[2][LEDGER_HEAD_SIZE];

	add("b1", 2);
	struct ledger *ledger = open_for(false);

	ledger_head(ledger, head[0]);
	ck_assert_int_eq(strncmp(head[0], "3:3.00:", 7), 0);
	ledger_close(ledger);
	add("b2", 1);
	ledger = open_for(false);
	ledger_head(ledger, head[1]);
	ck_assert_str_ne(head[0], head[1]);
	ck_assert(ledger_had(ledger, text_of(head[0])) && ledger_had(ledger, text_of(head[1])));
	head[0][4] = '1';
	ck_assert(!ledger_had(ledger, text_of(head[0])));
	ck_assert(!ledger_had(ledger, TEXT("5:3.00:0123456789abcdef")));
	ck_assert(!ledger_had(ledger, TEXT("")));
	ledger_close(ledger);
}
END_TEST

START_TEST(a_ledger_is_begun_only_where_that_was_asked_for)
{
	ck_assert_ptr_null(open_for(false));
	ck_assert_uint_eq(quiet.count[DIAG_TROUBLE], 1);
	add("b1", 1);
	struct ledger *ledger = open_for(false);

	ck_assert_ptr_nonnull(ledger);
	ledger_close(ledger);
}
END_TEST

/* One byte of it, anywhere behind the header. */
START_TEST(a_changed_byte_is_found)
{
	char text[4096];

	add("b1", 2);
	FILE *file = fopen(path, "r+");
	size_t n = fread(text, 1, sizeof(text), file);
	size_t from = (size_t)(strchr(text, '\n') - text) + 1;
	size_t at = from + (size_t)_i * (n - from) / 50;

	ck_assert_int_eq(fseek(file, (long)at, SEEK_SET), 0);
	fputc(text[at] == '7' ? '8' : '7', file);
	fclose(file);
	ck_assert_ptr_null(open_for(false));
	ck_assert_uint_gt(quiet.count[DIAG_TROUBLE], 0);
}
END_TEST

START_TEST(a_ledger_that_changed_meanwhile_takes_nothing)
{
	struct adding adding = { "b2", 1, 0 };

	add("b1", 1);
	struct ledger *ledger = open_for(true);
	FILE *file = fopen(path, "a");

	fputs("b9,9,dibao\n", file);
	fclose(file);
	ck_assert(!ledger_add(ledger, LANGUAGE_ZH, NULL, next, &adding));
	ck_assert_str_eq(diag_id(DIAG_LEDGER_CHANGED), "D404");
	ck_assert_uint_ge(quiet.count[DIAG_TROUBLE], 1);
	ledger_close(ledger);
}
END_TEST

/* What the ledger would refuse must be asked before; a payment above its approval is a broken tool.
 */
START_TEST(more_than_is_approved_stops_everything)
{
	add("b1", 1);
	add("b1", 1);
}
END_TEST

UNIT(set_up, tear_down, what_is_added_comes_back_whole, every_head_it_had_is_known,
     a_ledger_is_begun_only_where_that_was_asked_for, TIMES(a_changed_byte_is_found, 50),
     a_ledger_that_changed_meanwhile_takes_nothing, ABORTS(more_than_is_approved_stops_everything));
