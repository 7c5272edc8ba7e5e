/*
 * What jz-tally reads: by the first letter decisions (d), payments (p), deadlines (t) or its last
 * release (r).  What is added up is what the rows have; each step is counted in one way; of a
 * release no row is told of less than nobody.
 */
#include "fuzz.h"
#include "publish/releasepast.h"
#include "publish/tallylist.h"
#include "publish/timing.h"

static const struct table_options options;

static void
read_list(const char *path, enum record_type type)
{
	struct diag diag = fuzz_diag(true);
	struct tally tally = { 0 };
	struct tallylist list = { .tally = &tally, .tallies = 1 };
	struct text wrong;
	fen_t sum = 0;

	FUZZ(tally_take(&tally, TEXT("town,category,month"), &wrong));
	bool good = tallylist_read(&list, path, type, &options, &diag);

	FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
	for (size_t i = 0; i < tally.cells; i++) {
		FUZZ(tally.cell[i].households > 0 && tally.cell[i].amount >= 0);
		if (tally.cell[i].at[0] != TALLY_ALL && tally.cell[i].at[1] != TALLY_ALL)
			sum += tally.cell[i].amount;
	}
	FUZZ(sum == list.amount);
	FUZZ(list.unread == 0 || fuzz_findings(&diag) > 0);
	tallylist_free(&list);
	tally_free(&tally);
}

static void
read_times(const char *path)
{
	struct diag diag = fuzz_diag(false);
	struct timing timing = { 0 };
	size_t count = 0;
	bool good = timing_read(&timing, path, &options, &diag);

	FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
	for (size_t i = 0; i < timing.rows; i++) {
		const struct timing_row *row = &timing.row[i];

		FUZZ(row->count == row->done + row->late + row->open + row->overdue + row->unknown);
		FUZZ(row->timed <= row->done + row->late && row->longest <= row->days);
		count += row->count;
	}
	FUZZ(count == timing.all.count);
	timing_free(&timing);
}

static void
read_release(const char *path)
{
	struct diag diag = fuzz_diag(true);
	struct release_past past = { 0 };
	bool good = releasepast_read(&past, path, &options, &diag);

	FUZZ(good || diag.count[DIAG_TROUBLE] > 0);
	for (size_t i = 0; good && i < past.rows; i++) {
		const struct release_row *row = &past.row[i];

		FUZZ(releasepast_is_of(row, row->town, row->village));
		FUZZ(row->town.n == 0 || releasepast_covers(row->town, row->town));
		FUZZ(releasepast_rest(&past, row->town, row->category) >= 0);
		FUZZ(releasepast_hidden(&past, row->town) >= -1);
		if (row->households < 0)
			FUZZ(releasepast_hid(&past, row->town, row->village, row->category));
	}
	releasepast_free(&past);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	const char *path = fuzz_file(data + 1, size - 1, NULL);

	if (data[0] == 't')
		read_times(path);
	else if (data[0] == 'r')
		read_release(path);
	else
		read_list(path, data[0] == 'p' ? RECORD_PAYMENT : RECORD_DECISION);
	return 0;
}
