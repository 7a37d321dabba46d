// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to generate.
 *
 * @param message what the migration does, in a few words
 * @param autogenerate whether it is filled from the difference between the model and the database
 * @param placement where in the history it is to stand
 * @param drops what is dropped although the database owns it, as {@code users.fax} or {@code index users.users_idx}
 * @param only the tables, and sequences, that are looked at; all if empty
 * @param answers what a person says beforehand
 * @param prove whether it is tried on a scratch database before it is written
 */
public record GenerateRequest(
        String message,
        boolean autogenerate,
        Placement placement,
        Set<String> drops,
        Set<String> only,
        Answers answers,
        boolean prove) {

    public GenerateRequest {
        requireNonNull(message, "message");
        requireNonNull(placement, "placement");
        drops = sorted(drops);
        only = sorted(only);
        requireNonNull(answers, "answers");
    }

    private static Set<String> sorted(Set<String> texts) {
        return Collections.unmodifiableSet(new TreeSet<>(texts));
    }

    /**
     * What a person says beforehand, so that nothing has to be asked.
     *
     * @param renames what was renamed, each the name in the database, an equals sign and the name in the model
     * @param zones the time zones in which values without one are meant, as {@code orders.placed_at=UTC} or {@code UTC}
     * @param keeps what only the database has and nothing new was before, named as {@code drops} are
     * @param strictTypes whether a type that only is spelled otherwise than the entity's, as {@code timestamp} and
     *     {@code timestamp(6)}, is a difference
     */
    public record Answers(Set<String> renames, Set<String> zones, Set<String> keeps, boolean strictTypes) {

        public Answers {
            renames = sorted(renames);
            zones = sorted(zones);
            keeps = sorted(keeps);
        }
    }
}
