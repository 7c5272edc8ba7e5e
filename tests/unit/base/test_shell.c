#include "base/shell.h"

#include "unit.h"

static const struct {
	const char *word;
	const char *line;
} words[] = {
	{ "list-2026.csv", "list-2026.csv" },
	{ "十二月/发放.csv", "十二月/发放.csv" },
	{ "a b", "'a b'" },
	{ "", "''" },
	{ "it's", "'it'\\''s'" },
	{ "$(x)", "'$(x)'" },
	{ "～a", "～a" },
	{ "~a", "'~a'" },
};

START_TEST(the_shell_reads_a_word_back)
{
	struct arena arena = { 0 };
	struct text word = text_of(words[_i].word);
	struct text line = shell_command(&arena, &word, 1);

	ck_assert(text_equal(line, text_of(words[_i].line)));
	arena_free(&arena);
}
END_TEST

START_TEST(words_that_are_not_there_are_left_out)
{
	const struct text word[] = { TEXT_NONE, TEXT("jz-pay"), TEXT_NONE, TEXT("a"), TEXT_NONE };
	struct arena arena = { 0 };

	ck_assert(text_equal(shell_command(&arena, word, ARRAY_LENGTH(word)), TEXT("jz-pay a")));
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, EACH(the_shell_reads_a_word_back, words), words_that_are_not_there_are_left_out);
