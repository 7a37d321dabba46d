// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

/** The order in which kinds of operations are safe: what others need comes first, what others lean on goes last. */
public enum Phase {
    CREATE_SCHEMA,
    DROP_VIEW,
    DROP_FOREIGN_KEY,
    DROP_RULE,
    DISOWN_SEQUENCE,
    DROP_GENERATED,
    MAKE_ROOM,
    RENAME,
    CREATE_ENUM,
    ALTER_ENUM,
    CREATE_SEQUENCE,
    ALTER_TABLE,
    CREATE_TABLE,
    ADD_COLUMN,
    ALTER_COLUMN,
    ADD_GENERATED,
    ADD_KEY,
    CREATE_INDEX,
    ADD_CHECK,
    ADD_FOREIGN_KEY,
    COMMENT,
    STEP,
    DROP_COLUMN,
    DROP_TABLE,
    UNLOG_TABLE,
    DROP_SEQUENCE,
    DROP_ENUM,
    CREATE_VIEW,
    DROP_SCHEMA
}
