#include "os/turns.h"

#include <stdatomic.h>

#include "unit.h"

enum { PIECES = 1000, STOP = 37 };

struct job {
	unsigned read;
	unsigned count; /* pieces that there are */
	unsigned written[PIECES];
	unsigned writes;
	unsigned stop; /* at this write; 0: never */
};

struct hand {
	unsigned number;
	unsigned worked;
};

static bool
read_number(void *context, void *own)
{
	struct job *job = context;
	struct hand *hand = own;

	if (job->read == job->count)
		return false;
	hand->number = ++job->read;
	return true;
}

/* Some pieces take longer than others. */
static void
work(void *own)
{
	struct hand *hand = own;
	volatile unsigned sum = 0;

	for (unsigned i = 0; i < hand->number % 7 * 1000; i++)
		sum += i;
	hand->worked = hand->number * 2 + sum * 0;
}

static bool
write_number(void *context, void *own)
{
	struct job *job = context;
	const struct hand *hand = own;

	job->written[job->writes++] = hand->worked;
	return job->writes != job->stop;
}

/* By so many threads, which have more hands than they are. */
static void
run(struct job *job, size_t threads, size_t more)
{
	const struct turns_job turns = { read_number, work, write_number, job };
	struct hand room[TURNS_HANDS];
	void *hand[TURNS_HANDS];

	for (size_t i = 0; i < threads + more; i++)
		hand[i] = &room[i];
	turns_take(&turns, hand, threads + more, threads);
}

START_TEST(pieces_are_written_in_the_order_in_which_they_were_read)
{
	struct job job = { .count = PIECES };

	run(&job, (size_t)_i / 3 + 1, (size_t)_i % 3);
	ck_assert_uint_eq(job.writes, PIECES);
	for (unsigned i = 0; i < PIECES; i++)
		ck_assert_uint_eq(job.written[i], 2 * (i + 1));
}
END_TEST

START_TEST(after_a_write_that_fails_nothing_is_written)
{
	struct job job = { .count = PIECES, .stop = STOP };

	run(&job, (size_t)_i / 3 + 1, (size_t)_i % 3);
	ck_assert_uint_eq(job.writes, STOP);
	/* what the other hands had begun */
	ck_assert_uint_lt(job.read, STOP + (unsigned)_i / 3 + 1 + (unsigned)_i % 3);
	for (unsigned i = 0; i < STOP; i++)
		ck_assert_uint_eq(job.written[i], 2 * (i + 1));
}
END_TEST

START_TEST(nothing_to_do_is_done)
{
	struct job job = { 0 };

	run(&job, TURNS_MOST, TURNS_MOST);
	ck_assert_uint_eq(job.writes, 0);
}
END_TEST

enum { MORE = 2 };

/* The first piece is worked at until so many others are made. */
static atomic_uint made;

static void
work_late(void *own)
{
	const struct hand *hand = own;

	if (hand->number == 1)
		while (atomic_load(&made) < 1 + MORE)
			;
	atomic_fetch_add(&made, 1);
	work(own);
}

START_TEST(who_has_a_hand_more_goes_on_while_an_earlier_piece_is_worked_at)
{
	struct job job = { .count = PIECES };
	const struct turns_job turns = { read_number, work_late, write_number, &job };
	struct hand room[2 + MORE];
	void *hand[] = { &room[0], &room[1], &room[2], &room[3] };

	atomic_store(&made, 0);
	turns_take(&turns, hand, 2 + MORE, 2);
	ck_assert_uint_eq(job.writes, PIECES);
	for (unsigned i = 0; i < PIECES; i++)
		ck_assert_uint_eq(job.written[i], 2 * (i + 1));
}
END_TEST

START_TEST(there_is_a_processor)
{
	ck_assert_uint_ge(turns_processors(), 1);
	ck_assert_uint_le(turns_processors(), TURNS_MOST);
}
END_TEST

UNIT(NULL, NULL, TIMES(pieces_are_written_in_the_order_in_which_they_were_read, 24),
     TIMES(after_a_write_that_fails_nothing_is_written, 24), nothing_to_do_is_done,
     who_has_a_hand_more_goes_on_while_an_earlier_piece_is_worked_at, there_is_a_processor);
