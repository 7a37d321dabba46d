// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

/** What a program said, on both of its outputs, and how it ended. */
public record ProgramRun(int exitCode, String output) {}
