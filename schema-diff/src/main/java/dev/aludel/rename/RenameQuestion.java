// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.schema.ObjectKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether something that the model doesn't have is there under another name.
 *
 * @param from what would be dropped, or is only in the database; several where the same column of several tables changes alike, as one of a mapped
 *     superclass does
 * @param candidates what it may be, the likeliest first
 * @param stays whether it is the database's own, and stays if it is none of them; else it goes
 */
public record RenameQuestion(List<ObjectKey> from, List<RenameCandidate> candidates, boolean stays) {

    public RenameQuestion {
        from = List.copyOf(from);
        candidates = List.copyOf(candidates);
    }

    /** Its names, without the kind. */
    public List<String> names() {
        return from.stream().map(Names::of).toList();
    }

    /** What it is about: {@code column users.fullname}. */
    public String subject() {
        return from.get(0).kind().word() + " " + String.join(", ", names());
    }

    /** The flags that say that it is a candidate. */
    public List<String> renameFlags(RenameCandidate candidate) {
        List<String> flags = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            flags.add("--rename "
                    + shell(kind(from.get(i)) + Names.of(from.get(i)) + "="
                            + Names.of(candidate.to().get(i))));
        }
        return flags;
    }

    /** The flags that say that it is none of them. */
    public List<String> noneFlags() {
        String flag = stays ? "--keep " : "--drop ";
        return from.stream().map(it -> flag + shell(kind(it) + Names.of(it))).toList();
    }

    /** Whether the likeliest candidate has the same name in other cases. */
    boolean isAboutCase() {
        List<ObjectKey> to = candidates.get(0).to();
        for (int i = 0; i < from.size(); i++) {
            if (!last(from.get(i)).equalsIgnoreCase(last(to.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String last(ObjectKey key) {
        String part = key.part();
        return part == null ? key.name().name() : part;
    }

    private static String kind(ObjectKey key) {
        return key.kind() == ObjectKey.Kind.SEQUENCE ? "sequence " : "";
    }

    /** One word for a shell. */
    private static String shell(String text) {
        boolean plain = text.chars().allMatch(it -> Character.isLetterOrDigit(it) || "._=-".indexOf(it) >= 0);
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
