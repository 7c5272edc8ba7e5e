/*
 * A list of medical bills, or their ledger: the first byte says which.  No bill gets more than was
 * left of it, and what is found wrong is said.
 */
#include "aid/bill.h"
#include "fuzz.h"

static void
read_ledger(const char *path, struct diag *diag)
{
	struct billbook book = { 0 };
	bool good = billbook_open(&book, path, &(struct journal_options){ 0 }, day_of(2026, 11, 23),
				  diag);

	FUZZ(good == (diag->count[DIAG_TROUBLE] == 0));
	for (size_t i = 0; good && i < book.count; i++)
		FUZZ(book.bill[i].recorded >= 0 && book.bill[i].own > 0);
	billbook_close(&book);
}

static void
read_list(const char *path, struct diag *diag)
{
	struct billbook book = { 0 };
	struct arena arena = { 0 };
	struct record_reader *reader =
		record_open(path, RECORD_BILL, &(struct table_options){ 0 }, NULL, NULL, diag);
	struct record row;

	while (reader != NULL && record_next(reader, &arena, &row) == TABLE_ROW) {
		size_t same;

		if (bill_is_sound(reader, &row, day_of(2026, 11, 23), diag) &&
		    !bill_is_known(&book, reader, &row, &same, diag)) {
			FUZZ(billbook_eligible(&row) >= 0 &&
			     billbook_eligible(&row) <= row.value[BILL_total]);
			size_t place = billbook_add(&book, &row);

			book.bill[place].fresh = true;
			FUZZ(billbook_find(&book, row.text[BILL_hospital],
					   row.text[BILL_bill_id]) == book.count - 1);
		}
		arena_reset(&arena);
	}
	record_close(reader);
	arena_free(&arena);
	billbook_close(&book);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diag diag = fuzz_diag(true);

	if (size == 0)
		return 0;
	const char *path = fuzz_file(data + 1, size - 1, NULL);

	if (data[0] == 'l')
		read_ledger(path, &diag);
	else
		read_list(path, &diag);
	return 0;
}
