#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "unit.h"

START_TEST(pieces_are_zero_aligned_and_apart)
{
	struct arena arena = { 0 };
	unsigned char *piece[300];

	for (size_t i = 0; i < 300; i++) {
		piece[i] = arena_alloc(&arena, i);
		ck_assert_uint_eq((uintptr_t)piece[i] % alignof(max_align_t), 0);
		for (size_t k = 0; k < i; k++)
			ck_assert_uint_eq(piece[i][k], 0);
		memset(piece[i], (int)(i & 0xFF), i);
	}
	for (size_t i = 0; i < 300; i++)
		for (size_t k = 0; k < i; k++)
			ck_assert_uint_eq(piece[i][k], i & 0xFF);
	arena_free(&arena);
}
END_TEST

START_TEST(blocks_are_used_again_after_a_reset)
{
	struct arena arena = { 0 };

	for (int round = 0; round < 3; round++) {
		char *small = arena_alloc(&arena, 100);
		char *large = arena_alloc(&arena, 1000000);

		memset(small, 1, 100);
		memset(large, 2, 1000000);
		ck_assert_int_eq(small[99], 1);
		arena_reset(&arena);
		ck_assert_ptr_eq(arena_alloc(&arena, 100), small);
		ck_assert_int_eq(small[0], 0);
		ck_assert_ptr_eq(arena_alloc(&arena, 1000000), large);
		arena_reset(&arena);
	}
	arena_free(&arena);
	ck_assert_ptr_null(arena.first);
	arena_free(&arena);
	ck_assert_ptr_nonnull(arena_alloc(&arena, 1));
	arena_free(&arena);
}
END_TEST

START_TEST(copies_end_in_nul)
{
	struct arena arena = { 0 };
	char source[] = "救助 and more";
	struct text copy = arena_text(&arena, (struct text){ source, 6 });

	source[0] = 'x';
	ck_assert(text_equal(copy, TEXT("救助")));
	ck_assert_int_eq(copy.p[6], '\0');
	ck_assert_str_eq(arena_string(&arena, TEXT_NONE), "");
	ck_assert_str_eq(arena_uncontrolled(&arena, TEXT("\x1B救\x01助\x02")).p, "救助");
	ck_assert_uint_eq(arena_uncontrolled(&arena, TEXT_NONE).n, 0);
	arena_free(&arena);
}
END_TEST

START_TEST(arrays_grow_and_keep_what_they_hold)
{
	int *items = NULL;
	size_t room = 0;

	for (size_t i = 0; i < 1000; i++) {
		items = arena_grow(items, &room, i, sizeof(*items));
		ck_assert_uint_gt(room, i);
		items[i] = (int)i;
	}
	for (size_t i = 0; i < 1000; i++)
		ck_assert_int_eq(items[i], (int)i);
	free(items);
}
END_TEST

START_TEST(without_memory_the_program_ends)
{
	size_t room = SIZE_MAX / 4;

	(void)arena_grow(NULL, &room, room, 16);
}
END_TEST

START_TEST(texts_are_copied_and_blank_where_there_are_none)
{
	struct text from[] = { TEXT("a"), TEXT_NONE, TEXT("bc") };
	struct arena arena = { 0 };
	struct text *own = arena_texts(&arena, from, 3);
	struct text *none = arena_texts(&arena, NULL, 2);

	from[0] = from[2] = TEXT("x");
	ck_assert(text_equal(own[0], TEXT("a")) && text_equal(own[2], TEXT("bc")));
	ck_assert(own[1].n == 0 && none[0].n == 0 && none[1].n == 0);
	ck_assert_ptr_nonnull(arena_texts(&arena, NULL, 0));
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, pieces_are_zero_aligned_and_apart, blocks_are_used_again_after_a_reset,
     copies_end_in_nul, texts_are_copied_and_blank_where_there_are_none,
     arrays_grow_and_keep_what_they_hold, EXITS(without_memory_the_program_ends, 2));
