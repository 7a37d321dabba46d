// SPDX-License-Identifier: Apache-2.0
package dev.aludel.error;

/**
 * The root of all errors that a user can meet: a stable code, what is wrong with the values, and what to do.
 *
 * <p>Concrete errors stand beside what throws them. {@link #getMessage()} is the whole text.
 */
public abstract class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private final String problem;

    private final String remedy;

    /**
     * An error with its code and its two sentences.
     *
     * @param code a stable code such as {@code ALU-203}: 1xx scanning, 2xx history, 3xx diff, 4xx codegen, 5xx execution
     * @param problem what is wrong, with the values
     * @param remedy what to do about it
     */
    protected MigrationException(String code, String problem, String remedy) {
        this(code, problem, remedy, null);
    }

    /**
     * As {@link #MigrationException(String, String, String)}, with the error behind it.
     *
     * @param code a stable code such as {@code ALU-203}
     * @param problem what is wrong, with the values
     * @param remedy what to do about it
     * @param cause what was caught, if anything
     */
    protected MigrationException(
            String code, String problem, String remedy, @org.jspecify.annotations.Nullable Throwable cause) {
        super("%s: %s%n%s".formatted(code, problem, remedy), cause);
        this.code = code;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The stable code, such as {@code ALU-203}. */
    public final String code() {
        return code;
    }

    /** What is wrong, with the values. */
    public final String problem() {
        return problem;
    }

    /** What to do about it. */
    public final String remedy() {
        return remedy;
    }
}
