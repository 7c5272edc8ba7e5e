/*
 * What a draw reads: by the first byte an announcement, the list of inspectors, or a draw with its
 * results.  What is announced is whole or reported, and a row of a draw has the ticket that its
 * seed, stratum and number give.
 */
#include "fuzz.h"
#include "inspect/drawresult.h"
#include "inspect/ticket.h"

static const struct table_options options;

static void
read_plan(const char *path)
{
	struct arena arena = { 0 };
	struct diag diag = fuzz_diag(true);
	struct drawplan plan = { .on = DAY_NONE };
	bool good = drawplan_read(&plan, path, &arena, &diag);

	FUZZ(good == (diag.count[DIAG_TROUBLE] + diag.count[DIAG_ERROR] == 0));
	FUZZ(!good ||
	     (plan.on != DAY_NONE && plan.list.n == DIGEST_SIZE - 1 && plan.by < DRAW_BYS));
	arena_free(&arena);
}

static void
read_inspectors(const char *path)
{
	struct inspectors inspectors = { 0 };
	struct diag diag = fuzz_diag(false);
	const struct draw_unit unit = { .household = TEXT("H1"), .village = TEXT("V1") };

	(void)inspector_read(&inspectors, path, &options, &diag);
	inspector_seed(&inspectors, TEXT("7"));
	struct inspector_pair pair = inspector_pair(&inspectors, &unit);

	FUZZ(pair.relatives + pair.village + pair.free == inspectors.count);
	FUZZ((pair.free >= 2) == (pair.inspector[1] != NULL));
	FUZZ(pair.inspector[1] == NULL || pair.inspector[0] != pair.inspector[1]);
	inspector_free(&inspectors);
}

static void
read_drawn(const char *path)
{
	struct drawn drawn = { 0 };
	struct drawresults results = { 0 };
	struct diag diag = fuzz_diag(true);
	char ticket[DIGEST_SIZE];

	(void)drawn_read(&drawn, path, &options, &diag);
	for (size_t i = 0; i < drawn.rows; i++) {
		const struct text *text = drawn.row[i].text;

		FUZZ(text_equal(text[DRAWN_ticket],
				text_of(ticket_of(text[DRAWN_seed], text[DRAWN_stratum],
						  text[DRAWN_draw_id], ticket))));
	}
	drawresult_count(&results, &drawn, NULL, &diag);
	FUZZ(results.sum[0].drawn + results.sum[1].drawn <= drawn.rows);
	drawresult_free(&results);
	drawn_free(&drawn);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static void (*const readers[])(const char *) = { read_plan, read_inspectors, read_drawn };

	if (size > 0)
		readers[data[0] % ARRAY_LENGTH(readers)](fuzz_file(data + 1, size - 1, NULL));
	return 0;
}
