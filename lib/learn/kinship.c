#include "learn/kinship.h"

enum { LEAST = 5 };

void
kinship_add(struct kinship *kinship, struct text word, uint64_t household, bool head)
{
	bool self = text_is_any(word, "户主|本人");
	bool begins = household != 0 && household != kinship->above;

	if (household != 0)
		kinship->above = household;
	if (word.n == 0)
		return;
	kinship->heads += self;
	kinship->begun += self && begins && head;
	kinship->members += !self;
	kinship->inner += !self && !begins;
}

void
kinship_join(struct kinship *kinship, const struct kinship *other)
{
	kinship->heads += other->heads;
	kinship->begun += other->begun;
	kinship->members += other->members;
	kinship->inner += other->inner;
}

bool
kinship_holds(const struct kinship *kinship)
{
	return kinship->heads >= LEAST && kinship->begun * 10 >= kinship->heads * 9 &&
	       kinship->members >= LEAST && kinship->inner * 10 >= kinship->members * 9;
}
