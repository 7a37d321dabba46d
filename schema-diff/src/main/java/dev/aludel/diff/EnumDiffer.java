// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AlterEnum;
import dev.aludel.operation.CreateEnum;
import dev.aludel.operation.DropEnum;
import dev.aludel.operation.Operation;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.EnumValue;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Finds the enum operations between two schemas: values are added in place where none goes away. */
final class EnumDiffer {

    List<Operation> diff(Schema from, Schema to) {
        Pairing<EnumType> types = Pairing.byName(from.enums(), to.enums(), EnumType::name);
        List<Operation> operations = new ArrayList<>();
        types.added().forEach(it -> operations.add(new CreateEnum(it)));
        for (Pairing.Pair<EnumType> pair : types.matched()) {
            if (pair.differs()) {
                operations.addAll(changes(pair.from(), pair.to()));
            }
        }
        types.removed().forEach(it -> operations.add(new DropEnum(it.name(), it)));
        return List.copyOf(operations);
    }

    private static List<Operation> changes(EnumType from, EnumType to) {
        List<String> kept = new ArrayList<>(to.labels());
        kept.retainAll(from.labels());
        boolean onlyAdds = kept.equals(from.labels()) && from.casting() == to.casting();
        return onlyAdds ? additions(from, to) : List.of(new AlterEnum(from, to, List.of()));
    }

    private static List<Operation> additions(EnumType from, EnumType to) {
        List<Operation> additions = new ArrayList<>();
        EnumType current = from;
        for (int i = 0; i < to.labels().size(); i++) {
            String label = to.labels().get(i);
            if (from.labels().contains(label)) {
                continue;
            }
            var value = new EnumValue(
                    label, i < current.labels().size() ? current.labels().get(i) : null);
            additions.add(new AddEnumValue(from.name(), value, current, List.of()));
            List<String> labels = new ArrayList<>(current.labels());
            labels.add(i, label);
            current = current.labels(labels);
        }
        return additions;
    }
}
