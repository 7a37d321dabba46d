// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

/**
 * Arrays; PostgreSQL knows neither their bounds nor their dimensions.
 *
 * @param element the type of an element, never an array itself
 */
public record ArrayType(DataType element) implements DataType {

    public ArrayType {
        while (element instanceof ArrayType nested) {
            element = nested.element();
        }
    }

    @Override
    public String sql() {
        return element.sql() + "[]";
    }
}
