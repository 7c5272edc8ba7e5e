/* A file of settings: what is not faulty comes out in order, and every fault is reported. */
#include "fuzz.h"
#include "table/ini.h"

typedef bool reading(struct ini *ini, const char *path, struct arena *arena, struct diag *diag);

static void
check_entry(const struct ini *ini, size_t i)
{
	const struct ini_entry *entry = &ini->entry[i];
	const struct text texts[] = { entry->section, entry->key, entry->value };

	FUZZ(i == 0 || entry->line > entry[-1].line);
	FUZZ(entry->line > 0 && entry->key.n > 0 && entry->value.n > 0);
	for (size_t k = 0; k < 3; k++)
		FUZZ(text_valid(texts[k].p, texts[k].n) == texts[k].n);
	for (size_t k = 0; k < i; k++)
		FUZZ(!text_equal(entry->section, ini->entry[k].section) ||
		     !text_equal(entry->key, ini->entry[k].key));
}

static void
run(reading *read, const char *path)
{
	struct arena arena = { 0 };
	struct diag diag = fuzz_diag(true);
	struct ini ini;
	bool good = read(&ini, path, &arena, &diag);

	FUZZ(good == (fuzz_findings(&diag) == 0));
	for (size_t i = 0; i < ini.count; i++)
		check_entry(&ini, i);
	arena_free(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *path = fuzz_file(data, size, NULL);

	run(ini_read, path);
	run(ini_read_headings, path);
	return 0;
}
