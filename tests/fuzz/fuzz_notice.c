/*
 * What a notice is kept from, and the list of those that are up: by the first byte the rest is such
 * a list, or a content that is looked through for one number.  A number that is put behind any
 * content is found.
 */
#include <string.h>

#include "fuzz.h"
#include "publish/leak.h"
#include "publish/posted.h"

static void
look_through(const uint8_t *data, size_t size)
{
	static const char number[] = "|439921195501069017";
	static const struct where here;
	struct leak leak = { 0 };
	struct diag diag = fuzz_diag(true);
	struct arena arena = { 0 };
	char *all = arena_alloc(&arena, size + sizeof(number));
	struct text content = { all, size + sizeof(number) - 1 };

	memcpy(all, data, size);
	memcpy(all + size, number, sizeof(number));
	leak_add_place(&leak, TEXT("T"));
	leak_add_number(&leak, TEXT("4399211955 0106 9017"));
	FUZZ(!leak_is_clean_cell(&leak, content, TEXT("text"), &here, &diag));
	FUZZ(!leak_is_clean(&leak, content, TEXT("text"), &here, &diag));
	FUZZ(!leak_is_title(&leak, TEXT("Tx"), &here, &diag));
	arena_free(&arena);
	leak_free(&leak);
}

static void
read_list(const char *path)
{
	static const struct table_options options;
	struct diag diag = fuzz_diag(false);
	struct posted posted;
	bool good = posted_check(path, &options, 20780, 20790, &posted, &diag);

	FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
	FUZZ(posted.over <= posted.up);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size > 0 && data[0] % 2 == 0)
		read_list(fuzz_file(data + 1, size - 1, NULL));
	else if (size > 0)
		look_through(data + 1, size - 1);
	return 0;
}
