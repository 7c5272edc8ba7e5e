#include "pay/proof.h"

#include <stdlib.h>
#include <string.h>

#include "base/prose.h"

void
proof_line(struct proof *proof, struct text line)
{
	proof->line = arena_grow(proof->line, &proof->room, proof->lines, sizeof(*proof->line));
	proof->line[proof->lines++] = arena_text(&proof->arena, line);
}

void
proof_take(struct proof *proof, const struct record *decision)
{
	const struct schema *schema = schema_of(RECORD_DECISION);
	static const int columns[] = { DECISION_household_id, DECISION_person_id, DECISION_status,
				       DECISION_approved_amount };
	struct prose line = { .language = LANGUAGE_EN };
	char buf[CELL_SIZE];

	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++) {
		if (i > 0)
			prose_text(&line, TEXT(","));
		prose_text(&line,
			   record_show(schema, decision, (size_t)columns[i], LANGUAGE_EN, buf));
	}
	proof_line(proof, (struct text){ line.p, line.n });
	prose_free(&line);
	if (decision->value[DECISION_status] != WORD_STATUS_APPROVED)
		return;
	proof->count++;
	if (decision->value[DECISION_approved_amount] != BLANK)
		proof->sum += decision->value[DECISION_approved_amount];
}

static int
compare(const void *a, const void *b)
{
	const struct text *x = a;
	const struct text *y = b;

	return text_compare(*x, *y);
}

char *
proof_digest(struct proof *proof, char digest[PROOF_SIZE])
{
	struct prose all = { .language = LANGUAGE_EN };
	char whole[HASH_DIGEST_SIZE];

	if (proof->lines > 0)
		qsort(proof->line, proof->lines, sizeof(*proof->line), compare);
	for (size_t i = 0; i < proof->lines; i++) {
		prose_text(&all, proof->line[i]);
		prose_add(&all, "\n", "\n");
	}
	(void)hash_digest((struct text){ all.p, all.n }, whole);
	prose_free(&all);
	memcpy(digest, whole, PROOF_SIZE - 1);
	digest[PROOF_SIZE - 1] = '\0';
	return digest;
}

void
proof_free(struct proof *proof)
{
	free(proof->line);
	arena_free(&proof->arena);
}
