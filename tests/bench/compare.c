/*
 * Run two commands in turn and print the ratio of their processor times pair by pair, that by the
 * clock, and the peak memory of each.  usage: compare PAIRS COMMAND_A COMMAND_B
 */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 99 };

struct run {
	double seconds; /* of processors */
	double clock;
	long kib;
};

static double
now(void)
{
	struct timespec time;

	(void)clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static struct run
run(const char *command)
{
	struct rusage usage = { 0 };
	int status = 1;
	double begun = now();
	pid_t child = fork();

	if (child == 0) {
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
	    WEXITSTATUS(status) > 1) {
		fprintf(stderr, "failed: %s\n", command);
		exit(EXIT_FAILURE);
	}
	return (struct run){ (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
				     (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) /
					     1e6,
			     now() - begun, usage.ru_maxrss };
}

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a;
	double y = *(const double *)b;

	return (x > y) - (x < y);
}

int
main(int argc, char *argv[])
{
	int pairs = argc == 4 ? atoi(argv[1]) : 0;
	double ratio[MOST];
	double by_clock[MOST];
	double a_seconds[MOST];
	long peak[2] = { 0 };

	if (pairs < 1 || pairs > MOST)
		return EXIT_FAILURE;
	for (int i = 0; i < pairs; i++) {
		struct run a = run(argv[2]);
		struct run b = run(argv[3]);

		ratio[i] = a.seconds / b.seconds;
		by_clock[i] = a.clock / b.clock;
		a_seconds[i] = a.seconds;
		peak[0] = a.kib > peak[0] ? a.kib : peak[0];
		peak[1] = b.kib > peak[1] ? b.kib : peak[1];
	}
	qsort(ratio, (size_t)pairs, sizeof(*ratio), by_value);
	qsort(by_clock, (size_t)pairs, sizeof(*by_clock), by_value);
	qsort(a_seconds, (size_t)pairs, sizeof(*a_seconds), by_value);
	printf("ratio min %.2f median %.2f max %.2f; %.2f s; by the clock %.2f; "
	       "peak %.1f MiB against %.1f MiB\n",
	       ratio[0], ratio[pairs / 2], ratio[pairs - 1], a_seconds[pairs / 2],
	       by_clock[pairs / 2], (double)peak[0] / 1024, (double)peak[1] / 1024);
	return EXIT_SUCCESS;
}
