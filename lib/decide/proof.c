#include "decide/proof.h"

#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "base/num.h"
#include "base/prose.h"
#include "decide/decision.h"
#include "decide/unit.h"
#include "register/recordout.h"

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
	if (decision->value[DECISION_approved_amount] == BLANK)
		return;
	proof->sum += decision->value[DECISION_approved_amount];
	if (unit_standing(decision->value[DECISION_category]) == UNIT_ONCE ||
	    decision_is_price(decision))
		proof->once += decision->value[DECISION_approved_amount];
}

bool
proof_read(struct proof *proof, struct record_reader *decisions)
{
	struct record decision;
	enum table_result result;

	while ((result = record_each(decisions, &decision)) == TABLE_ROW)
		proof_take(proof, &decision);
	return result == TABLE_END;
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
	char whole[DIGEST_SIZE];

	if (proof->lines > 0)
		qsort(proof->line, proof->lines, sizeof(*proof->line), compare);
	for (size_t i = 0; i < proof->lines; i++) {
		prose_text(&all, proof->line[i]);
		prose_add(&all, "\n", "\n");
	}
	(void)digest_of((struct text){ all.p, all.n }, whole);
	prose_free(&all);
	memcpy(digest, whole, PROOF_SIZE - 1);
	digest[PROOF_SIZE - 1] = '\0';
	return digest;
}

void
proof_write(struct proof *proof, struct rowout *out, enum language language)
{
	char digest[PROOF_SIZE];
	struct record row;

	record_clear(&row);
	row.value[PROOF_count] = (int64_t)proof->count;
	row.value[PROOF_amount] = proof->sum;
	row.text[PROOF_digest] = text_of(proof_digest(proof, digest));
	recordout_header(out, RECORD_PROOF, language, NULL, 0);
	recordout_row(out, RECORD_PROOF, language, &row, 0);
}

/* The one row of a control file; false where it is none, as was reported. */
static bool
read_row(struct record *row, struct arena *arena, const char *path, struct diag *diag)
{
	int heard = diag_hush(diag, DIAG_TROUBLE); /* nobody asks for another file's columns */
	struct record_reader *reader =
		record_open(path, RECORD_PROOF, &(struct table_options){ 0 }, NULL, NULL, diag);

	(void)diag_hush(diag, heard);
	bool good = reader != NULL && record_has(reader, PROOF_count) &&
		    record_has(reader, PROOF_amount) && record_has(reader, PROOF_digest) &&
		    record_next(reader, arena, row) == TABLE_ROW && !row->bad;

	if (reader != NULL && !good)
		diag_say(diag, DIAG_PROOF_FILE, .at = { .file = text_of(path) });
	record_close(reader);
	return good;
}

bool
proof_verify(struct proof *proof, const char *path, struct text list, struct diag *diag)
{
	struct arena arena = { 0 };
	char digest[PROOF_SIZE];
	struct record row;
	bool good = read_row(&row, &arena, path, diag);

	if (good) {
		struct text said = text_trim(row.text[PROOF_digest]);
		struct text found = text_of(proof_digest(proof, digest));
		bool totals = row.value[PROOF_count] == (int64_t)proof->count &&
			      row.value[PROOF_amount] == proof->sum;

		good = totals && text_equal(said, found);
		if (!text_equal(said, found))
			diag_say(diag, DIAG_PROOF_DIGEST, .at = { .file = list }, .one = said,
				 .two = found);
		else if (!totals)
			diag_say(diag, DIAG_PROOF_TOTALS, .at = { .file = text_of(path) });
	}
	arena_free(&arena);
	return good;
}

void
proof_free(struct proof *proof)
{
	free(proof->line);
	arena_free(&proof->arena);
	*proof = (struct proof){ 0 };
}
