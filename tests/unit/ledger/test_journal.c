#include "ledger/journal.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

/* An owner who adds up amounts, and takes none above his limit. */
struct purse {
	fen_t sum;
	fen_t limit;
};

static bool
take(void *owner, const struct record *line)
{
	struct purse *purse = owner;

	if (line->bad || line->value[LEDGER_amount] == BLANK ||
	    purse->sum + line->value[LEDGER_amount] > purse->limit)
		return false;
	purse->sum += line->value[LEDGER_amount];
	return true;
}

static fen_t
worth(const struct record *line)
{
	return line->value[LEDGER_amount];
}

static void
complete(void *owner, size_t number, struct record *line)
{
	(void)owner;
	line->value[LEDGER_seq] = (int64_t)number;
}

static const int required[] = { LEDGER_amount, -1 };
static const struct journal_form form = {
	.type = RECORD_LEDGER,
	.required = required,
	.digest = LEDGER_digest,
	.take = take,
	.worth = worth,
	.complete = complete,
};

static struct purse purse;

static struct journal *
open_for(bool record)
{
	static char path[128];

	purse = (struct purse){ .limit = 1000 };
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "j.csv"));
	return journal_open(path, &form, &purse,
			    &(struct journal_options){ .record = record, .begin = record },
			    &scratch.diag);
}

/* Lines of 1, 2, 3 … yuan. */
struct adding {
	int64_t count;
	int64_t done;
};

static bool
next(void *context, struct record *line)
{
	struct adding *adding = context;

	if (adding->done == adding->count)
		return false;
	line->value[LEDGER_amount] = 100 * ++adding->done;
	line->text[LEDGER_reason] = TEXT("=a\nb ");
	return true;
}

static void
add(int64_t count, char head[JOURNAL_HEAD_SIZE])
{
	char foreseen[JOURNAL_HEAD_SIZE];
	struct journal *journal = open_for(true);

	ck_assert_ptr_nonnull(journal);
	journal_head_with(journal, next, &(struct adding){ count, 0 }, foreseen);
	ck_assert(journal_add(journal, LANGUAGE_EN, NULL, next, &(struct adding){ count, 0 }));
	ck_assert_str_eq(journal_head(journal, head), foreseen);
	journal_close(journal);
}

static void
gather(void *context, const struct record *line)
{
	char amount[MONEY_SIZE];

	strcat(context, money_format(line->value[LEDGER_amount], amount));
	strcat(context, " ");
}

START_TEST(lines_come_back_as_they_were_added)
{
	char head[2][JOURNAL_HEAD_SIZE];
	char amounts[64] = "";

	add(1, head[0]);
	ck_assert_int_eq(strncmp(head[0], "1:1.00:", 7), 0);
	add(2, head[1]);
	ck_assert_int_eq(strncmp(head[1], "3:4.00:", 7), 0);
	struct journal *journal = open_for(false);

	ck_assert_ptr_nonnull(journal);
	ck_assert_uint_eq(journal_lines(journal), 3);
	ck_assert_int_eq(purse.sum, 400);
	ck_assert(journal_had(journal, text_of(head[0])) && journal_had(journal, text_of(head[1])));
	ck_assert(!journal_had(journal, TEXT("2:4.00:0123456789abcdef")));
	ck_assert(journal_each(journal, gather, amounts));
	ck_assert_str_eq(amounts, "1.00 1.00 2.00 ");
	ck_assert_int_eq(journal_language(journal), LANGUAGE_EN);
	journal_close(journal);
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

/* What its owner would not have written is no line of his, however well it is linked. */
START_TEST(a_line_that_its_owner_refuses_is_trouble)
{
	char head[JOURNAL_HEAD_SIZE];
	struct purse low = { .limit = 200 };

	add(2, head);
	ck_assert_ptr_null(journal_open(scratch_path(&scratch, "j.csv"), &form, &low,
					&(struct journal_options){ 0 }, &scratch.diag));
	ck_assert_str_eq(scratch.found, "j.csv:3 D402\n");
	ck_assert_int_eq(low.sum, 100);
}
END_TEST

START_TEST(one_that_changed_meanwhile_takes_nothing)
{
	char head[JOURNAL_HEAD_SIZE];

	add(1, head);
	struct journal *journal = open_for(true);
	FILE *file = fopen(journal_name(journal), "a");

	fputs("9,9,dibao\n", file);
	fclose(file);
	ck_assert(!journal_add(journal, LANGUAGE_EN, NULL, next, &(struct adding){ 1, 0 }));
	ck_assert_ptr_nonnull(strstr(scratch.found, "D404"));
	journal_close(journal);
}
END_TEST

START_TEST(a_copy_is_cut_back_to_what_it_was)
{
	char head[2][JOURNAL_HEAD_SIZE];
	char copy[128];

	add(1, head[0]);
	add(1, head[1]);
	snprintf(copy, sizeof(copy), "%s", scratch_path(&scratch, "cut.csv"));
	struct journal *journal = open_for(false);

	ck_assert_str_eq(journal_head_at(journal, 1, head[1]), head[0]);
	ck_assert(journal_cut(journal, text_of(head[0]), copy));
	journal_close(journal);
	purse = (struct purse){ .limit = 1000 };
	journal = journal_open(copy, &form, &purse, &(struct journal_options){ 0 }, &scratch.diag);
	ck_assert_ptr_nonnull(journal);
	ck_assert_str_eq(journal_head(journal, head[1]), head[0]);
	journal_close(journal);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, lines_come_back_as_they_were_added,
     a_line_that_its_owner_refuses_is_trouble, one_that_changed_meanwhile_takes_nothing,
     a_copy_is_cut_back_to_what_it_was);
