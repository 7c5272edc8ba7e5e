#ifndef JZ_BENCH_INVENT_H
#define JZ_BENCH_INVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/day.h"

/* What invented persons are made of: the same in every run, as the calls come in one order. */

enum { INVENT_SIZE = 64 }; /* room for a cell and NUL */

/* 0 to n - 1. */
uint64_t invent_number(uint64_t n);
bool invent_chance(unsigned percent);

/* A number of prefix 439921 with its check character, of somebody born on that day. */
void invent_identity(char cell[INVENT_SIZE], day_t birth);

#endif
