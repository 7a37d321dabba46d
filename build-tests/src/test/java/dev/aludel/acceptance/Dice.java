// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Choices that are the same for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    final <T> T of(T... from) {
        return from[random.nextInt(from.length)];
    }

    /** One to {@code most} different elements in any order; none if there are none. */
    <T> List<T> some(List<T> from, int most) {
        List<T> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return from.isEmpty() ? List.of() : List.copyOf(shuffled.subList(0, between(1, Math.min(most, from.size()))));
    }

    /** Those that fit, in any order. */
    <T> List<T> shuffled(List<T> from, Predicate<T> fits) {
        List<T> shuffled = new ArrayList<>(from.stream().filter(fits).toList());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
