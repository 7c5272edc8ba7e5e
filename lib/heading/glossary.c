#include "heading/glossary.h"

#include <stdint.h>
#include <string.h>

bool
glossary_is_made_of(const struct letters *letters, struct text cell)
{
	char buf[HEADING_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));
	size_t used;
	bool within = false;

	for (size_t at = 0; at < folded.n; at += used) {
		uint32_t code = text_decode(folded.p + at, folded.n - at, &used);

		within = code == '(' || (within && code != ')');
		if (!within && code != ')' && !letters_has(letters, code))
			return false;
	}
	return folded.n > 0;
}

static void
add_schema(struct letters *letters, const struct schema *schema)
{
	for (size_t i = 0; i < schema->count; i++) {
		const struct column *column = &schema->column[i];

		letters_add(letters, column->key);
		letters_add(letters, column->label);
		letters_add(letters, column->aliases);
	}
}

void
glossary_begin(struct glossary *glossary)
{
	static const struct text words[] = {
#define HEADING(record, key, system, aliases) TEXT_INIT(aliases),
#define SPELT(set, name, system, aliases)
#include "register/spelling.def"
#undef HEADING
#undef SPELT
#define WORDING(home, column, needs, qualifiers, cores) TEXT_INIT(qualifiers), TEXT_INIT(cores),
#include "heading/wording.def"
#undef WORDING
		/* what heading.c takes from a heading: its signs, the month, and sums below a group
		 */
		TEXT_INIT("*:★其中/、“”\"·-—<>《》[]【】和或的0123456789年月合计小总单位百千万元"),
	};

	*glossary = (struct glossary){ .letters = { { 0 } } };
	add_schema(&glossary->letters, schema_of(RECORD_REGISTER));
	add_schema(&glossary->letters, schema_of(RECORD_SHEET));
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		letters_add(&glossary->letters, words[i]);
}

/* FNV-1a: who makes cells of one slot makes his own file slow, by little. */
static size_t
slot_of(const char *key, size_t n)
{
	uint32_t hash = 2166136261U;

	for (size_t i = 0; i < n; i++)
		hash = (hash ^ (unsigned char)key[i]) * 16777619U;
	return hash % GLOSSARY_SLOTS;
}

struct heading
glossary_find(struct glossary *glossary, struct text over, struct text cell)
{
	char key[GLOSSARY_KEY];
	size_t n = over.n + 1 + cell.n;

	if (glossary == NULL || n > sizeof(key))
		return heading_find_below(over, cell);
	if (over.n > 0)
		memcpy(key, over.p, over.n);
	key[over.n] = '\0';
	if (cell.n > 0)
		memcpy(key + over.n + 1, cell.p, cell.n);
	struct glossary_slot *slot = &glossary->slot[slot_of(key, n)];

	if (slot->n == n && memcmp(slot->key, key, n) == 0)
		return slot->about;
	memcpy(slot->key, key, n);
	slot->n = n;
	slot->about = cell.n > 0 && !glossary_is_made_of(&glossary->letters, cell)
			      ? heading_none()
			      : heading_find_below(over, cell);
	return slot->about;
}
