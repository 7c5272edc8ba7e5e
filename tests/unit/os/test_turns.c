#include "os/turns.h"

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

static void
run(struct job *job, size_t hands)
{
	const struct turns_job turns = { read_number, work, write_number, job };
	struct hand room[TURNS_MOST];
	void *hand[TURNS_MOST];

	for (size_t i = 0; i < hands; i++)
		hand[i] = &room[i];
	turns_take(&turns, hand, hands);
}

START_TEST(pieces_are_written_in_the_order_in_which_they_were_read)
{
	struct job job = { .count = PIECES };

	run(&job, (size_t)_i + 1);
	ck_assert_uint_eq(job.writes, PIECES);
	for (unsigned i = 0; i < PIECES; i++)
		ck_assert_uint_eq(job.written[i], 2 * (i + 1));
}
END_TEST

START_TEST(after_a_write_that_fails_nothing_is_written)
{
	struct job job = { .count = PIECES, .stop = STOP };

	run(&job, (size_t)_i + 1);
	ck_assert_uint_eq(job.writes, STOP);
	ck_assert_uint_le(job.read, STOP + (unsigned)_i + 1); /* what the others had begun */
	for (unsigned i = 0; i < STOP; i++)
		ck_assert_uint_eq(job.written[i], 2 * (i + 1));
}
END_TEST

START_TEST(nothing_to_do_is_done)
{
	struct job job = { 0 };

	run(&job, TURNS_MOST);
	ck_assert_uint_eq(job.writes, 0);
}
END_TEST

START_TEST(there_is_a_processor)
{
	ck_assert_uint_ge(turns_processors(), 1);
	ck_assert_uint_le(turns_processors(), TURNS_MOST);
}
END_TEST

UNIT(NULL, NULL, TIMES(pieces_are_written_in_the_order_in_which_they_were_read, 8),
     TIMES(after_a_write_that_fails_nothing_is_written, 8), nothing_to_do_is_done,
     there_is_a_processor);
