#include "register/recordout.h"

#include "base/day.h"
#include "scratch.h"
#include "unit.h"

static const struct table_options plain;

/* What a file of one decision is, written and read again. */
static struct record
write_and_read(struct scratch *caught, struct arena *arena, const char *file,
	       enum language language, const struct record *record)
{
	static const struct rowout_options options;
	static const struct text extra = TEXT_INIT("备注");
	struct record again = { 0 };

	scratch_begin(caught);
	struct rowout *out = rowout_open(scratch_path(caught, file), &options, &caught->diag);

	recordout_header(out, RECORD_DECISION, language, &extra, 1);
	recordout_row(out, RECORD_DECISION, language, record, 1);
	ck_assert(rowout_finish(out));
	struct record_reader *reader = record_open(scratch_path(caught, file), RECORD_DECISION,
						   &plain, NULL, NULL, &caught->diag);

	ck_assert_ptr_nonnull(reader);
	ck_assert_int_eq(record_language(reader), language);
	ck_assert_int_eq(record_next(reader, arena, &again), TABLE_ROW);
	record_close(reader);
	scratch_end(caught);
	return again;
}

START_TEST(what_is_written_is_read)
{
	struct scratch caught;
	struct arena arena = { 0 };
	static const struct text note = TEXT_INIT("注");
	struct record record;

	record_clear(&record);
	record.text[DECISION_household_id] = TEXT("001");
	record.text[DECISION_account] = TEXT("6299990000000000");
	record.value[DECISION_category] = WORD_CATEGORY_DIBAO;
	record.value[DECISION_members] = 3;
	record.value[DECISION_amount] = 75000;
	record.value[DECISION_from] = 2026 * 12 + 11;
	record.value[DECISION_approved_on] = day_of(2026, 11, 23);
	record.extra = &note;
	for (int way = 0; way < 4; way++) {
		struct record again =
			write_and_read(&caught, &arena, way < 2 ? "a.csv" : "a.xlsx",
				       way % 2 == 0 ? LANGUAGE_ZH : LANGUAGE_EN, &record);

		ck_assert_str_eq(caught.cells, "");
		ck_assert(!again.bad);

		for (size_t i = 0; i < schema_of(RECORD_DECISION)->count; i++) {
			ck_assert_int_eq(again.value[i], record.value[i]);
			ck_assert(text_equal(again.text[i], record.text[i]));
		}
		ck_assert(text_equal(again.extra[0], note));
	}
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, what_is_written_is_read);
