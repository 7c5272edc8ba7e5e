#include "scale/joinrows.h"

#include <stdio.h>

#include "base/digest.h"
#include "scratch.h"
#include "unit.h"

static bool
join(const char *one, const char *two, const char *digest_of_two, char *bytes, size_t size)
{
	const char *const content[] = { one, two };
	static const char *const name[] = { "1.csv", "2.csv" };
	char digest[2][DIGEST_SIZE];
	struct joined_part part[2];
	struct joined joined = { .parts.count = 2, .part = part };
	const char *path = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "all.csv")));

	for (size_t i = 0; i < 2; i++) {
		scratch_write(&scratch, name[i], content[i]);
		part[i] = (struct joined_part){
			.number = i == 0 ? "001" : "002",
			.result = arena_string(&scratch.arena,
					       text_of(scratch_path(&scratch, name[i]))),
			.result_digest = text_of(digest_of(text_of(content[i]), digest[i])),
		};
	}
	if (digest_of_two != NULL)
		part[1].result_digest = text_of(digest_of_two);
	struct outfile *out = outfile_open(path, &scratch.diag);

	if (!joinrows_write(&joined, out, &scratch.diag)) {
		outfile_abandon(out);
		return false;
	}
	ck_assert(outfile_finish(out));
	FILE *file = fopen(path, "rb");

	bytes[fread(bytes, 1, size - 1, file)] = '\0';
	ck_assert_int_eq(fclose(file), 0);
	return true;
}

START_TEST(one_header_and_all_rows)
{
	char bytes[128];

	ck_assert(join("a,\"b\nc\"\n1,2\n", "a,\"b\nc\"\n3,\"4\n\"\n", NULL, bytes, sizeof(bytes)));
	ck_assert_str_eq(bytes, "a,\"b\nc\"\n1,2\n3,\"4\n\"\n");
	ck_assert(join("a,b\n", "a,b\n3,4\n", NULL, bytes, sizeof(bytes)));
	ck_assert_str_eq(bytes, "a,b\n3,4\n");
}
END_TEST

START_TEST(another_header_or_content_is_refused)
{
	char bytes[128];

	ck_assert(!join("a,b\n1,2\n", "a,c\n3,4\n", NULL, bytes, sizeof(bytes)));
	ck_assert(!join("a,b\n1,2\n", "a,b\n3,4\n", "0", bytes, sizeof(bytes)));
	ck_assert_str_eq(scratch.found, "2.csv:0 S205\n2.csv:0 S204\n");
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, one_header_and_all_rows,
     another_header_or_content_is_refused);
