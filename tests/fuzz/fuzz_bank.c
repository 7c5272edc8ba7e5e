/*
 * A template of a bank, and what a bank gives back: the first byte says which of the templates of
 * data/bank reads the rest, or that the rest is a template.  A return is whole or not believed.
 */
#include <stdio.h>

#include "bank/bankin.h"
#include "fuzz.h"

static const char *const templates[] = { "bars", "fixed", "comma" };
enum { TEMPLATES = sizeof(templates) / sizeof(*templates) };

static void
check_row(const struct bank_row *row)
{
	FUZZ(row->line > 0 && row->text[BANK_account].n > 0);
	FUZZ(row->value[BANK_amount] != BLANK && row->value[BANK_amount] >= 0);
	for (size_t i = 0; i < BANK_FIELDS; i++)
		FUZZ(text_valid(row->text[i].p, row->text[i].n) == row->text[i].n);
}

static void
read_back(const struct bank *bank, const char *path)
{
	struct arena arena = { 0 };
	struct diag diag = fuzz_diag(true);
	struct bankin *in = bankin_open(path, bank, BANK_BACK, &diag);
	struct bank_row row;
	enum table_result result = TABLE_FAILED;
	int64_t count = 0;

	for (; in != NULL && (result = bankin_next(in, &arena, &row)) == TABLE_ROW; count++)
		check_row(&row);
	FUZZ((result == TABLE_END) == (diag.count[DIAG_TROUBLE] == 0));
	if (result == TABLE_END && count > 0 && bankin_tail(in)->value[BANK_count] != BLANK)
		FUZZ(bankin_tail(in)->value[BANK_count] == count);
	bankin_close(in);
	arena_free(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { 0 };
	struct diag diag = fuzz_diag(true);
	char template[256];

	if (size == 0)
		return 0;
	size_t which = data[0] % (TEMPLATES + 1);
	const char *path = fuzz_file(data + 1, size - 1, NULL);
	bool own = which == TEMPLATES;

	if (!own)
		(void)snprintf(template, sizeof(template), "%s/data/bank/%s.ini", JZ_SOURCE_DIR,
			       templates[which]);
	const struct bank *bank = bank_read(own ? path : template, &arena, &diag);

	FUZZ((bank != NULL) == (fuzz_findings(&diag) == 0));
	if (bank != NULL && bank_gives_back(bank))
		read_back(bank, path);
	arena_free(&arena);
	return 0;
}
