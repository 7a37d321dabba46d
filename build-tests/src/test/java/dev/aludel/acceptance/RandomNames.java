// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.schema.Identifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names that are free: mostly plain ones, and some that break whatever forgets to quote, cut or compare exactly. */
final class RandomNames {

    private static final List<String> PLAIN = List.of(
            "customer",
            "orders",
            "order_line",
            "product",
            "price",
            "stock",
            "payment",
            "review",
            "address",
            "email",
            "first_name",
            "amount",
            "quantity",
            "status",
            "created",
            "updated",
            "parent",
            "notes",
            "code",
            "weight",
            "height",
            "rating",
            "label",
            "kind",
            "token",
            "balance",
            "country",
            "street",
            "phone",
            "warehouse");

    private static final List<String> HOSTILE = List.of(
            "select",
            "user",
            "Upper",
            "camelCase",
            "two words",
            "quo\"te",
            "apo'strophe",
            "dot.ted",
            "\"; drop table x; --",
            "ünïcødé",
            "日本語の名前",
            "\uD83D\uDE80 rocket",
            "$1",
            "1st",
            "what?",
            "{braces}",
            "back\\slash",
            "per%cent",
            "*/ comment",
            "a_name_that_has_exactly_as_many_bytes_as_postgresql_can_hold_63",
            "größer_als_man_denkt_und_länger_als_es_je_nötig_wäre",
            "values",
            "tab\tand\nline");

    private final Dice dice;

    private final int hostility;

    private final Set<String> taken = new TreeSet<>();

    /**
     * Names by the dice.
     *
     * @param dice the choices
     * @param hostility how many in a hundred are hostile
     */
    RandomNames(Dice dice, int hostility) {
        this.dice = dice;
        this.hostility = hostility;
    }

    int hostility() {
        return hostility;
    }

    void take(String name) {
        taken.add(name);
    }

    /** A name that nothing has yet. */
    String fresh() {
        String word = dice.pick(dice.chance(hostility) ? HOSTILE : PLAIN);
        String name = word;
        for (int number = 2; !taken.add(name); number++) {
            name = Identifier.cut(word, Identifier.MAXIMUM_BYTES - 4) + "_" + number;
        }
        return name;
    }

    /** A name that nothing has yet, with an ending that says what it names, as most constraints have one. */
    String fresh(String table, String ending) {
        if (dice.chance(hostility)) {
            return fresh();
        }
        String name = Identifier.cut(table, Identifier.MAXIMUM_BYTES - ending.length() - 4) + "_" + ending;
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + number;
        }
        return free;
    }
}
