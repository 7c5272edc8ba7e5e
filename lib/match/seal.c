#include "match/seal.h"

#include <string.h>

#include "base/prose.h"
#include "table/table.h"

static const struct text headings[SEALS][2] = {
	[SEAL_NUMBER] = { TEXT_INIT("密封号码"), TEXT_INIT("sealed_number") },
	[SEAL_PERSON] = { TEXT_INIT("密封姓名和生日"), TEXT_INIT("sealed_person") },
	[SEAL_NAME] = { TEXT_INIT("密封姓名"), TEXT_INIT("sealed_name") },
	[SEAL_PLACES] = { TEXT_INIT("号码位数"), TEXT_INIT("places") },
	[SEAL_SEX] = { TEXT_INIT("性别"), TEXT_INIT("sex") },
	[SEAL_KEY] = { TEXT_INIT("密钥校验"), TEXT_INIT("key") },
};

struct text
seal_heading(enum seal_column column, enum language language)
{
	return headings[column][language];
}

/* ---- the key ---- */

static int
digit_of(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *found = c == '\0' ? NULL : strchr(digits, c >= 'A' && c <= 'F' ? c + 32 : c);

	return found == NULL ? -1 : (int)(found - digits);
}

static bool
parse_key(struct text cell, struct seal_key *key)
{
	if (cell.n != 2 * (size_t)DIGEST_KEY)
		return false;
	for (size_t i = 0; i < DIGEST_KEY; i++) {
		int high = digit_of(cell.p[2 * i]);
		int low = digit_of(cell.p[2 * i + 1]);

		if (high < 0 || low < 0)
			return false;
		key->byte[i] = (unsigned char)(high << 4 | low);
	}
	return true;
}

bool
seal_read(struct seal_key *key, const char *path, struct diag *diag)
{
	static const struct table_options options;
	struct diag own = diag_behind(diag);
	char check[DIGEST_SIZE];
	struct row row;

	own.files = NULL; /* no record of a run has to tell of a key */
	struct table *table = table_open(path, &options, &own);
	bool read = table != NULL && table_next(table, &row) == TABLE_ROW && row.count == 1 &&
		    parse_key(row.cell[0], key);

	if (table != NULL && !read)
		diag_say(diag, DIAG_SEAL_KEY, .at = { .file = text_of(path) });
	table_close(table);
	if (!read)
		return false;
	memcpy(key->check, digest_keyed(key->byte, TEXT("jiuzhu seal 1\n"), check),
	       SEAL_CHECK_SIZE - 1);
	key->check[SEAL_CHECK_SIZE - 1] = '\0';
	return true;
}

/* ---- persons ---- */

/* What is sealed says what it is, so that a name is never taken for a number. */
static void
seal(const struct seal_key *key, struct text words, char out[DIGEST_SIZE])
{
	(void)digest_keyed(key->byte, words, out);
}

const struct whose_seal *
seal_of(const struct seal_key *key, const struct whose *whose, struct arena *arena)
{
	struct whose_seal *own = arena_alloc(arena, sizeof(*own));
	char buf[WHOSE_NAME_SIZE];
	struct text name = whose_fold(whose->name, buf);

	if (whose->number[0] != '\0')
		seal(key,
		     prose_part(arena, LANGUAGE_EN, "", "number\n{1}\n", text_of(whose->number)),
		     own->number);
	if (name.n > 0)
		seal(key, prose_part(arena, LANGUAGE_EN, "", "name\n{1}\n", name), own->name);
	if (name.n > 0 && whose->birth != DAY_NONE)
		seal(key,
		     prose_part(arena, LANGUAGE_EN, "", "person\n{1}\n{2}\n", name,
				DAY_TEXT(whose->birth)),
		     own->person);
	return own;
}
