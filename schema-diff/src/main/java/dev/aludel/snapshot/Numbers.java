// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import java.util.ArrayList;
import java.util.List;

/** Reads lists of numbers as the catalogs print them: {@code 1 2} for vectors, {@code {1,2}} for arrays. */
final class Numbers {

    private Numbers() {}

    static List<Integer> integers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (long number : longs(text)) {
            numbers.add(Math.toIntExact(number));
        }
        return numbers;
    }

    static List<Long> longs(String text) {
        List<Long> numbers = new ArrayList<>();
        int length = text.length();
        int start = 0;
        for (int i = 0; i <= length; i++) {
            boolean part = i < length && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '-');
            if (!part) {
                if (i > start) {
                    numbers.add(Long.valueOf(text.substring(start, i)));
                }
                start = i + 1;
            }
        }
        return numbers;
    }
}
