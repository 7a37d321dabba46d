// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.codegen.Code.call;

import dev.aludel.codegen.Code.Chain;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;

/** How an index is written: {@code index("orders_placed_idx", key("placed_at").desc())}. */
final class IndexCode {

    Chain of(Index index) {
        Chain code = call(Word.imported(Index.class, "index"), arguments(index));
        if (index.unique()) {
            code = code.then("withUnique");
        }
        if (!index.method().equals("btree")) {
            code = code.then("using", StringCode.of(index.method()));
        }
        if (!index.include().isEmpty()) {
            code = code.then(
                    "including", index.include().stream().map(StringCode::of).toList());
        }
        if (index.nullsNotDistinct()) {
            code = code.then("withNullsNotDistinct");
        }
        code = ConstraintCode.storing(code, index.options().parameters());
        if (index.predicate() != null) {
            code = code.then("where", StringCode.of(index.predicate()));
        }
        String comment = index.comment();
        return comment == null ? code : code.then("comment", StringCode.of(comment));
    }

    private static List<Code> arguments(Index index) {
        boolean plain = index.keys().stream().allMatch(it -> !it.expression() && it.equals(IndexKey.key(it.value())));
        if (plain) {
            return ConstraintCode.strings(
                    index.name(), index.keys().stream().map(IndexKey::value).toList());
        }
        List<Code> arguments = new ArrayList<>();
        arguments.add(StringCode.of(index.name()));
        index.keys().forEach(it -> arguments.add(key(it)));
        return arguments;
    }

    private static Chain key(IndexKey key) {
        Chain code = call(
                Word.imported(IndexKey.class, key.expression() ? "keyExpression" : "key"), StringCode.of(key.value()));
        if (key.descending()) {
            code = code.then("desc");
        }
        if (key.nullsFirst() != key.descending()) {
            code = code.then(key.nullsFirst() ? "withNullsFirst" : "withNullsLast");
        }
        if (key.collation() != null) {
            code = code.then("collate", StringCode.of(key.collation()));
        }
        return key.operatorClass() == null ? code : code.then("using", StringCode.of(key.operatorClass()));
    }
}
