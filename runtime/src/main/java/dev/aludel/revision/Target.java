// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import org.jspecify.annotations.Nullable;

/**
 * The words of a target, taken apart: {@code billing@ae10+2}.
 *
 * @param text all of it, as it was written
 * @param branch the label or revision whose branch it is limited to, or null
 * @param name what it starts from: a revision, a word such as {@code head}, or nothing for where the database is
 * @param steps how many steps from there; negative goes down
 */
record Target(String text, @Nullable String branch, String name, int steps) {

    private static final int MAXIMUM_DIGITS = 6;

    static Target parse(String text) {
        int at = text.indexOf('@');
        String branch = at < 0 ? null : text.substring(0, at);
        String point = text.substring(at + 1);
        if (point.isEmpty() || (branch != null && branch.isEmpty())) {
            throw new UnknownRevisionException(text);
        }
        int sign = Math.max(point.lastIndexOf('+'), point.lastIndexOf('-'));
        String digits = point.substring(sign + 1);
        boolean number = !digits.isEmpty()
                && digits.length() <= MAXIMUM_DIGITS
                && digits.chars().allMatch(it -> it >= '0' && it <= '9');
        if (sign < 0 || !number) {
            return new Target(text, branch, point, 0);
        }
        int count = Integer.parseInt(digits);
        return new Target(text, branch, point.substring(0, sign), point.charAt(sign) == '+' ? count : -count);
    }

    /** Whether it counts from where the database is. */
    boolean isFromDatabase() {
        return name.isEmpty() || (name.equals("current") && steps != 0);
    }
}
