#include "rule/ground.h"

static const struct {
	const char *key;
	const char *label[2]; /* by enum language */
} entries[] = {
	[GROUND_NONE] = { "", { "", "" } },
#define GROUND(name, key, zh, en) [GROUND_##name] = { key, { zh, en } },
#include "rule/ground.def"
#undef GROUND
};

const char *
ground_key(enum ground ground)
{
	return entries[ground].key;
}

const char *
ground_label(enum ground ground, enum language language)
{
	return entries[ground].label[language];
}

int
ground_find(struct text key)
{
	for (int i = GROUND_NONE + 1; i < GROUNDS; i++)
		if (text_equal(key, text_of(entries[i].key)))
			return i;
	return -1;
}
