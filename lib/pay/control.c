#include "pay/control.h"

#include "base/arena.h"
#include "base/daxie.h"
#include "base/num.h"
#include "base/prose.h"
#include "register/record.h"
#include "register/recordout.h"

enum { PROGRAMMES = WORD_CATEGORY_INVALID - WORD_CATEGORY_DIBAO + 1 };

char *
control_digest(const struct payment_list *list, char digest[PROOF_SIZE])
{
	struct prose line = { .language = LANGUAGE_EN };
	struct proof proof = { 0 };

	for (size_t i = 0; i < list->count; i++) {
		prose_clear(&line);
		prose_text(&line, list->payment[i].account);
		prose_text(&line, TEXT(","));
		prose_text(&line, NUM_TEXT(list->payment[i].amount));
		proof_line(&proof, (struct text){ line.p, line.n });
	}
	(void)proof_digest(&proof, digest);
	proof_free(&proof);
	prose_free(&line);
	return digest;
}

void
control_write(const struct payment_list *list, struct rowout *out, enum language language)
{
	struct record record;
	char words[DAXIE_SIZE];
	char digest[PROOF_SIZE];

	record_clear(&record);
	record.text[CONTROL_batch] = list->batch;
	record.value[CONTROL_month] = list->month;
	record.value[CONTROL_count] = (int64_t)list->count;
	record.value[CONTROL_amount] = list->sum;
	record.value[CONTROL_fen] = list->sum;
	record.text[CONTROL_words] = text_of(daxie_bill(list->sum, words));
	record.value[CONTROL_rows] = (int64_t)list->rows;
	record.value[CONTROL_nothing_due] = (int64_t)list->nothing;
	record.value[CONTROL_held] = (int64_t)list->held;
	record.value[CONTROL_arrears] = (int64_t)list->arrears;
	record.text[CONTROL_digest] = text_of(control_digest(list, digest));
	record.text[CONTROL_head] = list->head;
	recordout_header(out, RECORD_CONTROL, language, NULL, 0);
	recordout_row(out, RECORD_CONTROL, language, &record, 0);
}

/* Sums by programme. */
struct sums {
	size_t count[PROGRAMMES];
	fen_t amount[PROGRAMMES];
};

static void
write_sum(struct rowout *out, enum language language, struct text town, struct text village,
	  int64_t programme, size_t count, fen_t amount)
{
	struct record record;
	char words[DAXIE_SIZE];

	record_clear(&record);
	record.text[SUMMARY_town] = town;
	record.text[SUMMARY_village] = village;
	record.value[SUMMARY_programme] = programme;
	record.value[SUMMARY_count] = (int64_t)count;
	record.value[SUMMARY_amount] = amount;
	record.text[SUMMARY_words] = text_of(daxie_bill(amount, words));
	recordout_row(out, RECORD_SUMMARY, language, &record, 0);
}

/* The rows of one village, and what they add up to goes into *total. */
static void
write_sums(struct rowout *out, enum language language, const struct payment_place *place,
	   const struct sums *sums, struct sums *total)
{
	for (size_t i = 0; i < PROGRAMMES; i++) {
		total->count[i] += sums->count[i];
		total->amount[i] += sums->amount[i];
		if (sums->count[i] > 0)
			write_sum(out, language, place->town, place->village,
				  WORD_CATEGORY_DIBAO + (int64_t)i, sums->count[i],
				  sums->amount[i]);
	}
}

/* A town's sum, or that of all, in one row; then it starts anew. */
static void
write_total(struct rowout *out, enum language language, struct text town, struct text village,
	    struct sums *sums)
{
	size_t count = 0;
	fen_t amount = 0;

	for (size_t i = 0; i < PROGRAMMES; i++) {
		count += sums->count[i];
		amount += sums->amount[i];
	}
	write_sum(out, language, town, village, BLANK, count, amount);
	*sums = (struct sums){ 0 };
}

const struct rowout_chart control_chart = { .by = { SUMMARY_town + 1, SUMMARY_village + 1 },
					    .part = SUMMARY_programme + 1,
					    .of = { SUMMARY_amount + 1 } };

struct text
control_total(enum language language)
{
	return language == LANGUAGE_ZH ? TEXT("小计|合计") : TEXT("subtotal|total");
}

void
control_write_summary(const struct payment_list *list, struct rowout *out, enum language language)
{
	bool zh = language == LANGUAGE_ZH;
	struct sums village = { 0 };
	struct sums town = { 0 };
	struct sums whole = { .count = { list->count }, .amount = { list->sum } };

	recordout_header(out, RECORD_SUMMARY, language, NULL, 0);
	for (size_t i = 0; i < list->count; i++) {
		const struct payment *payment = &list->payment[i];
		const struct payment_place *place = &list->place[payment->place];
		bool last = i + 1 == list->count;
		const struct payment_place *next =
			last ? place : &list->place[list->payment[i + 1].place];

		village.count[payment->programme - WORD_CATEGORY_DIBAO]++;
		village.amount[payment->programme - WORD_CATEGORY_DIBAO] += payment->amount;
		if (!last && next == place)
			continue;
		write_sums(out, language, place, &village, &town);
		village = (struct sums){ 0 };
		if (last || next->town_place != place->town_place)
			write_total(out, language, place->town,
				    zh ? TEXT("小计") : TEXT("subtotal"), &town);
	}
	write_total(out, language, zh ? TEXT("合计") : TEXT("total"), TEXT_NONE, &whole);
}

/* "12 笔 3456.00 元" */
static struct text
count_and_sum(struct arena *arena, size_t count, fen_t sum)
{
	char number[NUM_SIZE];
	char amount[MONEY_SIZE];
	char line[NUM_SIZE + MONEY_SIZE];
	size_t used = 0;

	for (const char *s = num_format((int64_t)count, number); *s != '\0'; s++)
		line[used++] = *s;
	line[used++] = '/';
	for (const char *s = money_format(sum, amount); *s != '\0'; s++)
		line[used++] = *s;
	return arena_text(arena, (struct text){ line, used });
}

bool
control_verify(const struct payment_list *list, const char *path, struct diag *diag)
{
	struct where where = { .file = text_of(path) };
	struct record_reader *reader =
		record_open(path, RECORD_PAYMENT, &(struct table_options){ 0 }, NULL, NULL, diag);
	struct arena arena = { 0 };
	struct record record;
	enum table_result result = TABLE_FAILED;
	size_t count = 0;
	fen_t sum = 0;

	while (reader != NULL && (result = record_next(reader, &arena, &record)) == TABLE_ROW) {
		count++;
		sum += record.value[PAYMENT_amount] == BLANK ? 0 : record.value[PAYMENT_amount];
		arena_reset(&arena);
	}
	record_close(reader);
	bool same = result == TABLE_END && count == list->count && sum == list->sum;

	if (!same)
		diag_say(diag, DIAG_PAY_READ_BACK, .at = where,
			 .one = count_and_sum(&arena, count, sum),
			 .two = count_and_sum(&arena, list->count, list->sum));
	arena_free(&arena);
	return same;
}
