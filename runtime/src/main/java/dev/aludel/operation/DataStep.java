// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

/** Code that works on rows; the layer that knows JDBC says what it can do. */
public interface DataStep {}
